import type { PageFacts } from '../facts/model.ts'
import { attachmentsOf } from './attachments.ts'
import { mainText } from './main-text.ts'

/** Less text of its own than this, and a page that offers files or large pictures speaks through them. Key characters. */
const THIN_TEXT = 600

/** What the maker of the site's software prints under every page. */
const PLATFORM = /^(?:สร้างโดยใช้googlesites|poweredby|googlesites|reportabuse|รายงานการละเมิด|bestviewed)/

const ownText = new WeakMap<PageFacts, number>()

/** Key characters of main text that are not the words of links to files. */
export function ownTextLength(facts: PageFacts): number {
  const before = ownText.get(facts)
  if (before !== undefined) return before
  const linked = attachmentsOf(facts).reduce((sum, file) => sum + file.key.length, 0)
  const blocks = mainText(facts).blocks.filter((block) => !PLATFORM.test(block.key))
  const text = blocks.reduce((sum, block) => sum + block.key.length, 0)
  const length = Math.max(0, text - linked)
  ownText.set(facts, length)
  return length
}

/** True for a page with so little text that what it offers to open is its content. */
export const isThin = (facts: PageFacts): boolean => ownTextLength(facts) < THIN_TEXT
