import { connectionProblems } from './connection-problems.ts'
import { fileProblems } from './file-problems.ts'
import type { Problem } from './problem.ts'
import { sharedFileProblems } from './shared-file-problems.ts'

export type { Problem } from './problem.ts'

/** Every name that `LinkHealth.kind` may carry. */
export type ProblemKind = keyof typeof problems

/** Every way in which a link can be other than fine, with what to say and what to do. */
export const problems = {
  ...connectionProblems,
  ...fileProblems,
  ...sharedFileProblems,
  'not-found': {
    summary: { th: 'ไม่พบหน้านี้แล้ว (404)', en: 'The page no longer exists (404)' },
    fix: {
      th: 'แก้ลิงก์ให้ชี้ไปยังที่อยู่ปัจจุบัน หรือนำไฟล์กลับมาไว้ที่เดิม',
      en: 'Point the link to the current address, or put the file back.',
    },
  },
  'server-error': {
    summary: { th: 'เครื่องแม่ข่ายแจ้งข้อผิดพลาด (5xx)', en: 'The server answers with an error (5xx)' },
    fix: {
      th: 'แจ้งผู้ดูแลเครื่องแม่ข่ายให้ตรวจสอบบันทึกข้อผิดพลาด แล้วตรวจซ้ำอีกครั้ง',
      en: 'Ask whoever runs the server to look at its error log, then check again.',
    },
  },
  'soft-404': {
    summary: {
      th: 'เปิดได้ แต่หน้าแจ้งว่าไม่พบข้อมูลที่ต้องการ',
      en: 'The page opens, but says that nothing was found',
    },
    fix: {
      th: 'แก้ลิงก์ให้ชี้ไปยังหน้าที่มีข้อมูลจริง',
      en: 'Point the link to the page that holds the information.',
    },
  },
  hijacked: {
    summary: {
      th: 'หน้านี้ถูกแฮก มีโฆษณา (เช่น การพนัน) หรือข้อความของผู้บุกรุกแทนเนื้อหา',
      en: 'The page was hijacked: advertising, such as for gambling, or an intruder’s words stand in place of the content',
    },
    fix: {
      th: 'หากเป็นเว็บไซต์ของท่าน ลบหน้านี้หรือกู้คืนจากสำเนาที่สะอาด เปลี่ยนรหัสผ่าน และแจ้งผู้ดูแลระบบ หากเป็นเว็บไซต์อื่น ให้นำลิงก์ออก',
      en: 'On your own site, remove the page or restore a clean copy, change the passwords and tell whoever runs the system; on another site, remove the link.',
    },
  },
  'login-wall': {
    summary: { th: 'ต้องเข้าสู่ระบบก่อนจึงจะอ่านได้', en: 'It can only be read after signing in' },
    fix: {
      th: 'เปิดสิทธิ์ให้ประชาชนทั่วไปอ่านได้โดยไม่ต้องเข้าสู่ระบบ',
      en: 'Let everybody read it without signing in.',
    },
  },
  'redirect-home': {
    summary: { th: 'ลิงก์ถูกส่งกลับไปหน้าแรกของเว็บไซต์', en: 'The link leads back to the home page' },
    fix: {
      th: 'แก้ลิงก์ให้ชี้ไปยังหน้าที่มีข้อมูลโดยตรง',
      en: 'Point the link straight to the page that holds the information.',
    },
  },
  parked: {
    summary: {
      th: 'ชื่อโดเมนนี้ไม่มีเว็บไซต์ หรือประกาศขาย',
      en: 'The domain holds no web site, or is for sale',
    },
    fix: {
      th: 'ตรวจสอบการต่ออายุชื่อโดเมน หรือนำลิงก์นี้ออก',
      en: 'Check that the domain was renewed, or remove the link.',
    },
  },
  suspended: {
    summary: { th: 'เว็บไซต์ถูกระงับการให้บริการ', en: 'The web site has been suspended by its host' },
    fix: {
      th: 'ติดต่อผู้ให้บริการพื้นที่เว็บไซต์เพื่อเปิดใช้งานอีกครั้ง',
      en: 'Ask the hosting provider to open it again.',
    },
  },
  'default-page': {
    summary: {
      th: 'พบหน้าเริ่มต้นของเครื่องแม่ข่าย ยังไม่มีเนื้อหาของหน่วยงาน',
      en: "The server's own start page shows; nothing of the agency is there",
    },
    fix: {
      th: 'ติดตั้งเว็บไซต์ของหน่วยงาน หรือแก้ที่อยู่ของลิงก์ให้ถูกต้อง',
      en: 'Install the web site there, or correct the address.',
    },
  },
  'php-error': {
    summary: {
      th: 'หน้าแสดงข้อความผิดพลาดของโปรแกรมแทนเนื้อหา',
      en: 'A program error shows in place of the content',
    },
    fix: {
      th: 'แจ้งผู้พัฒนาเว็บไซต์ให้แก้ไขโปรแกรมของหน้านี้',
      en: 'Ask the developer of the web site to repair this page.',
    },
  },
  'database-error': {
    summary: { th: 'เว็บไซต์ติดต่อฐานข้อมูลไม่ได้', en: 'The web site cannot reach its database' },
    fix: {
      th: 'แจ้งผู้ดูแลระบบให้ตรวจสอบฐานข้อมูล แล้วตรวจซ้ำอีกครั้ง',
      en: 'Ask whoever runs the system to check the database, then check again.',
    },
  },
  'app-shell': {
    summary: {
      th: 'เนื้อหาแสดงด้วยสคริปต์ ต้องเปิดด้วยเบราว์เซอร์จึงจะเห็น',
      en: 'The content is drawn by script and only shows in a browser',
    },
    fix: {
      th: 'ไม่ต้องแก้ไขลิงก์ แต่ควรให้เนื้อหาสำคัญอ่านได้โดยไม่ต้องใช้สคริปต์',
      en: 'The link is fine; consider making important content readable without script.',
    },
  },
  'under-construction': {
    summary: { th: 'หน้านี้อยู่ระหว่างปรับปรุง', en: 'The page is under construction' },
    fix: { th: 'เผยแพร่ข้อมูลในหน้านี้ให้เรียบร้อย', en: 'Publish the content of this page.' },
  },
  'blocked-403': {
    summary: {
      th: 'เว็บไซต์ไม่ให้โปรแกรมตรวจอ่านหน้านี้ จึงยังบอกผลไม่ได้',
      en: 'The web site does not let the checker read this page, so we cannot tell',
    },
    fix: {
      th: 'เปิดดูด้วยเบราว์เซอร์ หากประชาชนเปิดได้ก็ไม่ต้องแก้ไข',
      en: 'Open it in a browser; if the public can read it, nothing needs to be done.',
    },
  },
  'blocked-429': {
    summary: {
      th: 'เว็บไซต์จำกัดจำนวนครั้งที่เข้า จึงยังบอกผลไม่ได้',
      en: 'The web site limits how often it is asked, so we cannot tell',
    },
    fix: {
      th: 'ตรวจใหม่ภายหลัง หรือเปิดดูด้วยเบราว์เซอร์',
      en: 'Check again later, or open it in a browser.',
    },
  },
  challenge: {
    summary: {
      th: 'เว็บไซต์ให้พิสูจน์ว่าไม่ใช่โปรแกรม จึงยังบอกผลไม่ได้',
      en: 'The web site asks for proof of being human, so we cannot tell',
    },
    fix: {
      th: 'เปิดดูด้วยเบราว์เซอร์ หากประชาชนเปิดได้ก็ไม่ต้องแก้ไข',
      en: 'Open it in a browser; if the public can read it, nothing needs to be done.',
    },
  },
  'unexpected-status': {
    summary: {
      th: 'เครื่องแม่ข่ายตอบด้วยรหัสที่ไม่ปกติ จึงยังบอกผลไม่ได้',
      en: 'The server answers with an unusual status, so we cannot tell',
    },
    fix: {
      th: 'เปิดดูด้วยเบราว์เซอร์ หากเปิดไม่ได้ให้แก้ลิงก์',
      en: 'Open it in a browser; if that fails, correct the link.',
    },
  },
  robots: {
    summary: {
      th: 'ไฟล์ robots.txt ขอไม่ให้โปรแกรมอ่านหน้านี้',
      en: 'robots.txt asks programs not to read this page',
    },
    fix: {
      th: 'หากเป็นเว็บไซต์ของท่าน สั่งตรวจโดยไม่ใช้ robots.txt ได้',
      en: 'If the web site is yours, you may check it without robots.txt.',
    },
  },
  'private-address': {
    summary: {
      th: 'ลิงก์ชี้ไปยังเครือข่ายภายใน ประชาชนเปิดไม่ได้',
      en: 'The link points into an internal network that the public cannot reach',
    },
    fix: {
      th: 'ใช้ที่อยู่ของเว็บไซต์สาธารณะแทน',
      en: 'Use the address of the public web site.',
    },
  },
  'not-asked': {
    summary: {
      th: 'ไม่ได้ตรวจลิงก์นี้ เพราะสั่งไม่ให้ตรวจเว็บไซต์อื่น',
      en: 'Not asked: links to other sites were left out',
    },
    fix: {
      th: 'เปิดลิงก์ดูด้วยตนเอง หรือสั่งตรวจใหม่โดยไม่ใช้ --no-outside',
      en: 'Open it yourself, or audit again without --no-outside.',
    },
  },
  'bad-url': {
    summary: { th: 'ที่อยู่ของลิงก์เขียนไม่ถูกต้อง', en: 'The address of the link is not written correctly' },
    fix: {
      th: 'แก้ที่อยู่ของลิงก์ เช่น ตรวจ http:// และช่องว่าง',
      en: 'Correct the address: check http:// and blanks.',
    },
  },
  'dead-anchor': {
    summary: { th: 'ลิงก์นี้กดแล้วไม่ไปที่ใด', en: 'The link leads nowhere' },
    fix: { th: 'ใส่ที่อยู่ของหน้าหรือไฟล์ให้กับลิงก์', en: 'Give the link the address of a page or file.' },
  },
  aborted: {
    summary: { th: 'หยุดตรวจก่อนได้รับคำตอบ', en: 'The check was stopped before an answer came' },
    fix: { th: 'สั่งตรวจใหม่อีกครั้ง', en: 'Run the check again.' },
  },
} as const satisfies Record<string, Problem>

/** What to say about a `LinkHealth.kind`. An unknown name is told as an answer that we cannot judge. */
export function problemOf(kind: string): Problem {
  return Object.hasOwn(problems, kind) ? problems[kind as ProblemKind] : problems['unexpected-status']
}
