import type { Bilingual, Catalogue } from '../../rules/catalogue/schema.ts'
import type { ReportLink } from '../../rules/report/schema.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { Agency } from '../../rules/site/agency.ts'
import type { ReadIndex } from '../../rules/site/index-claims.ts'
import type { DrawingNotes } from '../render/drawing.ts'
import { drawingHint } from './drawing-hint.ts'

interface Seen {
  readonly visit: Visit
  readonly catalogue: Catalogue
  readonly agency: Agency
  readonly indexes: readonly ReadIndex[]
  readonly otherFamilies: readonly string[]
  readonly drawing: DrawingNotes
  readonly links: readonly ReportLink[]
}

const left = (visit: Visit, because: Visit['left'][number]['because']): number =>
  visit.left.filter((each) => each.because === because).length

/**
 * What one setting or one step would make the next audit better; at most a handful, most useful first.
 */
export function hintsFor({
  visit,
  catalogue,
  agency,
  indexes,
  otherFamilies,
  drawing,
  links,
}: Seen): Bilingual[] {
  const hints: Bilingual[] = []
  const [family] = otherFamilies
  if (family !== undefined && indexes.length === 0) {
    hints.push({
      th: `เว็บไซต์นี้ใช้แบบตรวจชุดอื่น (${family.replace(/: .*/, '')}) ไม่ใช่ OIT ของ ป.ป.ช. ผลและคะแนนนี้จึงใช้กับหน่วยงานนี้ไม่ได้`,
      en: `This site answers another checklist (${family.replace(/: .*/, '')}), not the NACC's OIT: this result and score do not apply to it`,
    })
  }
  hints.push(...drawingHint(drawing))
  const overPages = left(visit, 'max-pages')
  const overTime = left(visit, 'max-minutes')
  const noRoom = left(visit, 'no-room')
  const settled = left(visit, 'settled')
  const forbidden = links.filter((link) => link.kind === 'robots').length + left(visit, 'robots')
  const blocked = links.filter((link) => link.state === 'blocked').length
  if (overPages > 0) {
    hints.push({
      th: `ยังไม่ได้อ่านอีก ${overPages} หน้าเพราะครบจำนวนที่ตั้งไว้ เพิ่มได้ด้วย --max-pages`,
      en: `${overPages} pages were not read because the limit was reached: raise it with --max-pages`,
    })
  }
  if (overTime > 0) {
    hints.push({
      th: `ยังไม่ได้อ่านอีก ${overTime} หน้าเพราะหมดเวลา เพิ่มได้ด้วย --max-minutes`,
      en: `${overTime} pages were not read because time was up: raise it with --max-minutes`,
    })
  }
  if (noRoom > 0) {
    hints.push({
      th: `พบที่อยู่มากเกินกว่าที่เข้าคิวรออ่านได้ จึงไม่ได้อ่าน ${noRoom} ที่อยู่ ให้ระบุหน้าหลักฐานในตารางคำตอบด้วย --evidence หรือตรวจเฉพาะโฟลเดอร์ของหน่วยงาน`,
      en: `More addresses were found than can wait to be read, so ${noRoom} were not read: name the pages of evidence in an answer sheet with --evidence, or audit the agency's own folder alone`,
    })
  }
  if (settled > 0) {
    hints.push({
      th: `ทุกข้อผ่านแล้วจึงไม่ได้อ่านอีก ${settled} หน้า ลิงก์เสียหรือร่องรอยการถูกแฮกในหน้าเหล่านั้นจะไม่ปรากฏ ตรวจทั้งเว็บไซต์ได้ด้วย --no-stop-when-settled`,
      en: `Every item passed, so ${settled} pages were not read; broken links and signs of a hijack on them are not told. Read the whole site with --no-stop-when-settled`,
    })
  }
  if (forbidden > 0) {
    hints.push({
      th: `robots.txt ห้ามอ่าน ${forbidden} ที่อยู่ หากเป็นเว็บไซต์ของท่านเองใช้ --ignore-robots`,
      en: `robots.txt forbids ${forbidden} addresses: for a site of your own use --ignore-robots`,
    })
  }
  if (blocked > 0) {
    hints.push({
      th: `เว็บไซต์ปฏิเสธการตรวจ ${blocked} ที่อยู่ จึงไม่ทราบว่าใช้ได้หรือไม่ ให้เปิดดูเอง หรือขอให้ผู้ดูแลอนุญาต oit-audit`,
      en: `${blocked} addresses refused the check, so nothing is known of them: open them yourself or allow oit-audit`,
    })
  }
  if (indexes.every(({ reading }) => reading.year !== undefined && reading.year !== catalogue.fiscalYear)) {
    const other = indexes.find(({ reading }) => reading.year !== undefined)
    hints.push(
      other === undefined
        ? {
            th: `ไม่พบหน้า ITA/OIT ปี ${catalogue.fiscalYear} ที่รวมลิงก์ของทุกข้อ การมีหน้านี้ช่วยให้ผู้ตรวจหาข้อมูลพบ`,
            en: `No ITA/OIT page of ${catalogue.fiscalYear} that lists all items was found; such a page helps assessors find the evidence`,
          }
        : {
            th: `พบหน้า ITA ของปี ${other.reading.year ?? ''} แต่ไม่พบของปี ${catalogue.fiscalYear}`,
            en: `An ITA page of ${other.reading.year ?? ''} was found, but none of ${catalogue.fiscalYear}`,
          },
    )
  }
  if (agency.guessed) {
    hints.push({
      th: `คาดว่าเป็นหน่วยงานประเภท ${agency.type} หากไม่ใช่ให้ระบุด้วย --agency`,
      en: `The agency was taken for the type ${agency.type}: if that is wrong, say so with --agency`,
    })
  }
  return hints
}
