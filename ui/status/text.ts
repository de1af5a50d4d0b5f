import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { SiteState, StatusDay, StatusKind } from './model.ts'

export const stateNames: Readonly<Record<SiteState, Bilingual>> = {
  up: { th: 'ใช้งานได้', en: 'Up' },
  suspect: { th: 'อาจขัดข้อง กำลังยืนยัน', en: 'May be down, being confirmed' },
  down: { th: 'ใช้งานไม่ได้', en: 'Down' },
  blocked: { th: 'เว็บไซต์ไม่ให้โปรแกรมตรวจ', en: 'Turns programs away' },
  unknown: { th: 'ยังบอกไม่ได้', en: 'Cannot be told' },
}

/** What was looked at. */
export const kindNames: Readonly<Record<StatusKind, Bilingual>> = {
  site: { th: 'เว็บไซต์', en: 'Website' },
  evidence: { th: 'หลักฐาน OIT', en: 'OIT evidence' },
  certificate: { th: 'ใบรับรอง https', en: 'https certificate' },
  domain: { th: 'ชื่อโดเมน', en: 'Domain name' },
  dns: { th: 'ระบบชื่อ (DNS)', en: 'Name servers (DNS)' },
  hijack: { th: 'ความปลอดภัยของเนื้อหา', en: 'Safety of the content' },
}

export const dayNames: Readonly<Record<StatusDay['state'], Bilingual>> = {
  up: { th: 'ใช้งานได้ทั้งวัน', en: 'Up all day' },
  partly: { th: 'ขัดข้องบางช่วง', en: 'Down for a part' },
  down: { th: 'ขัดข้องทั้งวัน', en: 'Down all day' },
  unknown: { th: 'ไม่ได้ตรวจ', en: 'Not looked at' },
}

export const text = {
  title: { th: 'สถานะเว็บไซต์', en: 'Website status' },
  skip: { th: 'ข้ามไปยังสถานะ', en: 'Skip to the status' },
  language: { th: 'English', en: 'ภาษาไทย' },
  madeAt: { th: 'ข้อมูล ณ', en: 'As of' },
  checkedAt: { th: 'ตรวจล่าสุด', en: 'Last looked at' },
  since: { th: 'ตั้งแต่', en: 'Since' },
  allSites: { th: 'เว็บไซต์ทั้งหมด', en: 'All sites' },
  sites: { th: 'เว็บไซต์', en: 'sites' },
  openNow: { th: 'เหตุขัดข้องที่ยังไม่สิ้นสุด', en: 'Open incidents' },
  left: { th: 'เวลาที่เหลือ', en: 'Time left' },
  deadline: { th: 'ต้องกู้คืนภายใน', en: 'To be restored by' },
  todo: { th: 'สิ่งที่ควรทำ', en: 'What to do' },
  ninety: { th: '90 วันที่ผ่านมา', en: 'The last 90 days' },
  uptime: { th: 'ใช้งานได้', en: 'Uptime' },
  uptimeUnknown: { th: 'ยังไม่มีข้อมูล', en: 'Nothing measured yet' },
  ninetyAgo: { th: '90 วันก่อน', en: '90 days ago' },
  today: { th: 'วันนี้', en: 'Today' },
  countedDays: {
    th: 'นับเฉพาะวันที่มีการตรวจ และเหตุที่ยืนยันแล้ว',
    en: 'Counts the days that were looked at, and confirmed outages',
  },
  response: { th: 'เวลาตอบสนอง', en: 'Response time' },
  twoDays: { th: '48 ชั่วโมงที่ผ่านมา', en: 'The last 48 hours' },
  mean: { th: 'เฉลี่ย', en: 'mean' },
  highest: { th: 'สูงสุด', en: 'highest' },
  milliseconds: { th: 'มิลลิวินาที', en: 'ms' },
  days: { th: 'วัน', en: 'days' },
  daysLeft: { th: 'เหลือ', en: 'Left' },
  ended: { th: 'หมดอายุแล้ว', en: 'Ended' },
  notKnown: { th: 'ไม่ทราบ', en: 'Not known' },
  notWatched: { th: 'ยังไม่ได้ตรวจ', en: 'Not looked at yet' },
  evidence: { th: 'หลักฐานที่ส่งคำตอบ', en: 'Submitted evidence' },
  evidenceFine: { th: 'เปิดได้ตามปกติ', en: 'as they should be' },
  evidenceNone: { th: 'ยังไม่ได้ระบุหลักฐานในไฟล์ตั้งค่า', en: 'No evidence is named in the settings' },
  evidenceProblems: { th: 'หลักฐานที่ต้องดู', en: 'Evidence that needs a look' },
  problems: { th: 'เรื่องที่ควรดำเนินการ', en: 'Needs attention' },
  past: { th: 'เหตุขัดข้องที่ผ่านมา', en: 'Past incidents' },
  pastNone: { th: 'ไม่มีใน 90 วันที่ผ่านมา', en: 'None in the last 90 days' },
  lasted: { th: 'รวมเวลา', en: 'Lasted' },
  inTime: { th: 'กู้คืนทันกำหนด', en: 'Restored in time' },
  late: { th: 'เกินกำหนด', en: 'Beyond the limit' },
  forPrograms: { th: 'สำหรับโปรแกรม', en: 'For programs' },
} as const satisfies Record<string, Bilingual>
