import type { Problem } from './problem.ts'

/** What is wrong with a file, folder or form that is kept on somebody else's service. */
export const sharedFileProblems = {
  'needs-permission': {
    summary: {
      th: 'ไฟล์หรือโฟลเดอร์นี้ไม่ได้เปิดสิทธิ์ให้สาธารณะ ผู้ตรวจที่ไม่ได้เข้าสู่ระบบเปิดไม่ได้',
      en: 'The file or folder is not shared with everybody: an assessor who is not signed in cannot open it',
    },
    fix: {
      th: 'ใน Google Drive กด “แชร์” แล้วตั้งการเข้าถึงทั่วไปเป็น “ทุกคนที่มีลิงก์” (ผู้มีสิทธิ์อ่าน) จากนั้นทดลองเปิดในหน้าต่างไม่ระบุตัวตน',
      en: 'In Google Drive choose “Share” and set general access to “Anyone with the link” (viewer), then try it in a private window.',
    },
  },
  'shared-file-gone': {
    summary: {
      th: 'ไฟล์หรือโฟลเดอร์นี้ไม่มีใน Google Drive แล้ว (ถูกลบหรือลิงก์ผิด)',
      en: 'The file or folder is no longer on Google Drive: deleted, or the link is wrong',
    },
    fix: {
      th: 'นำไฟล์กลับมาจากถังขยะหรืออัปโหลดใหม่ แล้วแก้ลิงก์ในเว็บไซต์ ทางที่ดีควรเก็บไฟล์ไว้ในเว็บไซต์ของหน่วยงานเอง',
      en: 'Restore it from the bin or upload it again and correct the link; better, keep the file on your own site.',
    },
  },
  'empty-folder': {
    summary: { th: 'โฟลเดอร์เปิดได้ แต่ไม่มีไฟล์อยู่ข้างใน', en: 'The folder opens, but there is no file in it' },
    fix: {
      th: 'ใส่ไฟล์ในโฟลเดอร์ หรือแก้ลิงก์ให้ชี้ไปยังไฟล์โดยตรง',
      en: 'Put the files in, or point the link to the file itself.',
    },
  },
  'empty-viewer': {
    summary: {
      th: 'กรอบแสดงเอกสารไม่ได้ระบุไฟล์ ผู้เปิดเห็นกรอบว่าง',
      en: 'The document viewer is given no file and shows an empty frame',
    },
    fix: {
      th: 'ใส่ที่อยู่ของไฟล์ให้กรอบแสดงเอกสาร แล้วทดลองเปิดดู',
      en: 'Give the viewer the address of the file, and try it.',
    },
  },
  'download-off': {
    summary: {
      th: 'เจ้าของไฟล์ปิดการดาวน์โหลด โปรแกรมจึงอ่านเนื้อหาไม่ได้',
      en: 'The owner has switched downloading off, so the program cannot read the content',
    },
    fix: {
      th: 'เปิดดูด้วยตนเอง และควรอนุญาตให้ดาวน์โหลดได้ เพื่อให้ประชาชนและผู้ตรวจนำไปใช้ได้',
      en: 'Look at it yourself, and allow downloading so that people and assessors can use it.',
    },
  },
  'download-quota': {
    summary: {
      th: 'Google จำกัดการดาวน์โหลดไฟล์นี้ชั่วคราว จึงยังบอกผลไม่ได้',
      en: 'Google limits downloads of this file for now, so we cannot tell',
    },
    fix: {
      th: 'ตรวจใหม่ภายหลัง หรือเก็บไฟล์ไว้ในเว็บไซต์ของหน่วยงานเอง',
      en: 'Check again later, or keep the file on your own site.',
    },
  },
  'form-closed': {
    summary: {
      th: 'แบบฟอร์มออนไลน์ปิดรับคำตอบแล้ว ประชาชนส่งข้อมูลไม่ได้',
      en: 'The online form no longer accepts responses: nobody can send anything',
    },
    fix: {
      th: 'ใน Google ฟอร์ม เปิด “รับคำตอบ” อีกครั้ง หรือเปลี่ยนลิงก์เป็นแบบฟอร์มที่ใช้งานอยู่',
      en: 'Turn “Accepting responses” on again in Google Forms, or link to the form that is in use.',
    },
  },
  'form-sign-in': {
    summary: {
      th: 'แบบฟอร์มออนไลน์ให้ลงชื่อเข้าใช้ก่อน ประชาชนที่ไม่มีบัญชีอาจใช้ไม่ได้',
      en: 'The online form asks for a sign-in first: people without an account may not be able to use it',
    },
    fix: {
      th: 'ใน Google ฟอร์ม ปิด “จำกัดให้ตอบได้ 1 ครั้ง” และไม่จำกัดเฉพาะคนในองค์กร แล้วทดลองเปิดในหน้าต่างไม่ระบุตัวตน',
      en: 'In Google Forms turn off “Limit to 1 response” and any limit to your organisation, then try it in a private window.',
    },
  },
  'social-network': {
    summary: {
      th: 'สื่อสังคมออนไลน์ไม่เปิดให้โปรแกรมตรวจอ่าน จึงยังบอกผลไม่ได้',
      en: 'The social network shows nothing to programs, so we cannot tell',
    },
    fix: {
      th: 'เปิดดูด้วยเบราว์เซอร์ที่ไม่ได้เข้าสู่ระบบ หากเห็นเนื้อหาก็ไม่ต้องแก้ไข',
      en: 'Open it in a browser that is not signed in; if the content shows, nothing needs to be done.',
    },
  },
} as const satisfies Record<string, Problem>
