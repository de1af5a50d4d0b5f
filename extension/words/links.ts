/** What the extension says about links: asking for them again, and the one that waits for its item. */
export const linkWords = {
  recheck: { th: 'ตรวจลิงก์หลักฐานซ้ำ', en: 'Check evidence links again' },
  recheckWhy: {
    th: 'เบราว์เซอร์จะถามขออนุญาตให้เปิดเว็บไซต์เหล่านี้ เพื่อดูว่าลิงก์ยังเปิดได้หรือไม่ หลังจากนั้นจะตรวจให้วันละครั้ง ไม่มีข้อมูลใดส่งออกจากเครื่องของท่าน:',
    en: 'The browser will ask whether these websites may be opened, to see whether the links still work; from then on they are checked once a day. Nothing of yours is sent anywhere:',
  },
  noEvidenceYet: { th: 'ยังไม่มีลิงก์หลักฐานให้ตรวจ', en: 'There is no evidence link to check yet' },
  checking: { th: 'กำลังตรวจลิงก์', en: 'Checking links' },
  cancel: { th: 'หยุด', en: 'Stop' },
  busy: {
    th: 'กำลังตรวจอยู่แล้วในหน้าต่างอื่นหรือเบื้องหลัง',
    en: 'Another window or the daily check is at it already',
  },
  checkedLinks: { th: 'ตรวจแล้ว (ลิงก์)', en: 'Links checked' },
  closedLinks: { th: 'ไม่ได้ตรวจเพราะไม่ได้รับอนุญาต (ลิงก์)', en: 'Not checked, as it was not allowed (links)' },
  brokenLinks: { th: 'เปิดไม่ได้ (ลิงก์)', en: 'Links that do not open' },
  pending: { th: 'ใช้ลิงก์นี้เป็นหลักฐานข้อใด', en: 'Which item does this link answer?' },
  item: { th: 'ข้อ', en: 'Item' },
  use: { th: 'ใช้ลิงก์นี้', en: 'Use this link' },
  drop: { th: 'ไม่ใช้', en: 'Do not use it' },
} as const
