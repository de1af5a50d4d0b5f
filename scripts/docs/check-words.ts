import type { Bilingual } from '../../rules/catalogue/schema.ts'

/** What each check looks for, for people who edit a year. */
export const checkWords: Readonly<Record<string, Bilingual>> = {
  steps: {
    th: 'มีขั้นตอน: มีคำที่บอกขั้นตอน เป็นรายการหรือตาราง หรือเล่าเป็นข้อความว่าทำอะไรก่อนหลัง',
    en: 'Steps are shown: announced by a word, as a list or table, or told in sentences in which one action follows another',
  },
  'time-frame': {
    th: 'บอกช่วงเวลาดำเนินการ: มีคำใน any หรือบอกเป็นเดือน ช่วงของปี หรือความถี่',
    en: 'When it is to be done is said: by a word in `any`, its months, a part of the year or how often',
  },
  durations: {
    th: 'บอกระยะเวลาเป็นตัวเลขพร้อมหน่วยเวลา',
    en: 'A time is given as a number with its unit',
  },
  mentions: {
    th: 'ในเนื้อหามีคำใน any อย่างน้อย min คำ (ไม่นับชื่อข้อ) หรือมีข้อความที่มีความหมายตาม meaning',
    en: 'the main text uses at least `min` of the words in `any`, not only in the title, or has a sentence of that `meaning`',
  },
  covers: {
    th: 'กล่าวถึงหัวข้อใน topics ครบ (หรืออย่างน้อย min หัวข้อ) ด้วยคำใน any หรือข้อความที่มีความหมายตาม meaning หรือเป็นรายการเดียวกันที่มีคำใน any หรือ listed เรื่องละข้อ',
    en: 'all topics, or at least `min`, are dealt with, in words of `any`, a sentence of that `meaning`, or one list with an entry for each in words of `any` or `listed`',
  },
  states: {
    th: 'มีหัวข้อหรือช่องตาราง any ที่กรอกข้อมูลแล้ว หรือเขียนว่าไม่มีตาม none หรือมีข้อความที่มีความหมายตาม meaning',
    en: 'a label or table column `any` has a value, one of `none` is stated, or a sentence of that `meaning` stands there',
  },
  explained: {
    th: 'ใต้หัวข้อ any มีคำอธิบายยาวพอ (minLength ตัวอักษร)',
    en: 'a heading `any` is followed by at least `minLength` characters of text',
  },
  numbers: {
    th: 'มีตัวเลขอยู่คู่กับคำใน any หรือเขียนว่าไม่มีตาม none',
    en: 'a number stands beside a word of `any`, or one of `none` is stated',
  },
  list: { th: 'มีรายการหรือเอกสารอย่างน้อย min รายการ', en: 'at least `min` list entries or documents' },
  months: { th: 'มีข้อมูลแยกเดือนอย่างน้อย min เดือน', en: 'data for at least `min` different months' },
  'filled-columns': {
    th: 'ทุกแถวของตารางกรอกครบทุกคอลัมน์ใน topics',
    en: 'every row of the table has every column of `topics` filled',
  },
  formats: {
    th: 'มีไฟล์ครบทุกชนิดใน all (sheet, pdf, word)',
    en: 'files of all formats in `all` (sheet, pdf, word)',
  },
  languages: { th: 'มีเนื้อหาครบทุกภาษาใน all (th, en)', en: 'running text in all languages in `all`' },
  'not-statute': { th: 'ไม่ใช่การนำกฎหมายทั้งฉบับมาแสดง', en: 'the page is not a whole law' },
  'org-chart': { th: 'มีแผนผังโครงสร้าง', en: 'an organisation chart' },
  units: { th: 'ระบุส่วนงานภายในอย่างน้อย min ส่วนงาน', en: 'at least `min` internal units are named' },
  'people-in-role': {
    th: 'มีผู้บริหารในบทบาท role (top หรือ deputy)',
    en: 'a person in the role (top or deputy)',
  },
  'both-sides': { th: 'มีทั้งฝ่ายการเมืองและฝ่ายประจำ', en: 'political and permanent executives are both shown' },
  'each-person': {
    th: 'ผู้บริหารทุกคนมี has (name, position, photo, contact)',
    en: 'every executive has it (name, position, photo, contact)',
  },
  'contact-detail': {
    th: 'มีข้อมูลติดต่อชนิด kind (address, phone, email, map)',
    en: 'the contact detail is there (address, phone, email, map)',
  },
  'two-way-channel': {
    th: 'มีช่องทางสอบถามแบบสองทางของหน่วยงาน',
    en: 'a two-way enquiry channel of the agency',
  },
  reported: {
    th: 'มีคำของรายงาน หรือข้อความที่เล่าว่าทำอะไรไปแล้ว เมื่อใด เท่าใด',
    en: 'a word of reports, or sentences that tell what was done, when or how much',
  },
  'opinion-channel': {
    th: 'มีแบบฟอร์ม แชต หรือกระดานออนไลน์ให้บุคคลภายนอกแสดงความคิดเห็น',
    en: 'a form, chat or board on which outsiders say what they think',
  },
  'question-board': {
    th: 'มีกระดานถาม-ตอบที่หน่วยงานตอบ',
    en: 'a board where the public asks and the agency answers',
  },
  'social-links': { th: 'มีลิงก์ไปยังบัญชีสื่อสังคมของหน่วยงานเอง', en: "links to the agency's own social accounts" },
  'own-news': { th: 'มีข่าวการดำเนินงานของหน่วยงานเอง', en: "news about the agency's own work" },
  'in-period': {
    th: 'หลักฐานเป็นของปีตาม kind และ offset',
    en: 'the evidence is of the year given by `kind` and `offset`',
  },
  'multi-year': { th: 'แผนครอบคลุมอย่างน้อย min ปี', en: 'the plan spans at least `min` fiscal years' },
  'online-service': {
    th: 'มีระบบขอรับบริการออนไลน์ ไม่ใช่แบบฟอร์มให้ดาวน์โหลด',
    en: 'a system to ask for a service online, not a form to download',
  },
  instructions: { th: 'มีคู่มือหรือขั้นตอนการใช้ระบบ', en: 'a user manual or how-to steps' },
  'linked-from-site': { th: 'เข้าถึงได้จากหน้าแรกของเว็บไซต์หลัก', en: 'reachable by links from the home page' },
  'own-corruption-channel': {
    th: 'มีช่องทางแจ้งเรื่องทุจริตของหน่วยงานเอง',
    en: "the agency's own channel for corruption",
  },
  'separate-channel': {
    th: 'ช่องทางนั้นแยกจากร้องเรียนทั่วไป',
    en: 'that channel is not the general complaint form',
  },
  signed: {
    th: 'ประกาศหรือลงนามโดยผู้บริหารสูงสุด เมื่อมี current ต้องเป็นคนที่หน้าผู้บริหารของหน่วยงานแสดงอยู่',
    en: "announced or signed by the top executive; with `current`, by whom the agency's own page of executives shows",
  },
  activity: {
    th: 'มีกิจกรรมเกี่ยวกับ any พร้อมคำอธิบายและภาพ',
    en: 'an activity about `any` with description and pictures',
  },
  'activity-with-top': {
    th: 'มีกิจกรรมเกี่ยวกับ any ที่ผู้บริหารสูงสุดเข้าร่วม',
    en: 'an activity about `any` with the top executive taking part',
  },
  'public-participation': {
    th: 'ประชาชนหรือผู้มีส่วนได้ส่วนเสียภายนอกเข้าร่วมจริง',
    en: 'people outside the agency take part',
  },
  'by-hand': { th: 'ต้องให้เจ้าหน้าที่เปิดดูเอง', en: 'a person must look' },
}
