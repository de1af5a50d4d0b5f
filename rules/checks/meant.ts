import type { Bilingual } from '../catalogue/schema.ts'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because } from '../judge/model.ts'
import { columnsOf, mostSay } from '../meanings/columns.ts'
import { senses, type Meaning } from '../meanings/meaning.ts'
import { withDigits } from '../text/number-words.ts'
import { matchKey } from '../text/normalise.ts'
import { isBlank, keyedTables, labelledValue } from './labels.ts'
import { mainText } from './main-text.ts'
import { because, seenBlock } from './outcome.ts'
import { namedSection } from './sections.ts'
import { wordsOf } from './words.ts'

const HEADING = /^h[1-6]$/

const MESSAGES: Readonly<Record<Meaning, Bilingual>> = {
  recommendation: { th: 'มีข้อความเสนอสิ่งที่ควรทำต่อไป', en: 'It is said what should be done next' },
  problem: { th: 'มีข้อความเล่าสิ่งที่ติดขัด', en: 'It is told what went wrong' },
  result: { th: 'มีข้อความเล่าสิ่งที่ได้ทำ', en: 'It is told what was done' },
  steps: { th: 'มีข้อความเล่าว่าทำอะไรก่อนหลัง', en: 'It is told what is done first and what next' },
  unit: { th: 'ระบุส่วนงานที่ดำเนินการ', en: 'The unit that acts is named' },
  goal: { th: 'มีข้อความบอกสิ่งที่ต้องการให้เกิดขึ้น', en: 'It is said what is to be reached' },
  measure: { th: 'มีข้อความบอกว่าวัดผลอย่างไร', en: 'It is said how success is measured' },
  time: { th: 'ระบุช่วงเวลา', en: 'The time is given' },
  opinion: {
    th: 'มีข้อความเล่าว่าผู้มีส่วนร่วมเห็นอย่างไรหรือตกลงอะไร',
    en: 'It is told what those who took part think or agreed on',
  },
  reporting: { th: 'บอกว่าแจ้งเรื่องได้อย่างไร', en: 'It is said how to report a matter' },
  papers: { th: 'ระบุเอกสารที่ต้องนำมา', en: 'The papers to bring are named' },
  participants: { th: 'บอกว่าบุคคลภายนอกกลุ่มใดมากี่คน', en: 'It is told who from outside came, and how many' },
  'taken-up': { th: 'บอกว่านำสิ่งที่เสนอไปทำอะไร', en: 'It is told what is made of what was said' },
  undertakings: {
    th: 'ระบุสิ่งที่จะทำพร้อมเงินและเวลา',
    en: 'It is listed what is to be done, with its money and time',
  },
  risks: { th: 'มีตารางสิ่งที่อาจเกิดพร้อมระดับ', en: 'A table lists what may happen, each with its level' },
  countermeasures: {
    th: 'มีตารางบอกสิ่งที่จะทำกับความเสี่ยงแต่ละเรื่อง',
    en: 'A table says what is done about each risk',
  },
  fee: { th: 'บอกว่าเสียเงินเท่าใดหรือไม่เสีย', en: 'It is said what is to be paid, or that nothing is' },
  topic: { th: 'บอกเรื่องที่ให้ร่วมคิด', en: 'It is said what people were asked' },
  'risk-levels': { th: 'บอกว่าความเสี่ยงสูงเพียงใด', en: 'It is said how high the risk is' },
  'weak-points': { th: 'บอกข้อที่ยังบกพร่อง', en: 'It is said what is wanting' },
  'strong-points': { th: 'บอกข้อที่ทำได้ดี', en: 'It is said what is well' },
  'matters-received': { th: 'บอกจำนวนเรื่องที่รับไว้', en: 'It is said how many matters came' },
  'matters-settled': { th: 'บอกจำนวนเรื่องที่จบแล้ว', en: 'It is said how many matters are settled' },
  'matters-open': { th: 'บอกจำนวนเรื่องที่ยังไม่จบ', en: 'It is said how many matters are not settled yet' },
  progress: { th: 'บอกว่างานไปถึงไหนแล้ว', en: 'It is told how far the work has come' },
  spent: { th: 'บอกว่าใช้เงินไปเท่าใด', en: 'It is told what was spent' },
  money: { th: 'ระบุจำนวนเงิน', en: 'A sum of money is given' },
  'online-use': { th: 'มีจำนวนผู้ใช้บริการทางออนไลน์', en: 'It is counted how many used the service online' },
  'walk-in-use': { th: 'มีจำนวนผู้มารับบริการ', en: 'It is counted how many came' },
  outcome: { th: 'มีข้อความเล่าว่าเกิดผลอย่างไร', en: 'It is told what came of it' },
  strands: { th: 'แผนแบ่งเป็นด้านที่มีลำดับและชื่อ', en: 'The plan has numbered strands, each with its name' },
  assignments: { th: 'มีตารางบอกว่าใครทำและเมื่อใด', en: 'A table says who does what, and when' },
  'months-summed': { th: 'มีตารางสรุปครบ 12 เดือน', en: 'A table sums up all twelve months' },
  secrecy: {
    th: 'บอกว่าจะไม่ให้ใครรู้ว่าผู้แจ้งคือใคร',
    en: 'It is said that nobody learns who told it',
  },
  conduct: { th: 'วางสิ่งที่ควรทำคู่กับสิ่งที่ไม่ควรทำ', en: 'What to do stands beside what not to do' },
  'no-gifts': { th: 'บอกว่าจะไม่รับของใด ๆ', en: 'It is said that no gifts are taken' },
  'gifts-received': {
    th: 'บอกว่ามีใครรับอะไรไว้ หรือไม่มีใครรับ',
    en: 'It is told what was received, or that nothing was',
  },
  'gift-rules': {
    th: 'บอกว่าอะไรรับได้และต้องทำอย่างไร',
    en: 'It is told what may be taken, and what is to be done',
  },
  counsel: { th: 'ระบุว่าใครให้คำปรึกษาได้', en: 'Somebody is named who can be asked' },
  standards: {
    th: 'แสดงหลักจริยธรรมที่ใช้กับเจ้าหน้าที่',
    en: 'The standards of ethics that bind the staff are set out',
  },
  service: { th: 'หัวข้อบอกชื่อบริการ', en: 'A title names the service' },
  laws: { th: 'อ้างถึงกฎหมายหรือระเบียบ', en: 'A law or rule is cited' },
  channel: { th: 'บอกว่าไปรับบริการได้ที่ใดหรือทางใด', en: 'It is said where or by what way people are served' },
  duty: { th: 'บอกสิ่งที่หน่วยงานต้องทำ', en: 'It is said what the agency has to do' },
}

