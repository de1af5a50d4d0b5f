/** How a line begins. */
export type LineStart = 'mark' | 'section' | 'number' | 'decimal' | 'bracket' | 'bullet' | 'plain'

const D = '[\\d๐-๙]'
const mark = /^#{1,6}\s+\S/
const section = new RegExp(
  `^(?:ส่วนที่|บทที่|หมวดที่|หมวด|ตอนที่|ภาคผนวก|ประเด็นที่|มิติที่|ยุทธศาสตร์ที่|ตัวชี้วัดที่|part|chapter|section)\\s?\\(?(?:${D}{1,3}|[ก-ฮ])\\)?(?![ก-ฮ])`,
  'i',
)
const decimal = new RegExp(`^${D}{1,2}(?:\\.${D}{1,2}){1,4}[.)]?\\s?(?=[^\\d๐-๙\\s])`)
const number = new RegExp(`^${D}{1,2}[.)]\\s?(?=[^\\d๐-๙\\s])`)
const bracket = new RegExp(`^\\((?:${D}{1,2}|[ก-ฮ])\\)`)
const bullet = /^[-–•●○▪◦*·]\s+(?=\S)/
/** Labels of a memorandum stand on lines of their own. */
const label = /^(?:ส่วนราชการ|ที่\s|วันที่|เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|ลงชื่อ|โทร|อีเมล|เว็บไซต์|\(|\/)/

/** Longer lines are sentences, not headings. */
const LONGEST_HEADING = 120
const SHORTEST_FULL_LINE = 60

export function lineStart(line: string): LineStart {
  if (mark.test(line)) return 'mark'
  if (section.test(line)) return 'section'
  if (decimal.test(line)) return 'decimal'
  if (number.test(line)) return 'number'
  if (bracket.test(line)) return 'bracket'
  return bullet.test(line) ? 'bullet' : 'plain'
}

/** Line without the bullet that makes it a list entry; numbers stay. */
export const withoutBullet = (line: string): string => line.replace(bullet, '')

/**
 * Level of a heading, or undefined. A numbered line is a heading when something stands below it that is not the next
 * number of the same list.
 *
 * @param below the next line that is not empty; undefined at the end.
 */
export function headingLevel(
  line: string,
  above: string | undefined,
  below: string | undefined,
): number | undefined {
  const start = lineStart(line)
  if (start === 'mark') return /^#+/.exec(line)?.[0].length
  if (below === undefined || line.length > LONGEST_HEADING) return undefined
  if (start !== 'section' && start !== 'number' && start !== 'decimal') return undefined
  const inList = [above, below].some((other) => other !== undefined && lineStart(other) === start)
  if (inList) return undefined
  return start === 'decimal' ? 4 : 3
}

/** Whether a line goes on from the one right above it, which was full. */
export function continuesLine(above: string, line: string): boolean {
  if (above.length < SHORTEST_FULL_LINE || /[:：|]$/.test(above)) return false
  return lineStart(line) === 'plain' && !label.test(line) && !/[\t|<]/.test(line)
}
