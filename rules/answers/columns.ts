/** Which column holds what, found by the wording of the headings, in any order. */
export interface Columns {
  readonly item: number
  readonly url: number
  readonly has?: number
  /** Sheets with two columns to tick, "มี" and "ไม่มี". */
  readonly hasNot?: number
  readonly note?: number
}

const keyOf = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll(/[\s:()[\]/._*-]/g, '')

// A heading is short; a whole sentence that happens to hold such a word is not one.
const longest = 60

const isItem = (key: string): boolean =>
  /^(?:ข้อ|ข้อที่|ข้อo|ข้อoit|เลขข้อ|รหัส|รหัสข้อ|o|oit|item|itemno|code|no|ลำดับ|ลำดับที่|ที่)$/.test(key)
const isUrl = (key: string): boolean => /url|ลิงก|ลิงค|ลิ้งก|ลิ้งค|link|ที่อยู่เว็บ|เว็บไซต์/.test(key)
const isHas = (key: string): boolean =>
  /^(?:มีไม่มี|มีหรือไม่มี|มี|มีหรือไม่|คำตอบ|การเผยแพร่|has|yesno|answer|available)$/.test(key)
const isHasNot = (key: string): boolean => /^(?:ไม่มี|no|hasnot)$/.test(key)
const isNote = (key: string): boolean => /คำอธิบาย|อธิบาย|หมายเหตุ|explanation|note|remark/.test(key)

// Codes are surer than running numbers: "ลำดับ" may stand beside "ข้อ".
const isRunningNumber = (key: string): boolean => /^(?:ลำดับ|ลำดับที่|ที่|no)$/.test(key)

/** Reads one row as headings; undefined when it names no item column or no URL column. */
export function columnsOf(row: readonly string[]): Columns | undefined {
  const keys = row.map((cell) => (cell.length <= longest ? keyOf(cell) : ''))
  const find = (test: (key: string) => boolean): number | undefined => {
    const index = keys.findIndex((key) => key !== '' && test(key))
    return index === -1 ? undefined : index
  }
  const item = find((key) => isItem(key) && !isRunningNumber(key)) ?? find(isItem)
  const url = find(isUrl)
  if (item === undefined || url === undefined || item === url) return undefined
  return {
    item,
    url,
    has: find(isHas),
    hasNot: find((key) => isHasNot(key) && keys.indexOf(key) !== item),
    note: find(isNote),
  }
}
