/** Pages after which memory is tidied, again and again: below, what is left lying about is small. */
export const LARGE_SITE = 4_000

/**
 * Collects all that nothing needs any more and moves the rest together, so that its memory goes back to the system: by
 * itself V8 leaves holes between what it keeps. Takes some tenths of a second. Does nothing where Node was started
 * without its flag for it (see start-anew.ts).
 */
export function collectGarbage(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/**
 * Lets V8 collect after 4 MB of growth at the least, not after 16, until it is told otherwise. Too slow for reading
 * pages; of what comes after the last page of a large site most is forgotten at once.
 */
export async function spareMemory(whether: boolean): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString(whether ? '--optimize-for-size' : '--no-optimize-for-size')
}
