/** The kinds of agency that the checklists tell apart. */
export const AGENCY_TYPES = [
  'local',
  'province',
  'central',
  'public-organisation',
  'university',
  'school',
  'state-enterprise',
] as const
