import type { PageText } from './page-text.ts'

// Squashed: lower case, no spaces.
const notFound: readonly RegExp[] = [
  /ไม่พบ(?:หน้า|เพจ|เว็บเพจ|หน้าเว็บ|หน้าเพจ|เอกสาร|ไฟล์|บทความ|เนื้อหา)(?:เว็บ)?(?:ไซต์)?(?:นี้|ที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา|กำลังค้นหา|กำลังหา|ร้องขอ|เรียก|หา))/,
  /ไม่พบข้อมูลที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา|กำลังค้นหา|กำลังหา|ร้องขอ|เรียกดู)/,
  /ไม่พบสิ่งที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา|กำลังค้นหา|กำลังหา)/,
  /(?:หน้า|เพจ)(?:เว็บ)?(?:ไซต์)?(?:นี้|ที่(?:ท่าน|คุณ)(?:ต้องการ|ค้นหา|กำลังค้นหา|กำลังหา|เรียก))(?:ไม่มีอยู่|ถูกลบ|ไม่พบ|ไม่ปรากฏ)/,
  /ขออภัย,?ไม่พบ(?:หน้า|เพจ|เนื้อหา|ไฟล์)/,
  /(?:page|file|document|article|content)(?:you(?:are|'re|were)lookingfor)?(?:was|is|could|can)?(?:not|n't|cannot)(?:be)?found/,
  /therequested(?:url|page|resource).{0,200}(?:notfound|doesnotexist|couldnotbefound)/,
  /(?:page|url|resource)(?:youareloo?kingfor|yourequested)?(?:doesnotexist|doesn'texist|nolongerexists)/,
  /oops!?that(?:'s)?pagecan(?:'|’)tbefound/,
  /404(?:[-:|–])?(?:pagenotfound|notfound|ไม่พบ)/,
]

/** Only as a title or heading: elsewhere 404 is a house number or a visitor counter. */
const bareCode = /^(?:error)?404(?:error)?[!.]?$|^notfound[!.]?$/

/** Titles that say it alone: whole, or set off from the site's name. */
const titleNotFound =
  /(?:^|[-|–—:»])(?:404|error404|404error|(?:404)?[-:]?(?:notfound|pagenotfound|ไม่พบ(?:หน้า|เพจ)(?:เว็บ)?(?:นี้|ที่ต้องการ)?))(?:$|[-|–—:«!])/

/** The whole of what a page says when a query found no record. */
const wholeNotFound =
  /^[\s"'!.*-]{0,5}(?:ขออภัย)?,?(?:ไม่พบข้อมูล|ไม่พบรายการ|datanotfound|norecordfound|recordnotfound)(?:ที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา))?[\s"'!.*-]{0,5}$/

const shortMain = 500
const longestTitled = 3_000

/** True when the page itself says that what was asked for is not there. Long pages only by their title. */
export function saysNotFound({ title, headings, blocks, main, unlinked }: PageText): boolean {
  if (main.length <= longestTitled && titleNotFound.test(title.slice(0, 300))) return true
  if (main.length > shortMain) return false
  if (wholeNotFound.test(unlinked()) || [title, ...headings].some((text) => bareCode.test(text))) return true
  return [title, ...headings, ...blocks].some((text) => {
    const said = text.slice(0, 400)
    return notFound.some((pattern) => pattern.test(said))
  })
}
