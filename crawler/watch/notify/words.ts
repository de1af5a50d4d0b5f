import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { CheckKind } from '../check.ts'
import type { NoticeType } from './notice.ts'

/** What happened, as the first words of a message. */
export const happened: Readonly<Record<NoticeType, Bilingual>> = {
  breached: { th: 'เกินกำหนดกู้คืน', en: 'Not restored in time' },
  down: { th: 'ใช้งานไม่ได้', en: 'Down' },
  'down-again': { th: 'ใช้งานไม่ได้อีกครั้ง', en: 'Down again' },
  countdown: { th: 'ยังใช้งานไม่ได้', en: 'Still down' },
  warning: { th: 'ควรดำเนินการ', en: 'Needs attention' },
  up: { th: 'กลับมาใช้งานได้แล้ว', en: 'Working again' },
  eased: { th: 'เรียบร้อยแล้ว', en: 'Resolved' },
  test: { th: 'ทดสอบการแจ้งเตือน', en: 'Test of notifications' },
}

/** What to do when the check itself had nothing more precise to say. */
export const generalAdvice: Readonly<Record<CheckKind, Bilingual>> = {
  site: {
    th: 'เปิดเว็บไซต์จากโทรศัพท์ด้วยอินเทอร์เน็ตมือถือ หากเปิดไม่ได้ ให้แจ้งผู้ดูแลเครื่องแม่ข่ายหรือผู้ให้บริการเว็บไซต์ทันที',
    en: 'Open the site on a phone over mobile data. If it does not open, call whoever runs the server or hosts the site now.',
  },
  evidence: {
    th: 'เปิดลิงก์นี้ดู หากเปิดไม่ได้ ให้นำไฟล์หรือหน้าเดิมกลับมาไว้ที่อยู่เดิม',
    en: 'Open this link. If it does not open, put the file or page back at the same address.',
  },
  certificate: {
    th: 'ต่ออายุหรือติดตั้งใบรับรองใหม่บนเครื่องแม่ข่าย หรือแจ้งผู้ให้บริการ',
    en: 'Renew or reinstall the certificate on the server, or tell the provider.',
  },
  domain: {
    th: 'ติดต่อผู้รับจดชื่อโดเมนเพื่อต่ออายุหรือตรวจสถานะ',
    en: 'Ask the registrar to renew the domain or to check its status.',
  },
  dns: {
    th: 'ให้ผู้ดูแลชื่อโดเมนตรวจค่า DNS และเครื่องแม่ข่ายชื่อ',
    en: 'Ask whoever looks after the domain to check its DNS records and name servers.',
  },
  hijack: {
    th: 'แจ้งผู้ดูแลเว็บไซต์ทันที เปลี่ยนรหัสผ่าน ลบเนื้อหาที่ถูกฝัง และปรับปรุงระบบให้เป็นรุ่นล่าสุด',
    en: 'Tell whoever runs the site now: change passwords, remove what was planted, and update the software.',
  },
}

export const words = {
  about: { th: 'เรื่อง', en: 'About' },
  address: { th: 'ที่อยู่', en: 'Address' },
  found: { th: 'พบว่า', en: 'Found' },
  since: { th: 'ตั้งแต่', en: 'Since' },
  until: { th: 'กลับมาเมื่อ', en: 'Restored' },
  lasted: { th: 'รวมเวลา', en: 'Lasted' },
  left: { th: 'เวลาที่เหลือ', en: 'Time left' },
  todo: { th: 'สิ่งที่ควรทำ', en: 'What to do' },
  closing: {
    th: 'ข้อความอัตโนมัติจาก oit-audit ที่หน่วยงานตั้งให้เฝ้าดูเว็บไซต์',
    en: 'Sent by oit-audit, which was set up to watch this website',
  },
  testing: {
    th: 'หากท่านอ่านข้อความนี้ได้ แสดงว่าการแจ้งเตือนตั้งค่าถูกต้อง ไม่ต้องทำอะไร',
    en: 'If you can read this, notifications are set up correctly. Nothing needs to be done',
  },
} as const satisfies Record<string, Bilingual>
