import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { mainKeyOf } from '../locate/page-topics.ts'
import { matchKey } from '../text/normalise.ts'
import { because } from './outcome.ts'

/** "… ของกระทรวง…": the body a plan or announcement says it belongs to. */
const OWNER = /(?:ของ|โดย)((?:สำนักงานปลัด)?กระทรวง[\u0e01-\u0e4e]{3,60})/
/** "แผน… กระทรวง… พ.ศ. …": the ministry stands at the end of the title, and is not the maker of a rule that is followed. */
const ENDS_WITH =
  /(?<!ระเบียบ|กฎ|ประกาศ|คำสั่ง|หลักเกณฑ์|หนังสือ|สังกัด|แนวทาง|ตาม|นโยบาย|ปลัด|สำนักงานปลัด)((?:สำนักงานปลัด)?กระทรวง[\u0e01-\u0e4e]{3,40}?)(?:ประจำปี|ปีงบประมาณ|พ\.?ศ|\(|ปี\d|\d|$)/
/** "แผนพัฒนาจังหวัด… (พ.ศ. …)", "แผนพัฒนากลุ่มจังหวัด…": whose plan it is follows at once. */
const PROVINCE =
  /แผน(?:พัฒนา|ปฏิบัติราชการ(?:ประจำปี)?(?:ของ)?|ยุทธศาสตร์(?:การพัฒนา)?)((?:กลุ่ม)?จังหวัด[\u0e01-\u0e4e]{2,40}?)(?:ประจำปี|ปีงบประมาณ|พ\.?ศ|\(|ระยะ|ฉบับ|ปี\d|\d|$)/
const TITLES = 4

const sameBody = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

/**
 * A document of another body, such as the plan of the parent ministry or of the province, offered as the agency's own.
 * Only said when the title names the other body and the agency's own name stands nowhere in the text.
 */
export function otherAgency(evidence: EvidenceSet, context: JudgeContext): readonly Because[] | undefined {
  const own = matchKey(context.agency.name ?? '')
  if (own.length < 4) return undefined
  const [facts] = evidence
  const headings = facts.headings.filter((heading) => heading.region === 'main').slice(0, TITLES)
  for (const title of [...headings, { text: facts.title, place: undefined }]) {
    const key = matchKey(title.text)
    const owner = (OWNER.exec(key) ?? ENDS_WITH.exec(key) ?? PROVINCE.exec(key))?.[1]
    if (owner === undefined || sameBody(owner, own)) continue
    if (evidence.some((page) => mainKeyOf(page).find(own) >= 0)) return undefined
    return [
      because(
        {
          th: `เป็นเอกสารของหน่วยงานอื่น (${owner}) ไม่ใช่ของหน่วยงานเอง`,
          en: `A document of another body (${owner}), not the agency's own`,
        },
        { facts, quote: title.text, ...(title.place !== undefined && { place: title.place }) },
      ),
    ]
  }
  return undefined
}
