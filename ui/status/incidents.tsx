import { Address } from '../address.tsx'
import { Both } from '../both.tsx'
import { momentText } from '../numbers.ts'
import { Countdown } from './countdown.tsx'
import type { StatusIncident } from './model.ts'
import { spanText } from './spans.ts'
import { kindNames, text } from './text.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What has not ended: what, since when, how long is left, what to do. */
export const OpenIncidents = ({ incidents, now }: { incidents: readonly StatusIncident[]; now: string }) =>
  incidents.length === 0 ? null : (
    <section class="card open-incidents" aria-labelledby="open-title">
      <h2 id="open-title">
        <Both of={text.openNow} />
      </h2>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <h3>
              <Both of={kindNames[incident.kind]} /> · <Address url={incident.target} />
            </h3>
            <p>
              <Both of={incident.says} />
            </p>
            <p class="aside">
              <Both of={text.since} /> <Both of={momentText(incident.openedAt)} />
            </p>
            <Countdown incident={incident} now={now} />
            {incident.advice !== null && (
              <p>
                <b>
                  <Both of={text.todo} />:
                </b>{' '}
                <Both of={incident.advice} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

const Verdict = ({ incident, length }: { incident: StatusIncident; length: number }) => {
  if (incident.limitDays === null) return null
  const late = length > incident.limitDays * DAY_MS
  return (
    <span class={`tag ${late ? 'tag-late' : ''}`}>
      <Both of={late ? text.late : text.inTime} />
    </span>
  )
}

/** What has ended, newest first. */
export const PastIncidents = ({ incidents }: { incidents: readonly StatusIncident[] }) => (
  <section class="card past" aria-labelledby="past-title">
    <h2 id="past-title">
      <Both of={text.past} />
    </h2>
    {incidents.length === 0 ? (
      <p class="aside">
        <Both of={text.pastNone} />
      </p>
    ) : (
      <ul>
        {incidents.map((incident) => {
          const length = Date.parse(incident.closedAt ?? incident.openedAt) - Date.parse(incident.openedAt)
          return (
            <li key={incident.id}>
              <p class="past-title">
                <b>
                  <Both of={momentText(incident.openedAt)} />
                </b>{' '}
                <Both of={text.lasted} /> <Both of={spanText(length)} />{' '}
                <Verdict incident={incident} length={length} />
              </p>
              <p>
                <Both of={kindNames[incident.kind]} />: <Both of={incident.says} />
              </p>
            </li>
          )
        })}
      </ul>
    )}
  </section>
)
