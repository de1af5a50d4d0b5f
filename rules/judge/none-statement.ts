import type { Item } from '../catalogue/schema.ts'
import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { quoteAround } from '../text/quote.ts'
import type { Because, EvidenceSet } from './model.ts'

/** A statement longer than this is a paragraph about something else that happens to hold the words. */
const LONGEST_STATEMENT = 400
const LONGEST_QUOTE = 160

/** "ไม่มีผู้ใดร้องเรียน", "ไม่มีใครร้องเรียน" and "ไม่มีบุคคลใดร้องเรียน" say what "ไม่มีผู้ร้องเรียน" says. */
const plainly = (key: string): string =>
  key.includes('ไม่') ? key.replace(/(ไม่(?:มี|พบ|ปรากฏ)(?:ว่ามี)?)(?:(?:ผู้|บุคคล|คน|ท่าน)ใด|ใคร)/gu, '$1ผู้') : key

/** "หากไม่มีผู้ร้องเรียน ให้ยุติเรื่อง" tells of a case, not that there was none. */
const IF = /(?:หาก|ถ้า|กรณี(?:ที่)?)$/u

function states(text: string, wording: string): boolean {
  const at = text.indexOf(wording)
  return at >= 0 && !IF.test(text.slice(Math.max(0, at - 10), at))
}

interface Statement {
  readonly block: Block
  /** Its key, said plainly. */
  readonly said: string
}

const statements = new WeakMap<PageFacts, readonly Statement[]>()

/** The blocks of a page that may be a statement: every item that may be answered by one asks for them. */
function statementsOn(page: PageFacts): readonly Statement[] {
  const known = statements.get(page)
  if (known !== undefined) return known
  const fresh = page.blocks
    .filter(({ region, text }) => region === 'main' && text.length <= LONGEST_STATEMENT)
    .map((block) => ({ block, said: plainly(block.key) }))
  statements.set(page, fresh)
  return fresh
}

interface Wording {
  readonly wording: string
  readonly key: string
}

const wordings = new WeakMap<Item, readonly Wording[]>()

function wordingsOf(item: Item): readonly Wording[] {
  const known = wordings.get(item)
  if (known !== undefined) return known
  const fresh = (item.none?.any ?? []).map((wording) => ({ wording, key: plainly(matchKey(wording)) }))
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
      const block = statementsOn(page).find(({ said }) => states(said, key))?.block
      if (block === undefined) continue
      const quote = quoteAround(block.text, wording) ?? block.text.slice(0, LONGEST_QUOTE)
      return {
        message: {
          th: 'มีข้อความระบุชัดเจนว่าไม่มี ซึ่งใช้ตอบข้อนี้ได้',
          en: 'The page states explicitly that there was none, which answers this item',
        },
        url: page.url,
        place: block.place,
        quote,
        ...(block.page !== undefined && { page: block.page }),
      }
    }
  }
  return undefined
}
