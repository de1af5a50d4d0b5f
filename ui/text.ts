import type { AgencyType, Bilingual, Confidence } from '../rules/catalogue/schema.ts'
import type { LinkHealth, Result, Verdict, WrongOffer } from '../rules/judge/model.ts'

/** All words of the interface. Words about one site come with the report; these are ours. */

export const verdictNames: Readonly<Record<Verdict, Bilingual>> = {
  pass: { th: 'ผ่าน', en: 'Pass' },
  incomplete: { th: 'ไม่ครบ', en: 'Incomplete' },
  'wrong-year': { th: 'ผิดปี', en: 'Wrong year' },
  'not-evidence': { th: 'ไม่ใช่หลักฐาน', en: 'Not evidence' },
  broken: { th: 'ลิงก์เสีย', en: 'Broken link' },
  missing: { th: 'ไม่พบ', en: 'Not found' },
  review: { th: 'ต้องให้คนดู', en: 'Needs a person' },
}

/** What stands for "not found" where nobody has looked. */
export const nothingYet: Bilingual = { th: 'ยังไม่มีหลักฐาน', en: 'No evidence yet' }

export const verdictMeanings: Readonly<Record<Verdict, Bilingual>> = {
  pass: {
    th: 'พบหลักฐานตรงข้อ ตรงปี เปิดได้ และมีองค์ประกอบครบ',
    en: 'The right evidence, of the right year, reachable, with every required component',
  },
  incomplete: {
    th: 'พบหลักฐานแล้ว แต่ยังขาดองค์ประกอบที่ข้อนี้กำหนด',
    en: 'Evidence was found, but a required component is absent',
  },
  'wrong-year': {
    th: 'พบเฉพาะหลักฐานของปีอื่น',
    en: 'Only evidence of another year was found',
  },
  'not-evidence': {
    th: 'เปิดได้ แต่เนื้อหาไม่ใช่สิ่งที่ข้อนี้ถามถึง',
    en: 'The page opens, but it is not what this item asks for',
  },
  broken: {
    th: 'มีลิงก์ไปยังหลักฐาน แต่เปิดไม่ได้',
    en: 'A link to the evidence exists, but it cannot be opened',
  },
  missing: { th: 'ไม่พบหลักฐานบนเว็บไซต์', en: 'No evidence was found on the website' },
  review: {
    th: 'โปรแกรมตัดสินแทนไม่ได้ ต้องเปิดดูด้วยตนเอง',
    en: 'The program cannot decide; a person must look',
  },
}

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

export const resultNames: Readonly<Record<Result, Bilingual>> = {
  met: { th: 'มี', en: 'Present' },
  unmet: { th: 'ไม่มี', en: 'Absent' },
  unsure: { th: 'ไม่แน่ใจ', en: 'Unsure' },
}

export const checkResultNames: Readonly<Record<Result, Bilingual>> = {
  met: { th: 'เรียบร้อย', en: 'Fine' },
  unmet: { th: 'ควรแก้', en: 'To fix' },
  unsure: { th: 'ไม่แน่ใจ', en: 'Unsure' },
}

export const confidenceNames: Readonly<Record<Confidence, Bilingual>> = {
  high: { th: 'เกณฑ์ชัดเจน', en: 'Well-established rule' },
  medium: { th: 'เกณฑ์ค่อนข้างชัดเจน', en: 'Fairly sure rule' },
  low: { th: 'เกณฑ์ยังไม่ยืนยัน', en: 'Unconfirmed rule' },
}

export const linkStateNames: Readonly<Record<LinkHealth['state'], Bilingual>> = {
  ok: { th: 'เปิดได้', en: 'Opens' },
  redirected: { th: 'เปิดได้ (ถูกส่งต่อไปที่อยู่อื่น)', en: 'Opens (redirected)' },
  broken: { th: 'เปิดไม่ได้', en: 'Does not open' },
  blocked: { th: 'เว็บไซต์ไม่ให้โปรแกรมอ่าน', en: 'The site does not let the program read it' },
  refused: { th: 'โปรแกรมเลือกที่จะไม่เปิด', en: 'The program chose not to open it' },
}

