import { positionIn } from '../../rules/text/positions.ts'

const MAX_POSITION = 120
const notAPosition =
  /\d{3}|[๐-๙]{3}|@|https?:|โทร|อีเมล|e-?mail|line|facebook|วันที่|คลิก|ดาวน์โหลด|รายละเอียด|ว่าง|^[\d๐-๙\s./-]+$|^เรียน|^เรื่อง|^ความเห็น|^คำสั่ง/i

/** True for a line that says something else. */
export const isNoPosition = (line: string): boolean => notAPosition.test(line)

/** A line without the brackets and dots of a signature around it. */
export const tidy = (line: string): string =>
  line
    .replace(/^[()\-–:,.… ]{1,200}/, '')
    .replace(/^ลงชื่อ ?[.…_ ()]{0,200}/, '')
    .trim()

/**
 * The position in the lines beside a name, nearest first: one that is known, else the first that may be one.
 *
 * @param mayBeUnknown the lines are those of a signature or a list, where a position is expected.
 */
export function positionOn(lines: readonly string[], mayBeUnknown: boolean): string {
  for (const line of lines) {
    const position = positionIn(line)
    if (position !== undefined) return line.length <= MAX_POSITION ? withoutLabel(line) : position.text
  }
  const likely = lines.find((line) => line.length >= 5 && line.length <= MAX_POSITION)
  return mayBeUnknown && likely !== undefined && !notAPosition.test(likely) ? withoutLabel(likely) : ''
}

/** "ตำแหน่ง : นายก…" → "นายก…"; a phone on the same line is cut off. */
function withoutLabel(line: string): string {
  const position = line.replace(/^ตำแหน่ง ?[:：]? ?/, '')
  const contact = position.search(/ ?(?:โทร|เบอร์|มือถือ|อีเมล|e-?mail|tel)/i)
  return tidy(contact > 2 ? position.slice(0, contact) : position).replace(/ ?\)$/, (mark) =>
    position.includes('(') ? mark : '',
  )
}
