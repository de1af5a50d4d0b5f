import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { EvidenceMemory } from '../../../rules/watch/evidence/judge-evidence.ts'
import type { ProbeMemory } from '../check.ts'
import { readKept } from './remembered.ts'

const kinds = ['page', 'pdf', 'word', 'sheet', 'text', 'image', 'other'] as const
const kept = z.object({
  firstLook: z.number(),
  lastLook: z.number(),
  print: z
    .object({
      kind: z.enum(kinds),
      title: z.string(),
      letters: z.number(),
      sketch: z.array(z.number()),
      hash: z.string(),
      bytes: z.number().optional(),
    })
    .optional(),
  printedAt: z.number().optional(),
  lastGood: z.number().optional(),
  goneSince: z.number().optional(),
})

/** Addresses can be longer than a name may be. */
const nameOf = (url: string): string => `evidence ${createHash('sha256').update(url).digest('base64url')}`

/** What is remembered of the evidence at an address; undefined before the first look. */
export const recallEvidence = async (memory: ProbeMemory, url: string): Promise<EvidenceMemory | undefined> =>
  readKept(await memory.recall(nameOf(url)), kept)

export const keepEvidence = (memory: ProbeMemory, url: string, known: EvidenceMemory): Promise<void> =>
  memory.keep(nameOf(url), JSON.stringify(known))

/**
 * Forgets what the evidence at an address looked like, so that the next look takes what is there then as it should be.
 *
 * @returns whether it was ever looked at.
 */
export async function acceptEvidence(memory: ProbeMemory, url: string): Promise<boolean> {
  const known = await recallEvidence(memory, url)
  if (known === undefined) return false
  const { firstLook, lastLook, lastGood, goneSince } = known
  await keepEvidence(memory, url, {
    firstLook,
    lastLook,
    ...(lastGood !== undefined && { lastGood }),
    ...(goneSince !== undefined && { goneSince }),
  })
  return true
}
