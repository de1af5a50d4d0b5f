import type { Bilingual, Catalogue, Component, Item, Period } from '../../rules/catalogue/schema.ts'
import { checkWords } from './check-words.ts'

const periodWords: Readonly<Record<Period['kind'], Bilingual>> = {
  current: { th: 'ปัจจุบัน', en: 'current' },
  'fiscal-year': { th: 'ปีงบประมาณ', en: 'FY' },
  'covers-fiscal-year': { th: 'แผนที่ครอบคลุมปี', en: 'a plan that covers FY' },
  'first-half': { th: '6 เดือนแรกของปี', en: 'first six months of FY' },
  'in-force': { th: 'ใช้บังคับในปี', en: 'in force in FY' },
}
const confidenceWords = { high: 'สูง / high', medium: 'กลาง / medium', low: 'ต่ำ / low' } as const

/** docs/rules.md: what every year asks, as tables in Thai and English. Pure. */
export function rulesPage(
  catalogues: readonly Catalogue[],
  sources: Readonly<Record<string, Bilingual>>,
): string {
  const newestFirst = catalogues.toSorted((a, b) => b.fiscalYear - a.fiscalYear)
  return [
    '# กติกาที่ใช้ตรวจ / The rules',
    '',
    'หน้านี้สร้างจาก `rules/catalogue/*.yaml` ด้วย `tsx scripts/generate-docs.ts` โปรดแก้ที่ไฟล์ YAML ไม่ใช่ที่หน้านี้  ',
    'This page is made from `rules/catalogue/*.yaml` by `tsx scripts/generate-docs.ts`; edit the YAML, not this page.',
    '',
    ...newestFirst.map(({ fiscalYear, items }) => `- [${fiscalYear} (${items.length})](#fy${fiscalYear})`),
    '- [การตรวจ / Checks](#checks)',
    '- [แหล่งที่มา / Sources](#sources)',
    '',
    ...newestFirst.flatMap(yearSection),
    ...table('checks', 'การตรวจ / Checks', checkWords),
    ...table('sources', 'แหล่งที่มา / Sources', sources),
  ].join('\n')
}

function yearSection(catalogue: Catalogue): string[] {
  const provisional = catalogue.status === 'provisional' ? ' – ฉบับชั่วคราว / provisional' : ''
  return [
    `<a id="fy${catalogue.fiscalYear}"></a>`,
    '',
    `## ${catalogue.fiscalYear}${provisional}`,
    '',
    ...(catalogue.note === undefined ? [] : both(catalogue.note)),
    ...both(catalogue.scoring.note),
    '| ข้อ / Item | ชื่อข้อ / Title | ปีของหลักฐาน / Period | องค์ประกอบ / Component | การตรวจ / Check | ความมั่นใจ / Confidence |',
    '|---|---|---|---|---|---|',
    ...catalogue.items.flatMap((item) => itemRows(item, catalogue.fiscalYear)),
    '',
  ]
}

const both = ({ th, en }: Bilingual): string[] => [`${th}  `, en, '']

function itemRows(item: Item, fiscalYear: number): string[] {
  const itemCells = [`**${item.id}** ${item.sub}`, cell(item.title), periodCell(item.period, fiscalYear)]
  return item.components.map((component, index) =>
    row([...(index === 0 ? itemCells : ['', '', '']), ...componentCells(component)]),
  )
}

function componentCells(component: Component): string[] {
  const marks = [
    ...(component.required ? [] : ['ไม่บังคับ / optional']),
    ...(component.when === undefined ? [] : [`เฉพาะ / only: ${component.when.agency.join(', ')}`]),
  ]
  const extra = marks.length === 0 ? '' : `<br>_${marks.join('; ')}_`
  const check = Object.keys(component.check).map((name) => `\`${name}\``)
  return [`${cell(component.title)}${extra}`, check.join(), confidenceWords[component.confidence]]
}

function periodCell(period: Period, fiscalYear: number): string {
  const { th, en } = periodWords[period.kind]
  if (period.kind === 'current') return cell({ th, en })
  const year = fiscalYear + period.offset
  return cell({ th: `${th} ${year}`, en: `${en}${year}` })
}

function table(id: string, title: string, entries: Readonly<Record<string, Bilingual>>): string[] {
  return [
    `<a id="${id}"></a>`,
    '',
    `## ${title}`,
    '',
    '| | ไทย | English |',
    '|---|---|---|',
    ...Object.entries(entries).map(([name, { th, en }]) => row([`\`${name}\``, escape(th), escape(en)])),
    '',
  ]
}

const escape = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const cell = ({ th, en }: Bilingual): string => (th === en ? escape(th) : `${escape(th)}<br>${escape(en)}`)
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
