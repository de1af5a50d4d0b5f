const LOCK = 'recheck'

/**
 * Does a piece of asking while nobody else does: panel windows and the daily round would ask everything twice. The
 * browser gives the lock back when its holder dies.
 * @returns undefined when somebody else is at it.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T | undefined> {
  const ended = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : { value: await work() },
  )
  return ended?.value
}
