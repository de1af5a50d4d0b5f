/** Waiting is counted in turns of this length. Milliseconds. */
const TURN_MS = 500
/** A turn that ends so much later than asked for was held up by our own work. Milliseconds. */
const LATE_MS = 100

/**
 * Calls `onOver` once this program has waited `milliseconds` and could have heard an answer. While it reads a page of
 * millions of tags it hears nothing, and nothing that came meanwhile is looked at before timers are: such time counts as
 * one turn, and nobody is given up on before the answers that lie there were taken.
 *
 * @returns how to stop waiting.
 */
export function waitPatiently(milliseconds: number, onOver: () => void): () => void {
  let left = milliseconds
  let timer: NodeJS.Timeout
  const turn = (length: number): void => {
    const begun = performance.now()
    timer = setTimeout(() => {
      left -= length
      const late = performance.now() - begun - length > LATE_MS
      if (left > 0) turn(Math.min(TURN_MS, left))
      else if (late) turn(TURN_MS)
      else onOver()
    }, length)
  }
  turn(Math.min(TURN_MS, milliseconds))
  return () => clearTimeout(timer)
}
