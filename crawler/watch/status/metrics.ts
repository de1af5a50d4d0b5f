import type { StatusPageModel, StatusSite } from '../../../ui/status/model.ts'

const DAY_SECONDS = 24 * 60 * 60
const STATES = ['up', 'suspect', 'down', 'blocked', 'unknown'] as const

type Labels = Readonly<Record<string, string>>
type Sample = readonly [labels: Labels, value: number]

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const labelsText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')

const family = (name: string, help: string, samples: readonly Sample[]): string[] =>
  samples.length === 0
    ? []
    : [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        ...samples.map(([labels, value]) => `${name}{${labelsText(labels)}} ${value}`),
      ]

/** One value of each site that has it. */
const perSite = (
  sites: readonly StatusSite[],
  value: (site: StatusSite) => number | null | undefined,
): Sample[] =>
  sites.flatMap((site): Sample[] => {
    const known = value(site)
    return known === null || known === undefined ? [] : [[{ site: site.url }, known]]
  })

const seconds = (iso: string): number => Date.parse(iso) / 1000

/** The state of all sites in Prometheus' text format. What is not known has no value, rather than a zero. */
export function metricsText({ madeAt, sites }: StatusPageModel): string {
  const now = seconds(madeAt)
  const lines = [
    ...family(
      'oit_site_up',
      'Whether visitors get the site (1) or it is down (0); absent when it cannot be told.',
      perSite(sites, ({ state }) => (state === 'up' ? 1 : state === 'down' ? 0 : null)),
    ),
    ...family(
      'oit_site_state',
      'The state of the site: 1 for the one it is in.',
      sites.flatMap(({ url, state }) =>
        STATES.map((each): Sample => [{ site: url, state: each }, each === state ? 1 : 0]),
      ),
    ),
    ...family(
      'oit_site_last_check_timestamp_seconds',
      'When the site was last looked at.',
      perSite(sites, ({ checkedAt }) => (checkedAt === null ? null : seconds(checkedAt))),
    ),
    ...family(
      'oit_site_uptime_90d_ratio',
      'Share of the last 90 days, as far as they were looked at, in which the site was not down.',
      perSite(sites, ({ uptime }) => (uptime === null ? null : uptime / 100)),
    ),
    ...family(
      'oit_site_response_seconds',
      'Mean time to the first byte in the newest hour that was measured.',
      perSite(sites, ({ times }) => {
        const newest = times.findLast((time) => time !== null)
        return newest === undefined || newest === null ? null : newest / 1000
      }),
    ),
    ...family(
      'oit_certificate_days_left',
      'Days until the https certificate ends.',
      perSite(sites, ({ certificate }) => certificate?.daysLeft),
    ),
    ...family(
      'oit_domain_days_left',
      'Days until the registration of the domain ends.',
      perSite(sites, ({ domain }) => domain?.daysLeft),
    ),
    ...family(
      'oit_evidence_watched',
      'Addresses of evidence that are watched.',
      perSite(sites, ({ evidence }) => evidence.watched),
    ),
    ...family(
      'oit_evidence_fine',
      'Of these, the ones that are as they should be.',
      perSite(sites, ({ evidence }) => evidence.fine),
    ),
    ...family(
      'oit_incidents_open',
      'Incidents that have not ended.',
      perSite(sites, ({ open }) => open.length),
    ),
    ...family(
      'oit_incident_left_seconds',
      'Time left to restore the site; below zero when the limit has passed.',
      sites.flatMap(({ url, open }) =>
        open.flatMap(({ id, kind, limitDays, openedAt }): Sample[] =>
          limitDays === null
            ? []
            : [[{ site: url, kind, incident: id }, seconds(openedAt) + limitDays * DAY_SECONDS - now]],
        ),
      ),
    ),
  ]
  return `${lines.join('\n')}\n`
}
