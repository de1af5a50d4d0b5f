import type { Span } from '../schedule/windows.ts'
import { DAY_MS, dayStart } from '../bangkok-time.ts'

/** The beginnings of all days that a span touches. */
export function daysIn({ from, to }: Span): number[] {
  const days: number[] = []
  for (let day = dayStart(from); day < to; day += DAY_MS) days.push(day)
  return days
}

/** The span of one day, as far as it has passed. */
export const daySpan = (day: number, now: number): Span => ({ from: day, to: Math.min(day + DAY_MS, now) })

/** When something was down, with spans that overlap told once, oldest first. An open incident lasts until now. */
export function outages(
  incidents: readonly { readonly openedAt: number; readonly closedAt: number | null }[],
  now: number,
): Span[] {
  const merged: { from: number; to: number }[] = []
  const spans = incidents.map(({ openedAt, closedAt }) => ({ from: openedAt, to: closedAt ?? now }))
  for (const span of spans.sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push(span)
  }
  return merged
}

/** How much of a span lies in outages, milliseconds. */
export const downWithin = ({ from, to }: Span, down: readonly Span[]): number =>
  down.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0)

/**
 * Percent of the days that were looked at during which the site was not down; null when none was looked at. Days on
 * which nobody looked say nothing and are left out.
 *
 * @param days beginnings of the days that were looked at.
 */
export function uptimePercent(days: readonly number[], down: readonly Span[], now: number): number | null {
  const spans = days.map((day) => daySpan(day, now))
  const looked = spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
  if (looked === 0) return null
  return 100 * (1 - spans.reduce((sum, span) => sum + downWithin(span, down), 0) / looked)
}
