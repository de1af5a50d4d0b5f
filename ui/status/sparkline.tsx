const WIDTH = 240
const HEIGHT = 56
const EDGE = 3

/**
 * A line through measurements of one kind, oldest first, with a gap where nothing was measured. For the eye: the
 * numbers stand beside it.
 */
export const Sparkline = ({ values }: { values: readonly (number | null)[] }) => {
  const top = Math.max(1, ...values.map((value) => value ?? 0))
  const x = (index: number): number => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1)
  const y = (value: number): number => HEIGHT - EDGE - (value * (HEIGHT - 2 * EDGE)) / top
  const steps = values.map((value, index) => {
    if (value === null) return ''
    const before = values[index - 1] ?? null
    // A measurement between two gaps is a dot: a line of no length with round ends.
    const pen = before === null ? `M${x(index).toFixed(1)} ${y(value).toFixed(1)}h0` : ''
    return `${pen}L${x(index).toFixed(1)} ${y(value).toFixed(1)}`
  })
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="spark-ground" d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`} />
      <path class="spark-line" d={steps.join('')} />
    </svg>
  )
}
