import type { AgencyType } from '../catalogue/schema.ts'
import type { PageFacts } from './model.ts'

const WORD = '[ก-ฺเ-๎]{2,60}'

/** How agencies of each type call themselves, most telling first. */
const KINDS: readonly (readonly [AgencyType, RegExp])[] = (
  [
    ['local', `(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)) ?${WORD}`],
    ['local', `(?:อบต|อบจ|ทต|ทม|ทน)\\. ?${WORD}`],
    ['local', 'เมืองพัทยา|กรุงเทพมหานคร'],
    ['university', `(?:มหาวิทยาลัย|สถาบันเทคโนโลยี|สถาบันบัณฑิต) ?${WORD}`],
    ['school', `(?:โรงเรียน|วิทยาลัย|ศูนย์พัฒนาเด็กเล็ก) ?${WORD}`],
    [
      'state-enterprise',
      `การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่าเรือ|ทางพิเศษ|ยางแห่ง|เคหะ|กีฬาแห่ง|ท่องเที่ยวแห่ง|นิคม)${WORD}|ธนาคาร${WORD}`,
    ],
    ['central', `(?:กรม|กระทรวง|โรงพยาบาล|สถานีตำรวจ)(?!ธรรม) ?${WORD}`],
    ['central', `สำนักงาน(?!ใหญ่|เทศบาล|องค์การบริหาร|อบต|อบจ|จังหวัด|ปลัด)${WORD}`],
    ['province', `(?:สำนักงาน)?จังหวัด${WORD}`],
  ] as const
).map(([type, pattern]) => [type, new RegExp(`(?:^|[^ก-๎])(?:เว็บไซต์|สำนักงาน|ที่ทำการ)?(${pattern})`)])

const publicOrganisation = /([ก-๎ ]{4,80})\(องค์การมหาชน\)/
/** Where the address begins when it is glued to the name. */
const addressWord = /(?:อำเภอ|อ\.|จังหวัด|จ\.|ยินดีต้อนรับ)/g

interface AgencyName {
  readonly name?: string
  readonly type?: AgencyType
}

function nameIn(text: string): AgencyName | undefined {
  const organisation = publicOrganisation.exec(text)?.[1]?.trim()
  if (organisation) return { name: `${organisation} (องค์การมหาชน)`, type: 'public-organisation' }
  let best: { name: string; type: AgencyType; at: number } | undefined
  for (const [type, pattern] of KINDS) {
    const match = pattern.exec(text)
    const name = match?.[1]
    if (!match || name === undefined || (best && match.index >= best.at)) continue
    best = { name: withoutAddress(name), type, at: match.index }
  }
  return best && { name: best.name, type: best.type }
}

function withoutAddress(name: string): string {
  for (const match of name.matchAll(addressWord)) {
    // "องค์การบริหารส่วนจังหวัด…", "จังหวัด…" and "สำนักงานจังหวัด…" bear the word in the name itself.
    if (match.index > 8 && !/(?:ส่วน|สำนักงาน|สาธารณสุข|ศึกษาธิการ)$/.test(name.slice(0, match.index))) {
      return name.slice(0, match.index).trim()
    }
  }
  return name.trim()
}

/**
 * The agency a page belongs to, as it names itself, and its type: from the title, then the top headings and the
 * header, then the footer. Empty when the page does not say.
 */
export function agencyNameOf(facts: PageFacts): AgencyName {
  const inRegion = (region: string) =>
    facts.blocks
      .filter((block) => block.region === region)
      .slice(0, 40)
      .map(({ text }) => text.slice(0, 300))
  const texts = [
    facts.title,
    ...facts.headings
      .filter(({ level }) => level <= 2)
      .slice(0, 10)
      .map(({ text }) => text),
    ...inRegion('header'),
    ...facts.images
      .filter(({ region }) => region === 'header')
      .slice(0, 10)
      .map(({ alt }) => alt),
    ...inRegion('footer'),
  ]
  for (const text of texts) {
    const found = nameIn(text)
    if (found) return found
  }
  return {}
}
