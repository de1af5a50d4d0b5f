import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Verdict } from '../rules/judge/model.ts'

/** All sentences and labels of the interface. Words about one site come with the report; these are ours. */

/** What stands for "not found" where nobody has looked. */
export const nothingYet: Bilingual = { th: 'ยังไม่มีหลักฐาน', en: 'No evidence yet' }

/** What to do when the report has nothing more precise to say. */
export const generalAdvice: Readonly<Record<Exclude<Verdict, 'pass'>, Bilingual>> = {
  incomplete: {
    th: 'เพิ่มองค์ประกอบที่ยังขาดลงในหน้าหรือเอกสารเดิม',
    en: 'Add the absent components to the same page or document',
  },
  'wrong-year': {
    th: 'เผยแพร่ข้อมูลของปีที่กำหนด และระบุปีให้เห็นชัดเจน',
    en: 'Publish the data of the year asked for, and state the year clearly',
  },
  'not-evidence': {
    th: 'จัดทำข้อมูลตามที่ข้อนี้ถามถึง แล้วเปลี่ยนลิงก์ไปยังข้อมูลนั้น',
    en: 'Prepare what the item asks for, and point the link to it',
  },
  broken: {
    th: 'แก้ลิงก์ให้เปิดได้ หรืออัปโหลดไฟล์ใหม่',
    en: 'Mend the link, or upload the file again',
  },
  missing: {
    th: 'เผยแพร่ข้อมูลของข้อนี้ แล้ววางลิงก์ไว้ในหน้าที่เข้าถึงได้จากหน้าแรก',
    en: 'Publish the data, and link it from a page that can be reached from the home page',
  },
  review: {
    th: 'เปิดหลักฐานดูด้วยตนเอง แล้วเทียบกับองค์ประกอบของข้อ',
    en: 'Open the evidence and compare it with the components of the item',
  },
}

export const noTitle: Bilingual = { th: '(ไม่มีชื่อเรื่อง)', en: '(untitled)' }

export const noEvidence: Bilingual = {
  th: 'ไม่พบหน้าหรือเอกสารที่ตอบข้อนี้ จากหน้าที่เข้าถึงได้ผ่านลิงก์บนเว็บไซต์',
  en: 'No page or document that answers this item was found by following the links of the website',
}

export const noEvidenceGiven: Bilingual = {
  th: 'ยังไม่ได้ใส่หลักฐานของข้อนี้ในรายการตรวจ',
  en: 'The checklist names no evidence for this item yet',
}

