/** What the quick audit says in the panel. */
export const quickAuditWords = {
  title: { th: 'ตรวจเว็บไซต์นี้แบบเร็ว', en: 'Quick audit' },
  short: {
    th: 'อ่านหน้าและไฟล์ของเว็บไซต์นี้ในเบราว์เซอร์ของท่าน แล้วเสนอหลักฐานให้แต่ละข้อ ราว 2–5 นาที',
    en: 'Reads pages and files of this site in your browser and proposes evidence for each item, in about 2–5 minutes.',
  },
  more: { th: 'อ่านอะไรบ้าง', en: 'What is read' },
  what: {
    th: 'อ่านหน้าแรก หน้า ITA และหน้าที่น่าจะเป็นหลักฐาน ไม่เกิน 80 หน้า ผลจะแสดงในแต่ละข้อ โดยไม่แก้หลักฐานและคำอธิบายของท่าน',
    en: 'The home page, the ITA page and likely evidence, 80 pages at most. What is found appears under each item; your own evidence and notes stay as they are.',
  },
  permission: {
    th: 'เบราว์เซอร์จะขออนุญาตอ่านเว็บไซต์นี้เท่านั้น ระบบจะเห็นหน้าเว็บเหมือนที่ท่านเห็น รวมถึงเมื่อท่านเข้าสู่ระบบอยู่ และไม่ส่งข้อมูลไปที่ใด',
    en: 'The browser asks you to let the extension read this site alone. It sees the pages as you do, also when you are signed in, and sends nothing anywhere.',
  },
  documents: {
    th: 'อ่านไฟล์ PDF, Word และ Excel ของเว็บไซต์นี้ด้วย เฉพาะไฟล์ที่ข้อใดต้องใช้ หากยังมีข้อที่ไม่พบ จะเปิดไฟล์ที่ชื่อไม่บอกว่าเป็นเรื่องใดอีกไม่เกิน 20 ไฟล์ ส่วนภาพสแกนอ่านไม่ได้ จึงแสดงว่า “ต้องให้คนดู”',
    en: 'PDF, Word and Excel files of this site are read where an item needs them, and where items are missing up to 20 files whose names say nothing. Scans cannot be read; items that rest on one say “needs a person”.',
  },
  start: { th: 'เริ่มตรวจ', en: 'Start' },
  goOn: { th: 'ตรวจต่อ', en: 'Go on' },
  unfinished: { th: 'มีการตรวจที่ยังไม่เสร็จ อ่านแล้ว', en: 'An audit is not finished; read so far:' },
  discard: { th: 'เริ่มใหม่ทั้งหมด', en: 'Start anew' },
  cancel: { th: 'หยุดและใช้ผลที่มี', en: 'Stop and keep what is known' },
  stopping: { th: 'กำลังหยุด…', en: 'Stopping…' },
  running: { th: 'กำลังตรวจ เปิดแผงนี้ไว้', en: 'Auditing; keep this panel open' },
  pagesRead: { th: 'อ่านแล้ว', en: 'Pages read:' },
  pages: { th: 'หน้า', en: 'pages' },
  itemsFound: { th: 'พบหน้าที่เกี่ยวข้อง', en: 'Items seen:' },
  items: { th: 'ข้อ', en: 'items' },
  documentsRead: { th: 'อ่านไฟล์แล้ว', en: 'Files read:' },
  linksAsked: { th: 'ดูไฟล์และลิงก์แล้ว', en: 'Files and links looked at:' },
  denied: {
    th: 'ยังไม่ได้รับอนุญาตให้อ่านเว็บไซต์นี้ จึงยังไม่ได้ตรวจ',
    en: 'The site was not opened to the extension, so nothing was audited.',
  },
  unreachable: {
    th: 'อ่านหน้าแรกของเว็บไซต์ไม่ได้ ลองเปิดเว็บไซต์ในแท็บให้เรียบร้อยก่อนแล้วเริ่มใหม่',
    en: 'The home page could not be read. Open the site in a tab first, then start again.',
  },
  elsewhere: {
    th: 'กำลังตรวจอยู่ในหน้าต่างอื่น',
    en: 'Another window is auditing this site.',
  },
  failed: {
    th: 'ตรวจไม่สำเร็จ หน้าที่อ่านแล้วยังเก็บไว้ กดเริ่มตรวจอีกครั้ง',
    en: 'The audit failed. The pages that were read are kept; start again.',
  },
  done: { th: 'ตรวจเสร็จแล้ว ดูผลในแต่ละข้อ', en: 'Done. See the result under each item.' },
  lastTime: { th: 'ตรวจแบบเร็วครั้งล่าสุด', en: 'Last quick audit:' },
  whole: { th: 'ครบทุกหน้าที่พบ', en: 'every page that was found' },
  unopened: { th: 'ไฟล์ที่ชื่อไม่บอกเรื่องและยังไม่ได้เปิด', en: 'files whose names say nothing, not opened:' },
  partly: { th: 'ยังไม่ครบทั้งเว็บไซต์', en: 'not the whole site' },
  found: { th: 'การตรวจแบบเร็วพบ', en: 'Found by the quick audit' },
  siteSays: { th: 'ทั้งเว็บไซต์:', en: 'whole site:' },
  accept: { th: 'ใช้เป็นหลักฐาน', en: 'Use as evidence' },
} as const