const wrongOffers: Readonly<Record<WrongOffer, Bilingual>> = {
  'paper-form': {
    th: 'เป็นแบบฟอร์มให้ดาวน์โหลด ไม่ใช่บริการออนไลน์',
    en: 'A form to download, not an online service',
  },
  'enquiry-form': {
    th: 'เป็นแบบฟอร์มสอบถามหรือร้องเรียน ไม่ใช่ระบบขอรับบริการ',
    en: 'A form for questions or complaints, not a service to apply for',
  },
  'criteria-copy': {
    th: 'คัดลอกเกณฑ์มาแสดง แต่ไม่มีข้อมูลของหน่วยงาน',
    en: 'The criteria were copied, without data of the agency',
  },
  'general-complaint': {
    th: 'เป็นช่องทางร้องเรียนทั่วไป ไม่ใช่ช่องทางแจ้งเรื่องทุจริต',
    en: 'A general complaint form, not a channel about corruption',
  },
  'national-portal': {
    th: 'เป็นระบบกลางของหน่วยงานอื่น ไม่ใช่ของหน่วยงานเอง',
    en: 'A portal of another body, not the agency’s own',
  },
  'empty-page': { th: 'หน้าว่าง ไม่มีเนื้อหา', en: 'An empty page' },
  'empty-viewer': { th: 'กรอบแสดงเอกสารว่างเปล่า', en: 'A viewer without a document' },
  'other-topic': { th: 'เนื้อหาเป็นเรื่องอื่น', en: 'The content is about something else' },
  'other-agency': { th: 'เป็นเอกสารของหน่วยงานอื่น', en: 'A document of another body' },
  'survey-form': { th: 'เป็นแบบสำรวจ ไม่ใช่ข้อมูลที่ข้อนี้ถามถึง', en: 'A survey, not the data asked for' },
  ceremony: {
    th: 'เป็นงานพิธีหรือการประชุมภายใน ไม่ใช่การมีส่วนร่วม',
    en: 'A ceremony or a meeting of staff, not participation',
  },
  faq: { th: 'เป็นคำถามที่พบบ่อย ไม่ใช่ช่องทางถาม-ตอบ', en: 'A list of frequent questions, not a Q&A channel' },
  order: {
    th: 'เป็นคำสั่งแบ่งงานหรือแต่งตั้งบุคคล ไม่ใช่คู่มือหรือรายงาน',
    en: 'An order that divides work or appoints people, not a manual or report',
  },
  'score-news': {
    th: 'เป็นข่าวผลคะแนนการประเมิน ไม่ใช่รายงานผลตามมาตรการ',
    en: 'News of the score, not a report of the measures',
  },
  plan: { th: 'เป็นแผน ไม่ใช่รายงานผล', en: 'A plan, not a report of what was done' },
  'whole-law': {
    th: 'เป็นตัวบทกฎหมายทั้งฉบับ ไม่ใช่ข้อมูลของหน่วยงาน',
    en: 'The text of a law, not data of the agency',
  },
}

const unknownOffer: Bilingual = { th: 'ไม่ใช่หลักฐานของข้อนี้', en: 'Not evidence for this item' }

/** The name of a kind of wrong offer; a general one for a kind this version does not know. */
export const wrongOfferName = (kind: string): Bilingual =>
  new Map<string, Bilingual>(Object.entries(wrongOffers)).get(kind) ?? unknownOffer

const agencyTypes: Readonly<Record<AgencyType, Bilingual>> = {
  local: { th: 'องค์กรปกครองส่วนท้องถิ่น', en: 'Local government' },
  province: { th: 'จังหวัด', en: 'Province' },
  central: { th: 'ส่วนราชการระดับกรม', en: 'Department' },
  'public-organisation': { th: 'องค์การมหาชน', en: 'Public organisation' },
  university: { th: 'สถาบันอุดมศึกษา', en: 'University' },
  school: { th: 'สถานศึกษา', en: 'School' },
  'state-enterprise': { th: 'รัฐวิสาหกิจ', en: 'State enterprise' },
}

/** The name of a type of agency; the word itself when this version does not know it. */
export const agencyTypeName = (type: string): Bilingual =>
  new Map<string, Bilingual>(Object.entries(agencyTypes)).get(type) ?? { th: type, en: type }

const documentKinds: ReadonlyMap<string, Bilingual> = new Map([
  ['page', { th: 'หน้าเว็บ', en: 'Web page' }],
  ['pdf', { th: 'PDF', en: 'PDF' }],
  ['word', { th: 'Word', en: 'Word' }],
  ['sheet', { th: 'Excel', en: 'Spreadsheet' }],
  ['text', { th: 'ข้อความ', en: 'Text' }],
  ['image', { th: 'รูปภาพ', en: 'Image' }],
  ['other', { th: 'ไฟล์อื่น', en: 'Other file' }],
])

/** The name of a kind of document; the word itself when this version does not know it. */
export const documentKindName = (kind: string): Bilingual => documentKinds.get(kind) ?? { th: kind, en: kind }

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
