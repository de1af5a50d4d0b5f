import { Both } from '../both.tsx'
import type { StatusDay, StatusSite } from './model.ts'
import { spanText } from './spans.ts'
import { dayNames, text } from './text.ts'

const PITCH = 6
const WIDTH = 4
const HEIGHT = 34

const written = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
const thai = written('th-TH-u-ca-buddhist')
const english = written('en-GB')

/** What the mouse is told over a day; a short text in both languages, since a title knows only one. */
function titleOf({ day, state, downMs }: StatusDay): string {
  const moment = new Date(`${day}T00:00:00Z`)
  const { th, en } = dayNames[state]
  const span = downMs > 0 ? spanText(downMs) : { th: '', en: '' }
  return `${thai.format(moment)}: ${th} ${span.th} · ${english.format(moment)}: ${en} ${span.en}`
    .replaceAll(/ +/g, ' ')
    .trim()
}

/** A day is told apart by its height as well as by its colour. */
const heightOf = { up: HEIGHT, partly: HEIGHT * 0.62, down: HEIGHT * 0.38, unknown: HEIGHT * 0.14 } as const

const barAt = (index: number, state: StatusDay['state']): string => {
  const height = heightOf[state]
  return `M${index * PITCH} ${HEIGHT - height}h${WIDTH}v${height}h-${WIDTH}z`
}

/** One bar a day, oldest first. For the eye: the words beside it say the same. */
export const DayBars = ({ days }: { days: readonly StatusDay[] }) => {
  const plain = (state: StatusDay['state']): string =>
    days.map((day, index) => (day.state === state ? barAt(index, state) : '')).join('')
  return (
    <svg
      class="days"
      viewBox={`0 0 ${days.length * PITCH - (PITCH - WIDTH)} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="day-up" d={plain('up')} />
      <path class="day-unknown" d={plain('unknown')} />
      {days.map((day, index) =>
        day.state === 'partly' || day.state === 'down' ? (
          <path class={`day-${day.state}`} d={barAt(index, day.state)} key={day.day}>
            <title>{titleOf(day)}</title>
          </path>
        ) : null,
      )}
    </svg>
  )
}

/** Percent with two decimals, never rounded up to a hundred. */
export const percentText = (percent: number): string =>
  percent >= 100 ? '100%' : `${(Math.floor(percent * 100) / 100).toFixed(2)}%`

/** The bars of the last 90 days with what they mean. */
export const NinetyDays = ({ site }: { site: StatusSite }) => (
  <section class="card" aria-labelledby="days-title">
    <div class="card-head">
      <h2 id="days-title">
        <Both of={text.ninety} />
      </h2>
      <p class="figure">
        {site.uptime === null ? (
          <Both of={text.uptimeUnknown} />
        ) : (
          <>
            <Both of={text.uptime} /> <b>{percentText(site.uptime)}</b>
          </>
        )}
      </p>
    </div>
    <DayBars days={site.days} />
    <p class="days-ends" aria-hidden="true">
      <span>
        <Both of={text.ninetyAgo} />
      </span>
      <span>
        <Both of={text.today} />
      </span>
    </p>
    <ul class="legend">
      {(['up', 'partly', 'down', 'unknown'] as const).map((state) => (
        <li key={state}>
          <svg
            class="days legend-day"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <path class={`day-${state}`} d={barAt(0, state)} />
          </svg>
          <Both of={dayNames[state]} /> {site.days.filter((day) => day.state === state).length}{' '}
          <Both of={text.days} />
        </li>
      ))}
    </ul>
    <p class="aside">
      <Both of={text.countedDays} />
    </p>
  </section>
)
