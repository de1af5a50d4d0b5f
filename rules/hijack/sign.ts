import type { Bilingual, Confidence } from '../catalogue/schema.ts'
import type { Hiding, Place } from '../facts/model.ts'

/**
 * What strangers left on a page: as a whole (`defaced`, `spam-title`, `spam-text`) or in parts of it; or what it keeps
 * for search engines and those who come from them (`cloaked`, `sent-away`, `search-script`).
 */
export type HijackKind =
  | 'defaced'
  | 'spam-title'
  | 'spam-text'
  | 'hidden-links'
  | 'spam-links'
  | 'spam-script'
  | 'search-script'
  | 'cloaked'
  | 'sent-away'

/** One spot of a page that shows that somebody else has written on it. */
export interface HijackSign {
  readonly kind: HijackKind
  /** One sentence for the webmaster. */
  readonly message: Bilingual
  /** The words seen; at most 160 characters. */
  readonly quote: string
  /** '' when it is not a spot, such as the title. */
  readonly place: Place
  readonly confidence: Confidence
  /** Where a link or script leads. */
  readonly target?: string
}

const HIDDEN: Readonly<Record<Hiding, Bilingual>> = {
  'not-shown': { th: 'ไม่แสดงบนหน้า', en: 'not shown' },
  'off-screen': { th: 'วางไว้นอกจอ', en: 'placed off the screen' },
  'no-size': { th: 'ย่อจนมองไม่เห็น', en: 'without any size' },
  'see-through': { th: 'โปร่งใส', en: 'see-through' },
  'same-colour': { th: 'สีเดียวกับพื้นหลัง', en: 'in the colour of the background' },
  'no-script': { th: 'แสดงเฉพาะกับโปรแกรมค้นหา', en: 'for search engines only' },
}

/** Says that a link to something of strangers is hidden, and how. */
export const hiddenMessage = (hiding: Hiding): Bilingual => ({
  th: `มีลิงก์โฆษณาแฝงที่ผู้เข้าชมมองไม่เห็น (${HIDDEN[hiding].th})`,
  en: `An advertising link that visitors cannot see (${HIDDEN[hiding].en})`,
})

export const messages: Readonly<
  Record<Exclude<HijackKind, 'hidden-links' | 'cloaked' | 'sent-away'>, Bilingual>
> = {
  defaced: {
    th: 'หน้านี้ถูกผู้บุกรุกเขียนทับ',
    en: 'The page was overwritten by an intruder',
  },
  'spam-title': {
    th: 'ชื่อหน้าหรือหัวเรื่องเป็นโฆษณา (เช่น การพนัน) ที่ไม่ใช่ของหน่วยงาน',
    en: 'The title or heading advertises something, such as gambling, that is not of the agency',
  },
  'spam-text': {
    th: 'ข้อความในหน้าเป็นโฆษณา (เช่น การพนัน) ที่ไม่ใช่ของหน่วยงาน',
    en: 'The text advertises something, such as gambling, that is not of the agency',
  },
  'spam-links': {
    th: 'มีลิงก์โฆษณา (เช่น การพนัน) ไปยังเว็บไซต์ของผู้อื่น',
    en: "Advertising links, such as for gambling, to other people's sites",
  },
  'search-script': {
    th: 'มีสคริปต์ที่ส่งผู้เข้าชมจากผลการค้นหาไปยังเว็บไซต์ของผู้อื่น',
    en: "A script sends visitors who come from search results to somebody else's site",
  },
  'spam-script': {
    th: 'หน้านี้เรียกสคริปต์หรือฝังหน้าของเว็บไซต์โฆษณา (เช่น การพนัน)',
    en: 'The page loads a script or frame of an advertising site, such as for gambling',
  },
}

const QUOTE = 160

/** Words as a sign quotes them. */
export const quoted = (text: string): string =>
  text.length <= QUOTE ? text : `${text.slice(0, QUOTE - 1).trimEnd()}…`

/** What to do about a site that was hijacked, in the order in which it helps. */
export const hijackFix: Bilingual = {
  th: 'ปิดหน้าที่มีปัญหาไว้ก่อนและเก็บหลักฐาน เปลี่ยนรหัสผ่านทุกบัญชี (เว็บไซต์ FTP ฐานข้อมูล อีเมล) อัปเดตระบบและปลั๊กอิน ลบไฟล์และลิงก์แปลกปลอม หรือกู้คืนจากสำเนาที่สะอาด แจ้งผู้พัฒนาเว็บไซต์และขอความช่วยเหลือจาก ThaiCERT (สกมช.) เมื่อแก้แล้วขอให้ Google ตรวจสอบใหม่ใน Search Console',
  en: 'Take the affected pages offline and keep evidence; change all passwords (site, FTP, database, e-mail); update the system and its plug-ins; remove foreign files and links, or restore a clean copy; tell the vendor and ask ThaiCERT (NCSA) for help; when it is clean, ask Google for a review in Search Console.',
}
