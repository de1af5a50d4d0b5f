import type { Problem } from './problem.ts'

/** What is wrong with a file that did arrive. */
export const fileProblems = {
  empty: {
    summary: { th: 'เปิดได้ แต่ไม่มีเนื้อหาใดเลย', en: 'It opens, but holds nothing at all' },
    fix: {
      th: 'ใส่ข้อมูลในหน้านี้ หรืออัปโหลดไฟล์ใหม่อีกครั้ง',
      en: 'Add the content, or upload the file again.',
    },
  },
  'wrong-type': {
    summary: {
      th: 'ไฟล์ไม่ตรงกับชนิดที่ระบุ จึงเปิดอ่านไม่ได้',
      en: 'The file is not what its name says, and cannot be opened',
    },
    fix: {
      th: 'อัปโหลดไฟล์ที่ถูกต้องอีกครั้ง แล้วทดลองเปิดดู',
      en: 'Upload the right file again and try to open it.',
    },
  },
  'encrypted-file': {
    summary: { th: 'ไฟล์มีรหัสผ่าน', en: 'The file is protected by a password' },
    fix: { th: 'เผยแพร่ไฟล์ที่ไม่มีรหัสผ่าน', en: 'Publish the file without a password.' },
  },
  'unreadable-file': {
    summary: { th: 'โปรแกรมเปิดไฟล์นี้ไม่ได้', en: 'The program cannot open this file' },
    fix: {
      th: 'เปิดไฟล์ดูด้วยตนเอง หากเปิดไม่ได้ให้บันทึกใหม่เป็น PDF หรือ XLSX แล้วอัปโหลดแทน',
      en: 'Open it yourself; if it does not open, save it again as PDF or XLSX and upload that.',
    },
  },
  'blank-file': {
    summary: { th: 'ไฟล์เปิดได้ แต่ไม่มีข้อความหรือรูปในหน้าใดเลย', en: 'The file opens, but its pages show nothing' },
    fix: {
      th: 'เปิดไฟล์ดูด้วยตนเอง หากว่างจริงให้อัปโหลดไฟล์ที่มีข้อมูลแทน',
      en: 'Open it yourself; if it really is empty, upload the file that holds the content.',
    },
  },
  'old-office-file': {
    summary: {
      th: 'ไฟล์เป็นรูปแบบเก่า (.doc .ppt หรือ .rtf) ซึ่งโปรแกรมอ่านไม่ได้',
      en: 'The file has an old format (.doc, .ppt or .rtf) that the program cannot read',
    },
    fix: {
      th: 'เปิดไฟล์แล้วเลือก “บันทึกเป็น” .xlsx .docx หรือ PDF แล้วเผยแพร่ไฟล์ใหม่แทน ประชาชนจะเปิดได้สะดวกขึ้นด้วย',
      en: 'Open it, choose “Save as” .xlsx, .docx or PDF, and publish that instead; people can open it more easily too.',
    },
  },
  'file-too-large': {
    summary: { th: 'ไฟล์ใหญ่เกินกว่าที่โปรแกรมอ่าน', en: 'The file is larger than the program reads' },
    fix: {
      th: 'เปิดไฟล์ดูด้วยตนเอง และควรลดขนาดไฟล์ให้ประชาชนเปิดได้สะดวก',
      en: 'Look at it yourself, and make it smaller so that people can open it.',
    },
  },
} as const satisfies Record<string, Problem>
