import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Report, ReportItem } from '../rules/report/schema.ts'
import { sampleItems } from './report-sample-items.ts'
import { both, details, evidence, hostile, met, site } from './report-sample-verdicts.ts'

/** A report about an invented agency with every verdict, long texts and hostile strings. */

export { hostile }

const judged: readonly Omit<ReportItem, 'answer'>[] = sampleItems.map(({ id, sub, concept, title }) => ({
  id,
  concept,
  sub,
  title,
  status: 'pass',
  points: 100,
  confidence: 'high',
  findings: [met('topic', both('เนื้อหาตรงตามข้อ', 'On topic'), title.th)],
  evidence: [evidence(`/ita2568/${id.toLowerCase()}`, title.th, 'pass')],
  advice: [],
  ...details[id],
}))

const items: readonly ReportItem[] = judged.map((item) => ({
  ...item,
  answer: item.evidence.slice(0, 1).map(({ url }) => url),
}))

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const range = (of: readonly { low: number; high: number }[]) => ({
  low: mean(of.map(({ low }) => low)),
  high: mean(of.map(({ high }) => high)),
})

const subTitles: readonly (readonly [string, Bilingual])[] = [
  ['9.1', both('ข้อมูลพื้นฐาน', 'Basic information')],
  ['9.2', both('การบริหารงานและการใช้จ่ายงบประมาณ', 'Administration and budget spending')],
  ['9.3', both('การจัดซื้อจัดจ้าง', 'Procurement')],
  ['9.4', both('การบริหารและพัฒนาทรัพยากรบุคคล', 'Human-resource management and development')],
  ['9.5', both('การส่งเสริมความโปร่งใส', 'Promotion of transparency')],
  ['10.1', both('การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน', 'Preventing corruption: bribery')],
  ['10.2', both('การส่งเสริมคุณธรรมและความโปร่งใส', 'Promoting integrity and transparency')],
]

const subs = subTitles.map(([id, title]) => {
  const own = items.filter((item) => item.sub === id)
  const points = range(own.map((item) => ({ low: item.points ?? 0, high: item.points ?? 100 })))
  return { id, title, points, items: own.map((item) => item.id) }
})

const indicator = (id: string, title: Bilingual) => {
  const own = subs.filter((sub) => sub.id.startsWith(`${id}.`))
  return { id, title, points: range(own.map((sub) => sub.points)), subs: own }
}

const indicators = [
  indicator('9', both('การเปิดเผยข้อมูล', 'Disclosure of information')),
  indicator('10', both('การป้องกันการทุจริต', 'Prevention of corruption')),
]

export const reportSample: Report = {
  schema: 'oit-audit/report/1',
  tool: { name: 'oit-audit', version: '0.1.0' },
  site: {
    url: `${site}/`,
    finalUrl: `${site}/home`,
    host: 'www.banraidon.example',
    name: 'องค์การบริหารส่วนตำบลบ้านไร่ดอน',
    agencyType: 'local',
    agencyTypeGuessed: true,
  },
  fiscalYear: 2568,
  fiscalYearChosen: false,
  catalogue: {
    id: 'OIT-2568',
    status: 'provisional',
    title: both('แบบตรวจการเปิดเผยข้อมูลสาธารณะ ปีงบประมาณ พ.ศ. 2568', 'OIT checklist, fiscal year 2568'),
    note: both('เงื่อนไขของคะแนน 50 ยังไม่ยืนยัน', 'The condition for 50 points is not confirmed'),
  },
  startedAt: '2025-03-14T02:10:00.000Z',
  finishedAt: '2025-03-14T02:16:42.000Z',
  completion: 'partial',
  score: {
    status: 'estimate',
    note: both(
      'สูตรรวมคะแนนของปีนี้ยังไม่ยืนยัน ตัวเลขนี้จึงเป็นเพียงค่าประมาณจากค่าเฉลี่ยรายข้อ',
      'The formula of this year is not confirmed; this is only an estimate from the means of the items',
    ),
    oit: range(indicators.map(({ points }) => points)),
    indicators,
  },
  items: [...items],
  links: [
    {
      url: `${site}/files/report67.pdf`,
      state: 'broken',
      kind: 'not-found',
      httpStatus: 404,
      summary: both('ไม่มีไฟล์นี้อยู่แล้ว (404)', 'The file is gone (404)'),
      fix: both('อัปโหลดไฟล์ใหม่หรือแก้ลิงก์ให้ถูกต้อง', 'Upload the file again or mend the link'),
      on: Array.from({ length: 7 }, (_, index) => ({
        url: `${site}/ita2568?page=${index}`,
        text: 'รายงานผลการดำเนินงานประจำปี 2567',
      })),
    },
    {
      url: 'http://old.banraidon.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/very/long/path/that/never/ends/and/has/no/spaces/index.php?option=com_content&view=article&id=123456789',
      state: 'broken',
      kind: 'dns',
      summary: both('ไม่พบเครื่องแม่ข่ายของที่อยู่นี้', 'The host of this address does not exist'),
      fix: both('ลบลิงก์ หรือเปลี่ยนเป็นที่อยู่ปัจจุบัน', 'Remove the link or use the present address'),
      on: [{ url: `${site}/`, text: hostile.script }],
    },
  ],
  checks: [
    {
      id: 'https',
      result: 'met',
      title: both('เว็บไซต์ใช้ HTTPS', 'The site uses HTTPS'),
      because: [],
    },
    {
      id: 'certificate-chain',
      result: 'unmet',
      title: both('ใบรับรองส่งมาไม่ครบสาย', 'The certificate chain is incomplete'),
      because: [
        {
          message: both(
            'เบราว์เซอร์บางรุ่นจะเตือนว่าไม่ปลอดภัย',
            'Some browsers will warn that the site is not secure',
          ),
        },
      ],
      fix: both('ติดตั้งใบรับรองชั้นกลางบนเครื่องแม่ข่าย', 'Install the intermediate certificate on the server'),
    },
    {
      id: 'sitemap',
      result: 'unsure',
      title: both('แผนผังเว็บไซต์', 'Sitemap'),
      because: [{ message: both('อ่านแผนผังเว็บไซต์ไม่ได้', 'The sitemap could not be read') }],
    },
  ],
  hints: [
    both(
      'เพิ่มเวลาด้วย --max-minutes 20 เพื่ออ่านหน้าที่เหลือ',
      'Allow more time with --max-minutes 20 to read the rest',
    ),
  ],
  crawl: {
    requests: 412,
    pages: 268,
    documents: 97,
    bytes: 148_300_000,
    seconds: 402,
    left: 31,
    leftBecause: [
      both('31 ที่อยู่ยังไม่ได้อ่าน เพราะครบเวลาที่กำหนด', '31 addresses were left because the time was up'),
    ],
  },
}
