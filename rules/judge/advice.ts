import type { Bilingual, Component } from '../catalogue/schema.ts'
import type { Finding, JudgedEvidence, Verdict, WrongOffer } from './model.ts'

const BY_VERDICT: Record<Exclude<Verdict, 'pass' | 'incomplete'>, Bilingual> = {
  missing: {
    th: 'ไม่พบข้อมูลของข้อนี้ในเว็บไซต์ ให้จัดทำและเผยแพร่บนเว็บไซต์หลัก แล้วทำเมนูหรือลิงก์จากหน้าแรกและหน้า ITA ไปยังข้อมูลโดยตรง',
    en: 'Nothing on the site answers this item. Publish it on the main website and link to it from the home page and the ITA page.',
  },
  broken: {
    th: 'ลิงก์ของข้อนี้เปิดไม่ได้ ให้แก้ไฟล์หรือที่อยู่ให้เปิดได้ แล้วเปิดทดสอบจากเครื่องที่ไม่ได้เข้าสู่ระบบ',
    en: 'The link for this item does not open. Repair the file or the address and try it from a computer that is not logged in.',
  },
  'wrong-year': {
    th: 'ข้อมูลที่พบเป็นของปีอื่น ให้เผยแพร่ข้อมูลของปีที่กำหนด และแยกแต่ละปีให้ชัดเจน',
    en: 'What was found belongs to another year. Publish the year that is asked for and keep the years apart.',
  },
  'not-evidence': {
    th: 'หน้านี้เปิดได้แต่ไม่ใช่สิ่งที่ข้อนี้ถาม ให้เปลี่ยนไปใช้หน้าหรือไฟล์ที่แสดงข้อมูลจริง',
    en: 'The page opens but is not what this item asks for. Offer the page or file that holds the data itself.',
  },
  review: {
    th: 'เครื่องตัดสินข้อนี้แทนคนไม่ได้ ให้เปิดดูและตรวจตามองค์ประกอบด้วยตนเอง',
    en: 'The tool cannot decide this item. Open it and compare it with the components yourself.',
  },
}

