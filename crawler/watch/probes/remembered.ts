import { z } from 'zod'
import type { ProbeContext } from '../check.ts'

/**
 * The value kept under a name while it is younger than its `maxAgeMs`; else made anew and kept. What was kept by
 * another version, or damaged, counts as absent; what was made while the round was stopped is not kept.
 */
export async function remembered<T>(
  { memory, clock, signal }: ProbeContext,
  name: string,
  options: {
    readonly schema: z.ZodType<T>
    readonly maxAgeMs: (value: T) => number
    readonly make: () => Promise<T>
  },
): Promise<T> {
  const { schema, maxAgeMs, make } = options
  const kept = readKept(await memory.recall(name), z.object({ at: z.number(), value: schema }))
  const age = kept === undefined ? Infinity : clock.now() - kept.at
  // A clock that was set back must not keep a value for ever.
  if (kept !== undefined && age >= 0 && age < maxAgeMs(kept.value)) return kept.value
  const value = await make()
  if (!signal.aborted) await memory.keep(name, JSON.stringify({ at: clock.now(), value }))
  return value
}

/** A kept value, when it is still what it should be. */
export function readKept<T>(text: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (text === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