export const ui = {
  reportTitle: { th: 'ผลตรวจความพร้อม OIT', en: 'OIT readiness report' },
  pictureOf: { th: 'ภาพย่อของหน้า', en: 'Small picture of the page' },
  skip: { th: 'ข้ามไปยังผลตรวจ', en: 'Skip to the results' },
  language: { th: 'English', en: 'ภาษาไทย' },
  fiscalYear: { th: 'ปีงบประมาณ พ.ศ.', en: 'Fiscal year (B.E.)' },
  checkedAt: { th: 'ตรวจเมื่อ', en: 'Checked' },
  provisional: {
    th: 'แบบตรวจของปีนี้ยังไม่ยืนยัน',
    en: 'The checklist of this year is provisional',
  },
  partial: {
    th: 'ตรวจได้เพียงบางส่วน ข้อที่ไม่พบอาจมีอยู่ในหน้าที่ยังไม่ได้อ่าน',
    en: 'Only part of the site was read; what was not found may stand on pages that were not visited',
  },
  failed: {
    th: 'อ่านเว็บไซต์ไม่สำเร็จ ผลด้านล่างจึงยังใช้ตัดสินไม่ได้',
    en: 'The website could not be read, so the results below decide nothing',
  },
  scoreEstimate: { th: 'คะแนน OIT โดยประมาณ', en: 'Estimated OIT score' },
  scoreConfirmed: { th: 'คะแนน OIT ที่คาดว่าจะได้', en: 'Expected OIT score' },
  outOf: { th: 'จาก 100 คะแนน', en: 'out of 100' },
  rangeWhy: {
    th: 'คะแนนเป็นช่วง เพราะยังมีข้อที่ต้องให้คนดู',
    en: 'The score is a range because some items need a person to look',
  },
  to: { th: 'ถึง', en: 'to' },
  itemsPass: { th: 'ผ่าน', en: 'pass' },
  itemsFix: { th: 'ต้องแก้', en: 'to fix' },
  itemsReview: { th: 'ต้องให้คนดู', en: 'for a person' },
  unit: { th: 'ข้อ', en: 'items' },
  summary: { th: 'ภาพรวม', en: 'Overview' },
  strip: { th: 'ผลทุกข้อ', en: 'Every item at a glance' },
  bars: { th: 'คะแนนรายตัวชี้วัดย่อย', en: 'Score by sub-indicator' },
  fixFirst: { th: 'แก้ข้อเหล่านี้ก่อน', en: 'Fix these first' },
  fixFirstWhy: {
    th: 'เรียงตามคะแนนที่จะได้คืนและความแน่ใจของโปรแกรม',
    en: 'Ordered by the points at stake and how sure the program is',
  },
  fixNothing: { th: 'ไม่พบข้อที่ต้องแก้', en: 'Nothing to fix was found' },
  fixMore: { th: 'ยังมีข้ออื่นที่ต้องแก้ ดูในผลรายข้อ', en: 'More items need work: see the results by item' },
  upTo: { th: 'ได้คืนสูงสุด', en: 'Worth up to' },
  points: { th: 'คะแนน', en: 'points' },
  where: { th: 'ที่ไหน', en: 'Where' },
  wrong: { th: 'ปัญหา', en: 'Problem' },
  todo: { th: 'วิธีแก้', en: 'What to do' },
  more: { th: 'ดูรายละเอียด', en: 'Show the details' },
  items: { th: 'ผลรายข้อ', en: 'Results by item' },
  filter: { th: 'เลือกแสดง', en: 'Show' },
  all: { th: 'ทั้งหมด', en: 'All' },
  todoOnly: { th: 'ที่ต้องทำ', en: 'To do' },
  shown: { th: 'จำนวนข้อที่แสดง', en: 'Items shown' },
  components: { th: 'องค์ประกอบที่ตรวจ', en: 'Components checked' },
  optional: { th: 'ไม่บังคับ', en: 'optional' },
  evidence: { th: 'หลักฐานที่พบ', en: 'Evidence found' },
  evidenceMore: { th: 'หลักฐานอื่นที่พบ', en: 'Other evidence found' },
  seenAt: { th: 'พบที่', en: 'Seen at' },
  showOnPage: { th: 'ดูบนหน้า', en: 'Show on the page' },
  page: { th: 'หน้า', en: 'page' },
  foundOn: { th: 'ลิงก์อยู่ที่หน้า', en: 'Linked from' },
  clicks: { th: 'จำนวนคลิกจากหน้าแรก', en: 'Clicks from the home page' },
  byHand: { th: 'เจ้าหน้าที่ตรวจด้วยตนเองแล้ว', en: 'Checked by hand' },
  noPath: {
    th: 'ไม่พบลิงก์จากหน้าแรกไปยังหลักฐานนี้',
    en: 'No path of links from the home page leads here',
  },
  claimed: { th: 'หน่วยงานระบุเอง', en: 'Named by the agency' },
  goesTo: { th: 'ส่งต่อไปที่', en: 'Redirects to' },
  year: { th: 'ปีของหลักฐาน', en: 'Year of the evidence' },
  yearResult: {
    met: { th: 'ตรงปี', en: 'Right year' },
    unmet: { th: 'ไม่ตรงปี', en: 'Wrong year' },
    unsure: { th: 'ไม่แน่ใจเรื่องปี', en: 'Year not certain' },
  },
  wrongOffer: { th: 'เหตุที่ไม่ใช่หลักฐาน', en: 'Why this is not evidence' },
  claim: { th: 'คำตอบที่หน่วยงานกรอก', en: 'The agency’s own answer' },
  claimOnIndex: { th: 'ลิงก์ในหน้า ITA ของหน่วยงาน', en: 'Links on the agency’s own ITA page' },
  claimHas: { th: 'ตอบว่า “มี”', en: 'Answered “yes”' },
  claimHasNot: { th: 'ตอบว่า “ไม่มี”', en: 'Answered “no”' },
  reasons: { th: 'เหตุที่เลือกหน้านี้', en: 'Why this page was chosen' },
  brokenLinks: { th: 'ลิงก์ที่มีปัญหา', en: 'Links with problems' },
  brokenNone: { th: 'ไม่พบลิงก์ที่มีปัญหา', en: 'No link with problems was found' },
  link: { th: 'ลิงก์', en: 'Link' },
  problem: { th: 'ปัญหาและวิธีแก้', en: 'Problem and fix' },
  carriedBy: { th: 'หน้าที่มีลิงก์นี้', en: 'Pages that carry it' },
  morePages: { th: 'หน้าอื่นอีก', en: 'More pages' },
  siteChecks: { th: 'สภาพของเว็บไซต์', en: 'Condition of the website' },
  crawl: { th: 'การอ่านเว็บไซต์ครั้งนี้', en: 'This visit to the website' },
  crawlPages: { th: 'หน้าเว็บที่อ่าน', en: 'Pages read' },
  crawlDocuments: { th: 'เอกสารที่อ่าน', en: 'Documents read' },
  crawlRequests: { th: 'คำขอที่ส่ง', en: 'Requests sent' },
  crawlBytes: { th: 'ข้อมูลที่รับ', en: 'Data received' },
  crawlSeconds: { th: 'เวลาที่ใช้', en: 'Time taken' },
  crawlLeft: { th: 'ที่อยู่ที่ยังไม่ได้อ่าน', en: 'Addresses not visited' },
  hints: { th: 'คำแนะนำในการตรวจครั้งต่อไป', en: 'Hints for the next run' },
  limits: { th: 'ข้อจำกัดที่ควรทราบ', en: 'Limits to know' },
  guessed: { th: 'โปรแกรมคาดเดา', en: 'guessed' },
  agencyType: { th: 'ประเภทหน่วยงาน', en: 'Type of agency' },
  yearGuessed: { th: 'เลือกปีให้โดยอัตโนมัติ', en: 'year chosen automatically' },
} as const

