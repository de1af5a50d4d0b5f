import { columnsOf, mostSay, type Rows } from './columns.ts'

/** What is not to be done: "อย่าหาทำ", "แบบนี้ผิด", "ไม่ควร", a cross or a thumb down. */
const NOT =
  /ไม่|มิควร|มิพึง|อย่า(?!ง)|ห้าม|งด|(?:ละ|พึง)เว้น|เลิก|หยุด|ผิด|พลาด|เลี่ยง|ตำหนิ|เบรก|don'?t|[❌✗✘✖👎🚫⛔🔴🙅]|(?:ไฟ|สี|ธง)แดง/u
/** What is to be done: "ทำเลย", "แบบนี้ถูก", "พึงปฏิบัติ", a tick or a thumb up. */
const DO =
  /ทำ|ปฏิบัติ|ประพฤติ|ควร|พึง|ต้อง|ได้|ถูก|ใช่|เหมาะ|ดี|ชม|เชียร์|ไปต่อ|สนับสนุน|(?<![a-z])do(?:'?s)?(?![a-z])|[✓✔✅👍⭕🟢🙆]|(?:ไฟ|สี|ธง)เขียว/u
const LONGEST_NAME = 40
/** Words enough to say what is done. Key characters. */
const DEED = 6

const forbids = (name: string): boolean => name.length <= LONGEST_NAME && NOT.test(name)
const bids = (name: string): boolean => name.length <= LONGEST_NAME && DO.test(name) && !NOT.test(name)

/** "ไม่อยากเห็น" beside "อยากเห็น": the same with a no. */
const denies = (name: string, other: string): boolean =>
  name !== other && name.length <= LONGEST_NAME && name.replace(/ไม่|มิ|อย่า|ห้าม/, '') === other

const tells = (cells: readonly string[]): boolean =>
  mostSay(cells, (key) => key.length >= DEED && !/^[\d,.]+$/.test(key))

/** Whether a table sets beside one another what is to be done and what is not, whatever its two columns are called. */
export function contrastsConduct(rows: Rows, header: readonly string[]): boolean {
  const columns = columnsOf(rows)
  return header.some((name, at) => {
    const beside = header[at + 1]
    if (beside === undefined || !tells(columns[at] ?? []) || !tells(columns[at + 1] ?? [])) return false
    return (
      (bids(name) && forbids(beside)) ||
      (forbids(name) && bids(beside)) ||
      denies(beside, name) ||
      denies(name, beside)
    )
  })
}

/** Names that are the mirror of one another: "เรื่องที่ทำได้" and "เรื่องที่ทำไม่ได้"; of work that was done there is none. */
const MIRRORED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /ทำ|ปฏิบัติ|ประพฤติ|ควร|พึง/,
    /(?:ไม่|มิ|อย่า|ห้าม|งด|เว้น|เลิก|หยุด).{0,8}?(?:ทำ|ปฏิบัติ|ประพฤติ|ควร|พึง)|(?:พึง|ควร|ต้อง)(?:ละ|งด|เว้น|เลี่ยง|ห้าม|หลีก)|ทำ(?:แล้ว)?(?:ไม่|ผิด)|^(?:ข้อ|สิ่งที่|เรื่องที่)?(?:ห้าม|อย่า)|(?:เลิก|งด|หยุด|อย่า|เว้น)(?:เลย|นะ|เถอะ|เด็ดขาด)?$/,
  ],
  [/ได้|ใช่|เหมาะ|ดี|สบายใจ/, /ไม่(?:ได้|ใช่|เหมาะ|ดี|สบายใจ)/],
  [/ถูก/, /ผิด/],
  [/เขียว/, /แดง/],
  [/(?<![a-z])do(?:'?s)?(?![a-z])/, /don'?t/],
  [/[✓✔✅👍⭕🟢🙆]/u, /[❌✗✘✖👎🚫⛔🔴🙅]/u],
]
const DONE_WORK = /กิจกรรม|แล้ว|ปี|ผล|ขั้นตอน|วิธี|โครงการ|ประวัติ|ติดต่อ|25\d\d/
/** A line of its own for each deed: "✓ …", "DO …", "ควร…" against "✗ …", "DON'T …", "อย่า…", "ห้าม…". */
const DO_LINE =
  /^[-–•*●\d.)\s]{0,5}(?:do(?:'?s)?(?![a-z'])|(?:เรา)?ควร(?!ละ|งด|เว้น|เลี่ยง|หลีก)|ทำ[:–-]|ถูก[:–-]|[✓✔✅👍⭕🟢🙆])/u
const DONT_LINE =
  /^[-–•*●\d.)\s]{0,5}(?:don'?t|(?:เรา)?(?:ไม่|อย่า(?!ง)|ห้าม)|(?:ควร|พึง)(?:ละ|งด|เว้น|เลี่ยง|หลีก)|ผิด[:–-]|[❌✗✘✖👎🚫⛔🔴🙅])/u
const LEAST_LINES = 2

function mirroredAt(keys: readonly string[]): number {
  const names = keys.flatMap((key, at) =>
    key.length <= LONGEST_NAME && !DONE_WORK.test(key) ? [{ key, at }] : [],
  )
  for (const [todo, not] of MIRRORED) {
    const forbidden = names.find(({ key }) => not.test(key))
    const bidden = forbidden && names.find(({ key }) => todo.test(key) && !NOT.test(key))
    if (bidden !== undefined) return bidden.at
  }
  return -1
}

/**
 * Where lines of a page begin to tell what is to be done and what is not: two names that mirror one another, or lines of
 * either kind.
 * @returns the index of the first such line, -1 when there is none.
 */
export function conductAt(keys: readonly string[]): number {
  const todo = keys.flatMap((key, at) => (DO_LINE.test(key) ? [at] : []))
  const not = keys.filter((key) => DONT_LINE.test(key))
  if (todo.length >= LEAST_LINES && not.length >= LEAST_LINES) return todo[0] ?? -1
  return mirroredAt(keys)
}
