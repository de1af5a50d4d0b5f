/** What the extension says about files: reading them, and what cannot be read here. */
export const documentWords = {
  closed: {
    th: 'หน้านี้เป็นไฟล์ ต้องขออนุญาตก่อนจึงจะอ่านได้ เบราว์เซอร์จะถามขออนุญาตเฉพาะเว็บไซต์นี้ ไฟล์จะถูกอ่านในเครื่องของท่าน ไม่ส่งไปที่ใด',
    en: 'This is a file, and reading it needs your permission. The browser asks for this site alone; the file is read on your computer and sent nowhere.',
  },
  allow: { th: 'อนุญาตและอ่านไฟล์', en: 'Allow and read the file' },
  denied: {
    th: 'ยังไม่ได้รับอนุญาต จึงยังไม่ได้อ่าน',
    en: 'The site was not opened to the extension, so nothing was read.',
  },
  onDisk: {
    th: 'ไฟล์นี้อยู่ในเครื่องของท่าน ส่วนขยายไม่อ่านไฟล์ในเครื่อง ให้เปิดไฟล์จากเว็บไซต์หลังเผยแพร่แล้ว หรือใช้คำสั่ง oit judge ตามด้วยชื่อไฟล์',
    en: 'This file lies on your own computer, which the extension does not read. Open it from the website once it is published, or use the command oit judge with the name of the file.',
  },
  unknownKind: {
    th: 'ไฟล์ชนิดนี้ยังอ่านไม่ได้ อ่านได้เฉพาะ PDF, Word (.docx .odt), Excel (.xlsx .ods .csv) และข้อความ โปรดเปิดดูเอง',
    en: 'Files of this kind cannot be read; PDF, Word (.docx, .odt), Excel (.xlsx, .ods, .csv) and text can. Please look at it yourself.',
  },
  scan: {
    th: 'ไฟล์นี้เป็นภาพหรือภาพสแกน ไม่มีตัวอักษรให้อ่าน ส่วนขยายจึงตัดสินไม่ได้ ให้เปิดดูเอง หรือใช้คำสั่ง oit judge ซึ่งอ่านตัวอักษรจากภาพได้',
    en: 'This file is a picture or scan without text, so it cannot be judged here. Look at it yourself, or use the command oit judge, which reads text from pictures.',
  },
  damaged: {
    th: 'ตัวอักษรในไฟล์นี้เสียหาย อ่านได้ไม่ครบ ให้เปิดดูเอง หรือใช้คำสั่ง oit judge ซึ่งอ่านตัวอักษรจากภาพได้',
    en: 'The letters of this file are damaged and cannot all be read. Look at it yourself, or use the command oit judge, which reads text from pictures.',
  },
  partly: { th: 'อ่านเฉพาะส่วนต้นของไฟล์ จำนวนหน้าทั้งหมด', en: 'Only the beginning was read; pages in all:' },
  judgeLink: { th: 'ดูว่าลิงก์นี้ตอบข้อใดได้', en: 'See what this link answers' },
  menuJudge: { th: 'ลิงก์นี้ตอบ OIT ข้อใดได้', en: 'Which OIT items does this link answer?' },
  judgeLinkWhy: {
    th: 'หน้าเว็บหรือไฟล์ (PDF, Word, Excel) จะถูกอ่านในเครื่องของท่าน หากยังไม่เคยอนุญาต เบราว์เซอร์จะถามขออนุญาตเฉพาะเว็บไซต์ของลิงก์นี้',
    en: 'The page or file (PDF, Word, Excel) is read on your computer. Unless you have allowed it before, the browser asks for the site of this link alone.',
  },
  readingLink: { th: 'กำลังอ่าน…', en: 'Reading…' },
} as const
