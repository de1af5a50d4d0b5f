import { personNames } from '../text/names.ts'
import type { Outline } from './outline.ts'

/** A place on the page that stands for one person, or for a post nobody holds. */
export interface Mention {
  /** Undefined for a vacancy. */
  readonly name?: string
  /** Text of the block the name stands in. */
  readonly text: string
  /** Where the name stands in that text. */
  readonly from: number
  readonly to: number
  /** First node of the block. */
  readonly node: number
  readonly block: number
  /** The block names several people, or is running text. */
  readonly prose: boolean
}

const vacancy = /^[-–( ]{0,4}(?:ตำแหน่ง ?)?ว่าง[-–) ]{0,4}$/
const RUNNING_TEXT = 250

/** Who is named in the content of a page, in document order, vacant posts included. At most `max`. */
export function findMentions({ blocks, spans }: Outline, max: number): Mention[] {
  const mentions: Mention[] = []
  for (const [block, { text, region }] of blocks.entries()) {
    if (region !== 'main') continue
    if (mentions.length >= max) break
    const node = spans[block]?.start ?? 0
    if (vacancy.test(text)) {
      mentions.push({ text, from: 0, to: text.length, node, block, prose: false })
      continue
    }
    if (text.length < 5) continue
    const names = personNames(text)
    const prose = names.length > 1 || text.length > RUNNING_TEXT
    for (const { name, index, end } of names) {
      mentions.push({ name, text, from: index, to: end, node, block, prose })
    }
  }
  return mentions.slice(0, max)
}
