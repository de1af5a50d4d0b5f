import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { DrawingNotes } from '../render/drawing.ts'

function openedInPart(count: number): Bilingual[] {
  if (count === 0) return []
  return [
    {
      th: `มี ${count} หน้าที่เปิดเมนูหรือปุ่มได้ไม่ครบในเวลาที่มี ข้อที่ไม่พบจึงยังสรุปไม่ได้ ให้เปิดดูเอง หรือตรวจใหม่เมื่อเครื่องว่าง`,
      en: `On ${count} pages not every menu or button could be opened in the time there was, so what was not found is left open: look yourself, or check again when the computer is less busy`,
    },
  ]
}

/** What to do about pages that show nothing, or not all, without their scripts; nothing when all of it was seen. */
export function drawingHint({ undrawn, partly, without }: DrawingNotes): Bilingual[] {
  const count = undrawn.size
  if (count === 0) return openedInPart(partly.size)
  const th = `มี ${count} หน้าที่แสดงเนื้อหาด้วยสคริปต์และโปรแกรมยังไม่เห็นเนื้อหา`
  const en = `${count} pages show their content by script, and it was not seen`
  switch (without) {
    case 'never':
      return [
        {
          th: `${th} ให้ตรวจใหม่โดยไม่ใช้ --render never`,
          en: `${en}: check again without --render never`,
        },
      ]
    case 'absent':
      return [
        {
          th: `${th} เพราะไม่พบเบราว์เซอร์ในเครื่องนี้ ให้ติดตั้ง Chrome, Edge หรือ Chromium หรือระบุที่อยู่ของโปรแกรมใน OIT_BROWSER`,
          en: `${en}, because no browser was found on this computer: install Chrome, Edge or Chromium, or name its program file in OIT_BROWSER`,
        },
      ]
    case 'failed':
      return [
        {
          th: `${th} เพราะเปิดเบราว์เซอร์ในเครื่องนี้ไม่ได้ ให้ติดตั้ง Chrome ใหม่ หรือระบุโปรแกรมอื่นใน OIT_BROWSER`,
          en: `${en}, because the browser of this computer does not start: install Chrome again, or name another in OIT_BROWSER`,
        },
      ]
    case undefined:
      return [
        {
          th: `${th} แม้เปิดด้วยเบราว์เซอร์แล้ว ให้เปิดดูเอง ผู้ตรวจอาจไม่เห็นเนื้อหาเช่นกัน`,
          en: `${en}, not even in a browser: look at them yourself, an assessor may see nothing either`,
        },
      ]
  }
}