const BY_OFFER: Record<WrongOffer, Bilingual> = {
  'paper-form': {
    th: 'แบบฟอร์มให้ดาวน์โหลดไปกรอกไม่นับเป็นบริการออนไลน์ ให้ทำระบบที่ประชาชนยื่นคำขอได้โดยไม่ต้องเดินทางมา เช่น แบบฟอร์มออนไลน์',
    en: 'A form to download is not an online service. Offer a system in which people can apply without coming, such as an online form.',
  },
  'enquiry-form': {
    th: 'แบบฟอร์มสอบถามหรือร้องเรียนไม่นับเป็น E-Service ให้เพิ่มระบบที่ประชาชนยื่นขอรับบริการตามภารกิจได้ เช่น จองคิว ขอใช้บริการ',
    en: 'A form for questions or complaints is no e-service. Add a system in which people can apply for a service of the agency.',
  },
  'criteria-copy': {
    th: 'หน้านี้คัดลอกเกณฑ์มาแสดงแต่ยังไม่มีข้อมูลของหน่วยงาน ให้ใส่ข้อมูลจริงแทน',
    en: 'The page repeats the criteria but holds no data of the agency. Put the real data there.',
  },
  'general-complaint': {
    th: 'หน้านี้เป็นเรื่องร้องเรียนทั่วไป ให้ทำส่วนของการทุจริตของเจ้าหน้าที่แยกต่างหาก ทั้งช่องทางแจ้งและสถิติ',
    en: 'This page is about general complaints. Keep corruption by officers apart, both the channel and the numbers.',
  },
  'national-portal': {
    th: 'ลิงก์ไปหน่วยงานกลางใช้แทนช่องทางของหน่วยงานเองไม่ได้ ให้มีช่องทางของหน่วยงาน',
    en: "A national body's portal does not stand for the agency's own channel. Provide your own.",
  },
  'empty-page': {
    th: 'หน้านี้ยังไม่มีข้อมูล ให้ใส่ข้อมูลหรือแนบไฟล์ให้ครบ',
    en: 'The page is empty. Add the data or attach the file.',
  },
  'empty-viewer': {
    th: 'กรอบแสดงเอกสารในหน้านี้ไม่ได้ระบุไฟล์ ผู้เปิดเห็นเพียงกรอบว่าง ให้ใส่ที่อยู่ของไฟล์แล้วทดลองเปิดดู',
    en: 'The document viewer on this page is given no file: whoever opens it sees an empty frame. Give it the file and try it.',
  },
  'other-topic': {
    th: 'ลิงก์นี้เปิดไปยังเรื่องอื่น ให้แก้ลิงก์ให้ตรงกับข้อ',
    en: 'The link opens something else. Point it to the right page.',
  },
  'other-agency': {
    th: 'เอกสารนี้เป็นของหน่วยงานอื่น ให้เผยแพร่เอกสารที่หน่วยงานของท่านจัดทำเอง',
    en: "The document belongs to another body. Publish the agency's own.",
  },
  'survey-form': {
    th: 'แบบสอบถามไม่ใช่รายงานผล ให้เผยแพร่ผลการสำรวจ',
    en: 'A questionnaire is not a result. Publish the results of the survey.',
  },
  ceremony: {
    th: 'งานพิธีหรือการประชุมภายในไม่นับเป็นการมีส่วนร่วม ให้เผยแพร่กิจกรรมที่ประชาชนหรือผู้มีส่วนได้ส่วนเสียร่วมคิด ร่วมทำ หรือร่วมติดตามงานของหน่วยงาน พร้อมผลที่ได้',
    en: "A ceremony or a meeting of staff is no participation. Publish an activity in which the public plans, acts on or follows up the agency's work, with what came of it.",
  },
  faq: {
    th: 'คำถามที่พบบ่อย (FAQ) ไม่นับเป็น Q&A ให้เพิ่มช่องทางที่ประชาชนถามเองและหน่วยงานตอบได้ เช่น กระดานถาม-ตอบ Messenger หรือ LINE OA',
    en: 'A list of frequent questions is no Q&A. Add a channel on which people ask and the agency answers, such as a board, Messenger or LINE OA.',
  },
  order: {
    th: 'คำสั่งบอกเพียงว่าใครทำอะไร ให้เผยแพร่คู่มือที่บอกขั้นตอนการปฏิบัติงาน หรือรายงานที่บอกว่าทำแล้วได้ผลอย่างไร ตามที่ข้อนี้ถาม',
    en: 'An order only says who does what. Publish the manual that tells the steps of the work, or the report that tells what came of it, as this item asks.',
  },
  'score-news': {
    th: 'ข่าวผลคะแนนไม่ใช่หลักฐานของข้อนี้ ให้เผยแพร่รายงานว่าทำตามมาตรการแต่ละข้อแล้วได้ผลอย่างไร',
    en: 'News of the score is no evidence here. Publish a report of what was done under each measure and what came of it.',
  },
  plan: {
    th: 'เอกสารนี้เป็นแผน ให้เผยแพร่รายงานที่บอกว่าได้ทำอะไรไปแล้ว ใช้เงินเท่าใด และมีปัญหาหรือข้อเสนอแนะอย่างไร',
    en: 'This is a plan. Publish the report that says what was done, what was spent, and which problems and recommendations there are.',
  },
  'whole-law': {
    th: 'ไม่ควรนำกฎหมายทั้งฉบับมาแสดง ให้เขียนอธิบายหน้าที่และอำนาจของหน่วยงานเอง',
    en: "Do not reproduce a whole law. Explain the agency's duties and powers in your own words.",
  },
}

const WHOLE_TIME: Bilingual = {
  th: 'ข้อมูลสิ้นสุดก่อนครบช่วงเวลาที่กำหนด ให้เพิ่มข้อมูลจนครบ',
  en: 'The data end before the time that is asked for does. Add what is lacking.',
}

/** What to publish where nothing was found; more at once would not be read. */
const MOST_TO_PUBLISH = 4

/**
 * What the webmaster should do about an item, most important first. Nothing for an item that passes.
 *
 * @param components what this kind of agency must show for the item.
 */
export function adviceFor(
  components: readonly Component[],
  verdict: Verdict,
  findings: readonly Finding[],
  best: JudgedEvidence | undefined,
): readonly Bilingual[] {
  if (verdict === 'pass') return []
  const fixes = findings
    .filter((finding) => finding.component.required && finding.result === 'unmet')
    .map((finding) => finding.component.fix)
  if (verdict === 'incomplete') return best?.year.inPart === true ? [WHOLE_TIME, ...fixes] : fixes
  if (verdict === 'missing') {
    const required = components.filter((component) => component.required)
    return [BY_VERDICT.missing, ...required.slice(0, MOST_TO_PUBLISH).map((component) => component.fix)]
  }
  if (verdict === 'not-evidence' && best?.wrongOffer !== undefined)
    return [BY_OFFER[best.wrongOffer.kind], ...fixes]
  if (verdict === 'wrong-year' || verdict === 'review' || verdict === 'not-evidence')
    return [BY_VERDICT[verdict], ...fixes]
  return [BY_VERDICT[verdict]]
}
