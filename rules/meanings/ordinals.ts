const WORDS = ['แรก', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ']
const IN_WORDS = new Map([...WORDS.map((word, at) => [word, at + 1] as const), ['หนึ่ง', 1]])
const NUMBER = `[①-⑳]|\\d{1,2}|${[...IN_WORDS.keys()].join('|')}`
const STEP = 'ก้าว|ขั้น(?:ตอน)?|ด่าน|ลำดับ|จังหวะ|สเต็ป|step|ฐาน|สถานี'
const TIME = 'ครั้ง|วัน|รอบ|ช่วง'
/** "ก้าว ①", "ด่านแรก", "ขั้นที่ 2"; "ครั้งที่สอง"; "③", "2⃣"; "4." where a line begins. */
const ORDINAL = new RegExp(
  `(?<step>${STEP})(?:ที่)?(?<ofStep>${NUMBER})|(?<=^|[^ก-๎])(?:${TIME})(?:ที่)?(?<ofTime>แรก|${NUMBER})|(?<sign>[①-⑳]|\\d\u20e3)|^\\(?(?<line>\\d{1,2})[.)](?!\\d)`,
  'g',
)

/** A place in an order, and what a text says up to the next one. */
export interface Ordinal {
  readonly number: number
  /** Called a step, and not only a number. */
  readonly isStep: boolean
  readonly rest: string
}

function valueOf(sign: string): number {
  const circled = (sign.codePointAt(0) ?? 0) - 0x245f
  if (circled >= 1 && circled <= 20) return circled
  return IN_WORDS.get(sign) ?? Number.parseInt(sign, 10)
}

/** The places in an order that a line names, in the order of the line. */
export function ordinalsIn(key: string): readonly Ordinal[] {
  const found = [...key.matchAll(ORDINAL)]
  return found.map(({ 0: whole, index, groups }, at) => ({
    number: valueOf(groups?.ofStep ?? groups?.ofTime ?? groups?.sign ?? groups?.line ?? ''),
    isStep: groups?.step !== undefined,
    rest: key.slice(index + whole.length, found[at + 1]?.index ?? key.length).replace(/^[.):：–-]+/, ''),
  }))
}
