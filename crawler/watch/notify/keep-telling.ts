import type { Clock } from '../../fetch/clock.ts'

/** How often is looked for something to tell. */
const TICK_MS = 10_000

/**
 * Tells what there is to tell until the signal comes. What could not be told by then waits in the history.
 *
 * @param onFault told when the history itself cannot be read; telling goes on.
 */
export async function keepTelling(
  notifier: { readonly tick: () => Promise<void> },
  clock: Clock,
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await notifier.tick().catch(onFault)
    await clock.sleep(TICK_MS, signal)
  }
}
