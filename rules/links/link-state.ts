import type { LinkHealth } from '../judge/model.ts'

/** Somebody who follows the link can read what it leads to. */
export const opens = ({ state }: Pick<LinkHealth, 'state'>): boolean =>
  state === 'ok' || state === 'redirected'
