import type { Item } from '../catalogue/schema.ts'
import { mainKeyOf } from '../locate/page-topics.ts'
import { matchKey } from '../text/normalise.ts'
import { quoteAround } from '../text/quote.ts'
import type { Because, EvidenceSet } from './model.ts'

/** A statement longer than this is a paragraph about something else that happens to hold the words. */
const LONGEST_STATEMENT = 400

interface Wording {
  readonly wording: string
  readonly key: string
}

const wordings = new WeakMap<Item, readonly Wording[]>()

function wordingsOf(item: Item): readonly Wording[] {
  const known = wordings.get(item)
  if (known !== undefined) return known
  const fresh = (item.none?.any ?? []).map((wording) => ({ wording, key: matchKey(wording) }))
  wordings.set(item, fresh)
  return fresh
}

/**
 * Finds an explicit "there was none" statement that the handbook accepts for an item
 * (no complaints, no procurement, nothing received). Menus and footers do not count.
 */
export function noneStatement(item: Item, evidence: EvidenceSet): Because | undefined {
  for (const { wording, key } of wordingsOf(item)) {
    for (const page of evidence) {
      if (mainKeyOf(page).find(key) < 0) continue
      const block = page.blocks.find(
        (each) => each.region === 'main' && each.text.length <= LONGEST_STATEMENT && each.key.includes(key),
      )
      if (block === undefined) continue
      const quote = quoteAround(block.text, wording)
      return {
        message: {
          th: 'มีข้อความระบุชัดเจนว่าไม่มี ซึ่งใช้ตอบข้อนี้ได้',
          en: 'The page states explicitly that there was none, which answers this item',
        },
        url: page.url,
        place: block.place,
        ...(quote !== undefined && { quote }),
        ...(block.page !== undefined && { page: block.page }),
      }
    }
  }
  return undefined
}
