import type { Bilingual, Item } from '../../rules/catalogue/schema.ts'
import type { ItemVerdict } from '../../rules/judge/model.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import type { JudgedItem } from './judge-site.ts'

/** The addresses that an agency names for an item, as far as they are addresses. */
const named = ({ claim }: JudgedItem): readonly string[] =>
  (claim?.urls ?? []).flatMap((url) => normaliseAddress(url) ?? [])

const tell = (item: Item, other: Item, exchanged: boolean): Bilingual => {
  const title = `${other.id} ${other.title.th}`
  const titleEn = `${other.id} ${other.title.en}`
  return exchanged
    ? {
        th: `ลิงก์ของข้อ ${item.id} กับ ${other.id} สลับกัน: ลิงก์ของข้อนี้เปิดไปยังข้อมูลของข้อ ${title} ให้สลับลิงก์คืน`,
        en: `The links of ${item.id} and ${other.id} are exchanged: this one opens what answers ${titleEn}. Exchange them back`,
      }
    : {
        th: `ลิงก์ของข้อนี้เปิดไปยังข้อมูลของข้อ ${title} ให้แก้ลิงก์ให้เปิดข้อมูลของข้อ ${item.id}`,
        en: `The link of this item opens what answers ${titleEn}. Point it to what answers ${item.id}`,
      }
}

/** True when an address is as good for an item as anything that was found for it. */
const answers = (verdict: ItemVerdict, url: string): boolean =>
  verdict.answer.some((each) => each.url === url) ||
  verdict.evidence.some((each) => each.url === url && each.verdict === verdict.verdict)

/**
 * Adds to what an agency says of its items where its links lead to the answer of another one: exchanged rows of the
 * ITA page or of the answer sheet, and links copied from the row above.
 *
 * @param anywhere by item, the verdict over everything on the site.
 */
export function tellMisdirected(
  judged: readonly JudgedItem[],
  anywhere: ReadonlyMap<string, ItemVerdict>,
): readonly JudgedItem[] {
  const owners = new Map<string, JudgedItem[]>()
  for (const each of judged) {
    const best = anywhere.get(each.verdict.item.id)
    if (best?.verdict !== 'pass' && best?.verdict !== 'incomplete') continue
    for (const { url } of best.answer) owners.set(url, [...(owners.get(url) ?? []), each])
  }
  return judged.map((each) => {
    const { claim, verdict } = each
    const { item } = verdict
    const best = anywhere.get(item.id)
    const urls = named(each)
    if (claim === undefined || best === undefined || urls.some((url) => answers(best, url))) return each
    const owner = urls
      .flatMap((url) => owners.get(url) ?? [])
      .find((other) => other.verdict.item.id !== item.id)
    if (owner === undefined) return each
    const exchanged = best.verdict !== 'missing' && named(owner).some((url) => answers(best, url))
    const problem = tell(item, owner.verdict.item, exchanged)
    return { ...each, claim: { ...claim, problems: [problem, ...claim.problems] } }
  })
}