/** Where a page says what it is about. */
const titlesOf = (facts: PageFacts): readonly Pick<Block, 'text' | 'key' | 'place'>[] => [
  { text: facts.title, key: matchKey(facts.title), place: '' },
  ...facts.headings.filter(({ region }) => region === 'main'),
]

/** A title or heading that says it. */
function titleThatMeans(facts: PageFacts, meaning: Meaning): Because | undefined {
  const { titles } = senses[meaning]
  const title = titles && titlesOf(facts).find(({ key }) => titles.test(key))
  return title && because(MESSAGES[meaning], { facts, quote: title.text, place: title.place })
}

const found = new WeakMap<PageFacts, Map<Meaning, Block | undefined>>()

/** The first block of a page that means it; several items ask the same. */
function blockThatMeans(facts: PageFacts, meaning: Meaning): Block | undefined {
  const known = found.get(facts) ?? new Map<Meaning, Block | undefined>()
  found.set(facts, known)
  if (known.has(meaning)) return known.get(meaning)
  const { isSaid, shortest } = senses[meaning]
  const about = titlesOf(facts)
    .map(({ key }) => key)
    .join('\n')
  const block = mainText(facts).blocks.find(
    (each) =>
      each.key.length >= shortest &&
      !HEADING.test(each.tag) &&
      isSaid({ text: each.text, key: withDigits(each.key) }, about),
  )
  known.set(meaning, block)
  return block
}

/** The column of a table most of whose cells say it; never the first, which names what the rows are about. */
function columnThatMeans(facts: PageFacts, meaning: Meaning): Because | undefined {
  const { isCell } = senses[meaning]
  if (isCell === undefined) return undefined
  for (const { table, rows } of keyedTables(facts)) {
    for (const [column, all] of columnsOf(rows).entries()) {
      const cells = all.filter((cell) => !isBlank(cell))
      if (column === 0 || !mostSay(cells, isCell)) continue
      const row = all.findIndex(isCell)
      const quote = `${table.header[column] ?? ''} – ${table.rows[row]?.[column] ?? ''}`
      return because(MESSAGES[meaning], { facts, quote, place: table.place })
    }
  }
  return undefined
}

/** A table whose rows say it together. */
function tableThatMeans(facts: PageFacts, meaning: Meaning): Because | undefined {
  const { isTable } = senses[meaning]
  const found = isTable && keyedTables(facts).find(({ rows, header }) => isTable(rows, header))
  const quote = found?.table.rows[0]?.filter((cell) => !isBlank(cell)).join(' – ') ?? ''
  return found && because(MESSAGES[meaning], { facts, quote, place: found.table.place })
}

/** Lines of a page that say it together. */
function outlineThatMeans(facts: PageFacts, meaning: Meaning): Because | undefined {
  const { outlineAt } = senses[meaning]
  if (outlineAt === undefined) return undefined
  const lines = [...facts.headings.filter(({ region }) => region === 'main'), ...mainText(facts).blocks]
  const first = lines[outlineAt(lines.map(({ key }) => key))]
  if (first === undefined) return undefined
  const page = 'page' in first && first.page !== undefined ? { page: first.page } : {}
  return because(MESSAGES[meaning], { facts, quote: first.text, place: first.place, ...page })
}

/** What stands under a label or name that asks for it. */
function labelledAs(facts: PageFacts, meaning: Meaning): Because | undefined {
  const { labels, names, answers, unlike } = senses[meaning]
  const found = labels && labelledValue(facts, wordsOf(labels), unlike)
  if (found !== undefined && found.value !== '')
    return because(MESSAGES[meaning], { facts, quote: found.label, place: found.place })
  const named = names && namedSection(facts, names, answers, unlike)
  return (
    named &&
    because(MESSAGES[meaning], { facts, quote: `${named.label} – ${named.value}`, place: named.place })
  )
}

/** Where the evidence says something under a label or in running words of its own; undefined when it does not. */
export function meantIn(evidence: readonly PageFacts[], meaning: Meaning): Because | undefined {
  for (const facts of evidence) {
    const asked = labelledAs(facts, meaning)
    if (asked !== undefined) return asked
    const block = blockThatMeans(facts, meaning)
    if (block !== undefined) return because(MESSAGES[meaning], seenBlock(facts, block))
    const together =
      titleThatMeans(facts, meaning) ??
      columnThatMeans(facts, meaning) ??
      tableThatMeans(facts, meaning) ??
      outlineThatMeans(facts, meaning)
    if (together !== undefined) return together
  }
  return undefined
}