export const limits: readonly Bilingual[] = [
  {
    th: 'รายงานนี้เป็นการตรวจเบื้องต้นก่อนส่ง ไม่ใช่ผลประเมินอย่างเป็นทางการ ผู้ประเมินเป็นผู้ตัดสินคะแนนจริง',
    en: 'This is a check before submission, not an official result; the assessors decide the real score.',
  },
  {
    th: 'โปรแกรมอ่านเฉพาะสิ่งที่ประชาชนทั่วไปเปิดดูได้ ไม่เข้าระบบ ไม่กรอกแบบฟอร์ม และไม่ส่งข้อมูลใด ๆ',
    en: 'Only what the public can open is read: no login, no form is filled in, nothing is sent.',
  },
  {
    th: 'ภาพสแกนที่ไม่มีตัวอักษร และเอกสารที่ตัวอักษรเสียหาย อาจอ่านไม่ได้ ข้อนั้นจะขึ้นว่า “ต้องให้คนดู”',
    en: 'Scans without text and damaged documents may be unreadable; such items are left to a person.',
  },
]

/** What a visit of the site cannot know. */
export const limitOfVisit: Bilingual = {
  th: 'ข้อที่ “ไม่พบ” หมายถึงไม่พบตามลิงก์บนเว็บไซต์ หากมีข้อมูลอยู่แล้ว ให้เพิ่มลิงก์ที่ประชาชนเข้าถึงได้จากหน้าแรก',
  en: '“Not found” means not reachable by links; if the data exists, add a link the public can follow from the home page.',
}
