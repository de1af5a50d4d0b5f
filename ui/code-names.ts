import type { AgencyType, Bilingual, Confidence } from '../rules/catalogue/schema.ts'
import type { LinkHealth, Result, Verdict, WrongOffer } from '../rules/judge/model.ts'

/** What the codes of a report – verdicts, results, states of links, kinds – are called in words. */

export const verdictNames: Readonly<Record<Verdict, Bilingual>> = {
  pass: { th: 'ผ่าน', en: 'Pass' },
  incomplete: { th: 'ไม่ครบ', en: 'Incomplete' },
  'wrong-year': { th: 'ผิดปี', en: 'Wrong year' },
  'not-evidence': { th: 'ไม่ใช่หลักฐาน', en: 'Not evidence' },
  broken: { th: 'ลิงก์เสีย', en: 'Broken link' },
  missing: { th: 'ไม่พบ', en: 'Not found' },
  review: { th: 'ต้องให้คนดู', en: 'Needs a person' },
}

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
