import type { Bilingual } from '../catalogue/schema.ts'
import type { PageFacts, Place } from '../facts/model.ts'
import { hijackFix } from '../hijack/sign.ts'
import { hijackSigns } from '../hijack/signs.ts'

/** A spot of a page that has a problem, with the words that stand there. */
export interface ProblemSpot {
  readonly place: Place
  readonly quote: string
}

/** One kind of problem of a page, and where it shows. */
export interface PageProblem {
  readonly kind:
    'hijack-signs' | 'dead-links' | 'nameless-image-links' | 'empty-links' | 'unreadable-text' | 'no-text'
  readonly title: Bilingual
  readonly fix: Bilingual
  /** How many spots there are; `spots` holds the first ones. */
  readonly count: number
  readonly spots: readonly ProblemSpot[]
}

const MOST_SPOTS = 8

const TEXTS: Readonly<Record<PageProblem['kind'], { readonly title: Bilingual; readonly fix: Bilingual }>> = {
  'hijack-signs': {
    title: {
      th: 'มีร่องรอยว่าหน้านี้ถูกแฮกหรือถูกฝังโฆษณา (เช่น การพนัน)',
      en: 'Signs that this page was hacked or carries planted advertising, such as for gambling',
    },
    fix: hijackFix,
  },
  'dead-links': {
    title: { th: 'ลิงก์ที่กดแล้วไม่ไปไหน', en: 'Links that lead nowhere' },
    fix: { th: 'ใส่ที่อยู่ของหน้าหรือไฟล์จริง หรือลบลิงก์ออก', en: 'Give the link a real address, or remove it' },
  },
  'nameless-image-links': {
    title: { th: 'ลิงก์รูปภาพที่ไม่มีคำอธิบาย', en: 'Image links without alternative text' },
    fix: {
      th: 'เพิ่มข้อความ alt ให้รูป เพื่อให้ผู้พิการทางสายตาและผู้ตรวจรู้ว่าลิงก์ไปที่ใด',
      en: 'Give the image an alt text that says where the link leads',
    },
  },
  'empty-links': {
    title: { th: 'ลิงก์ที่ไม่มีข้อความ', en: 'Links without any text' },
    fix: { th: 'ใส่ข้อความให้ลิงก์ หรือลบลิงก์ออก', en: 'Give the link a text, or remove it' },
  },
  'unreadable-text': {
    title: { th: 'ตัวอักษรบนหน้านี้เสียหาย', en: 'Letters of this page are damaged' },
    fix: {
      th: 'ตรวจการเข้ารหัสตัวอักษรของหน้า (ควรเป็น UTF-8) แล้วบันทึกใหม่',
      en: 'Check the character encoding of the page (UTF-8 is best) and save it again',
    },
  },
  'no-text': {
    title: { th: 'หน้านี้ไม่มีข้อความให้อ่าน', en: 'This page has no text to read' },
    fix: {
      th: 'ใส่เนื้อหาเป็นข้อความ ไม่ใช่รูปภาพอย่างเดียว',
      en: 'Put the content in as text, not as pictures alone',
    },
  },
}

const problem = (kind: PageProblem['kind'], spots: readonly ProblemSpot[]): PageProblem[] =>
  spots.length === 0 ? [] : [{ kind, ...TEXTS[kind], count: spots.length, spots: spots.slice(0, MOST_SPOTS) }]

/** A menu entry without a target of its own usually opens a sub-menu: it is no dead link. */
const isMenu = (region: string): boolean => region === 'menu' || region === 'header'

/**
 * What is wrong with a page whatever item it answers: signs that it was hijacked, links that go nowhere, links and pictures without words, text
 * that cannot be read.
 */
export function pageProblems(facts: PageFacts): readonly PageProblem[] {
  const spotOf = ({
    place,
    text,
    alt,
    titleAttribute,
    context,
  }: PageFacts['links'][number]): ProblemSpot => ({
    place,
    quote: text || alt || titleAttribute || context,
  })
  const anchors = facts.links.filter(({ source }) => source === 'anchor' || source === 'area')
  const dead = anchors.filter(({ target, region }) => target === 'dead' && !isMenu(region))
  const named = ({ text, alt, titleAttribute }: PageFacts['links'][number]): boolean =>
    text !== '' || alt !== '' || titleAttribute !== ''
  const nameless = anchors.filter((link) => link.target !== 'dead' && !named(link))
  const whole: ProblemSpot[] = [{ place: '', quote: '' }]
  const hijacked = hijackSigns(facts, { siteHosts: [facts.url] })
  return [
    ...problem('hijack-signs', hijacked),
    ...problem('dead-links', dead.map(spotOf)),
    ...problem('nameless-image-links', nameless.filter(({ imageOnly }) => imageOnly).map(spotOf)),
    ...problem('empty-links', nameless.filter(({ imageOnly }) => !imageOnly).map(spotOf)),
    ...problem('unreadable-text', facts.textLayer === 'damaged' ? whole : []),
    ...problem('no-text', facts.textLayer === 'none' ? whole : []),
  ]
}
