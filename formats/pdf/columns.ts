import type { Line, Segment } from './layout.ts'

/** Enough for any table; a hostile page has more. */
const MAX_LINES = 400
const MAX_CANDIDATES = 300
/** In ems. */
const BESIDE_GAP = 0.3
const TOLERANCE = 0.6
const FEWEST_ROWS = 2

interface Candidate {
  readonly x: number
  readonly votes: number
}

/** Whether a segment that crosses `x` has a gap between two words there. */
const splitsAt = ({ words }: Segment, x: number, tolerance: number): boolean =>
  words.some((word, index) => {
    const next = words[index + 1]
    return next !== undefined && word.end <= x + tolerance && next.x >= x - tolerance
  })

/** Only lines with text on both sides have a say. */
function votesFor(x: number, lines: readonly Line[]): Candidate | undefined {
  let [votes, splits, against] = [0, 0, 0]
  for (const { segments, size } of lines) {
    const crossing = segments.find((segment) => segment.x < x && segment.end > x)
    if (crossing !== undefined) {
      if (splitsAt(crossing, x, TOLERANCE * size)) splits += 1
      else against += 1
    } else if ((segments[0]?.x ?? x) < x && (segments.at(-1)?.end ?? x) > x) votes += 1
  }
  const spanning = votes + splits + against
  const agreed = votes >= FEWEST_ROWS && votes * 3 >= spanning && against * 10 <= spanning
  return agreed ? { x, votes } : undefined
}

/** Rows that have text between two places; two rows make a column, a single stray word does not. */
const rowsBetween = (from: number, to: number, lines: readonly Line[]): number =>
  lines.filter(({ segments }) =>
    segments.some(({ words }) => words.some(({ x, end }) => x >= from && end <= to)),
  ).length

/**
 * Where lines that stand below each other can be cut into columns, as x from left to right; empty when their gaps
 * do not meet. Takes lines with at least two segments.
 */
export function columnBoundaries(all: readonly Line[]): readonly number[] {
  const lines = all.slice(0, MAX_LINES)
  const places = new Set<number>()
  for (const { segments, size } of lines) {
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1]
      if (next === undefined || places.size >= MAX_CANDIDATES) break
      places.add(Math.round(next.x - BESIDE_GAP * size))
      places.add(Math.round(segment.end + BESIDE_GAP * size))
    }
  }
  const kept: Candidate[] = []
  for (const x of [...places].sort((a, b) => a - b)) {
    const candidate = votesFor(x, lines)
    if (candidate === undefined) continue
    const before = kept.at(-1)
    if (before === undefined || rowsBetween(before.x, x, lines) >= FEWEST_ROWS) kept.push(candidate)
    // Columns begin where they are aligned; before that stands the ragged end of the column to the left.
    else if (candidate.votes >= before.votes) kept[kept.length - 1] = candidate
  }
  return kept.map(({ x }) => x)
}
