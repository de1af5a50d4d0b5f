import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'
import { namedColumns } from './named-columns.ts'
import type { Seen } from './outcome.ts'

const LONGEST_NAME = 60
const LEAST_FIGURES = 2
/** "652 ส่งทางเว็บ", "ส่งทางเว็บ: 652" in one line. */
const WITH_FIGURE =
  /^(?:(?!25\d\d\D)\d[\d,]*(?![.)\d])(?:คน|ราย|ครั้ง|เรื่อง)?[:–-]?(?<behind>\D{2,40})|(?<before>\D{2,40}?)(?<!ปี|ศ\.|ที่|เดือน)[:=–-]?(?!25\d\d$)\d[\d,]*(?:คน|ราย|ครั้ง|เรื่อง)?)$/
/** What can be done, is watched or taught there is no use of a service. */
const INVITES = /ได้|ที่นี่|คลิก|เลย$|24ชม|ชั่วโมง|นาที|ติดตาม|ชม|อ่าน|อบรม|ประชุม|ไลก์/
const FIGURE = /^\d[\d,.]*(?:เรื่อง|ราย|คน|ครั้ง|ฉบับ|รายการ|คำขอ|คิว|บาท|ล้าน|ลบ\.?)*$/

type Names = (key: string) => boolean

function inColumn(facts: PageFacts, names: Names): Seen | undefined {
  const column = namedColumns(facts).find(
    ({ key, cells }) => key.length <= LONGEST_NAME && names(key) && cells.some((cell) => FIGURE.test(cell)),
  )
  if (column === undefined) return undefined
  const row = column.cells.findIndex((cell) => FIGURE.test(cell))
  return { facts, quote: `${column.label} – ${column.texts[row] ?? ''}`, place: column.place }
}

function inRow(facts: PageFacts, names: Names): Seen | undefined {
  for (const { table, rows } of keyedTables(facts))
    for (const [at, row] of rows.entries()) {
      const column = row.findIndex((cell) => cell !== '' && cell.length <= LONGEST_NAME && names(cell))
      const value = column < 0 ? -1 : row.findIndex((cell, right) => right > column && FIGURE.test(cell))
      if (value < 0) continue
      const cells = table.rows[at] ?? []
      return { facts, quote: `${cells[column] ?? ''} – ${cells[value] ?? ''}`, place: table.place }
    }
  return undefined
}

/** A table of figures, or figures in cards, below a heading or caption of that name. */
function underName(facts: PageFacts, names: Names): Seen | undefined {
  for (const { table, rows } of keyedTables(facts)) {
    const heading = facts.headings[table.heading]
    const captions = [heading?.text ?? '', table.caption].map((text) => ({ text, key: matchKey(text) }))
    const name = captions.find(({ key }) => key !== '' && key.length <= LONGEST_NAME && names(key))
    if (name === undefined) continue
    if (rows.flatMap((row) => row.slice(1)).filter((cell) => FIGURE.test(cell)).length >= LEAST_FIGURES)
      return { facts, quote: name.text, place: table.place }
  }
  return undefined
}

/** "652" above or below "ส่งทางเว็บ", as cards show it. */
function besideName(facts: PageFacts, names: Names): Seen | undefined {
  const { blocks } = mainText(facts)
  const isCard = ({ tag }: Block): boolean => tag !== 'td' && tag !== 'th'
  const alone = blocks.find(({ key, tag }) => {
    const { behind, before } = WITH_FIGURE.exec(key)?.groups ?? {}
    const name = behind ?? before ?? ''
    return !/^h[1-6]$/.test(tag) && name !== '' && !INVITES.test(name) && names(name)
  })
  if (alone !== undefined) return { facts, quote: alone.text, place: alone.place }
  const at = blocks.findIndex(
    (block, index) =>
      isCard(block) &&
      block.key.length <= LONGEST_NAME &&
      !INVITES.test(block.key) &&
      names(block.key) &&
      [blocks[index - 1], blocks[index + 1]].some((near) => near && isCard(near) && FIGURE.test(near.key)),
  )
  const block = blocks[at]
  return block && { facts, quote: block.text, place: block.place }
}

/** Figures of what names of a kind name: in a column or row, in a table below a heading, in a card. */
export const namedFigure = (facts: PageFacts, names: Names): Seen | undefined =>
  inColumn(facts, names) ?? inRow(facts, names) ?? underName(facts, names) ?? besideName(facts, names)
