/** A made-up site of any size: every page links to 20 others, one address in a hundred is not there. */
export interface SiteSize {
  readonly pages: number
  /** Length of a page in bytes, about. */
  readonly bytes: number
}

const LINKS = 20
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SENTENCES = [
  'องค์การบริหารส่วนตำบลจัดกิจกรรมร่วมกับประชาชนในพื้นที่เพื่อพัฒนาคุณภาพชีวิต',
  'เจ้าหน้าที่ลงพื้นที่สำรวจถนนและท่อระบายน้ำในหมู่บ้านตามที่ได้รับแจ้ง',
  'ผู้สูงอายุเข้าร่วมโครงการออกกำลังกายทุกวันพุธที่ลานกีฬาหน้าสำนักงาน',
  'ขอเชิญร่วมงานประเพณีประจำปีและเลือกซื้อสินค้าของดีประจำตำบล',
  'กองช่างแจ้งปิดถนนชั่วคราวเพื่อซ่อมผิวจราจรบริเวณสะพานข้ามคลอง',
  'โรงเรียนในสังกัดเปิดรับสมัครนักเรียนใหม่ระดับอนุบาลและประถมศึกษา',
  'หน่วยแพทย์เคลื่อนที่ให้บริการตรวจสุขภาพเบื้องต้นโดยไม่มีค่าใช้จ่าย',
]

/** Letters only: pages whose addresses differ by a number alone are left after a sample by any careful crawler. */
function slugOf(id: number): string {
  let slug = ''
  for (let rest = id, at = 0; at < 4; at += 1, rest = Math.floor(rest / 26))
    slug = `${LETTERS[rest % 26]}${slug}`
  return slug
}

const idOf = (slug: string): number =>
  [...slug].reduce((sum, letter) => sum * 26 + LETTERS.indexOf(letter), 0)

/** Pages in the second half only, which lead nowhere new: so all that are gone are linked. */
const isGone = (id: number, pages: number): boolean => id > pages / 2 && id % 50 === 7

export const pathOf = (id: number): string => (id === 0 ? '/' : `/news/${slugOf(id)}`)

/** Addresses that are linked and not there. */
export const goneOf = ({ pages }: SiteSize): number =>
  Array.from({ length: pages }, (_, id) => id).filter((id) => isGone(id, pages)).length

function idAt(path: string): number | undefined {
  if (path === '/') return 0
  const slug = /^\/news\/([a-z]{4})$/.exec(path)?.[1]
  return slug === undefined ? undefined : idOf(slug)
}

/** The HTML of a path; undefined when there is none. */
export function pageAt(path: string, { pages, bytes }: SiteSize): string | undefined {
  const id = idAt(path)
  if (id === undefined || id >= pages || isGone(id, pages)) return undefined
  const links = Array.from({ length: LINKS }, (_, at) => {
    const to = (id * LINKS + at + 1) % pages
    return `<li><a href="${pathOf(to)}">ข่าวเรื่องที่ ${to} ${slugOf(to)}</a></li>`
  })
  const head = `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>ข่าวเรื่องที่ ${id}</title></head><body><nav><ul>${links.join('')}</ul></nav><main><h1>ข่าวเรื่องที่ ${id} ${slugOf(id)}</h1>`
  const paragraphs: string[] = []
  for (let length = Buffer.byteLength(head), at = 0; length < bytes; at += 1) {
    const sentence = SENTENCES[(id + at) % SENTENCES.length] ?? ''
    const paragraph = `<p>${sentence} ครั้งที่ ${id + at} ${sentence}</p>\n`
    paragraphs.push(paragraph)
    length += 3 * paragraph.length
  }
  return `${head}${paragraphs.join('')}</main></body></html>`
}
