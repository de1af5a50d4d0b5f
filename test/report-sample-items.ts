import type { Bilingual } from '../rules/catalogue/schema.ts'

/** The items of the sample report, by their official titles. */
export const sampleItems: readonly {
  readonly id: string
  readonly sub: string
  readonly concept: string
  readonly title: Bilingual
}[] = [
  {
    id: 'O1',
    sub: '9.1',
    concept: 'structure-powers',
    title: { th: 'โครงสร้างและอำนาจหน้าที่', en: 'Structure, powers and duties' },
  },
  { id: 'O2', sub: '9.1', concept: 'executives', title: { th: 'ข้อมูลผู้บริหาร', en: 'Executive information' } },
  {
    id: 'O3',
    sub: '9.1',
    concept: 'contact-qa',
    title: { th: 'ข้อมูลการติดต่อ', en: 'Contact information (and Q&A channel)' },
  },
  { id: 'O4', sub: '9.1', concept: 'news', title: { th: 'ข่าวประชาสัมพันธ์', en: 'Public-relations news' } },
  {
    id: 'O5',
    sub: '9.2',
    concept: 'strategic-plan',
    title: { th: 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', en: 'Strategic plan or agency development plan' },
  },
  {
    id: 'O6',
    sub: '9.2',
    concept: 'annual-plan-progress',
    title: {
      th: 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี',
      en: 'Annual plan, and progress of operation and budget use',
    },
  },
  {
    id: 'O7',
    sub: '9.2',
    concept: 'annual-report',
    title: { th: 'รายงานผลการดำเนินงานประจำปี', en: 'Annual performance report' },
  },
  {
    id: 'O8',
    sub: '9.2',
    concept: 'op-manual',
    title: { th: 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่', en: 'Operation manual or guideline for officers' },
  },
  {
    id: 'O9',
    sub: '9.2',
    concept: 'service-manual',
    title: {
      th: 'คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ',
      en: 'Manual or guideline for requesting services',
    },
  },
  { id: 'O10', sub: '9.2', concept: 'eservice', title: { th: 'E-Service', en: 'E-Service' } },
  {
    id: 'O11',
    sub: '9.2',
    concept: 'service-stats',
    title: { th: 'ข้อมูลสถิติการให้บริการ', en: 'Service statistics' },
  },
  {
    id: 'O12',
    sub: '9.3',
    concept: 'proc-list-progress',
    title: {
      th: 'รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ',
      en: 'Procurement items and procurement progress',
    },
  },
  {
    id: 'O13',
    sub: '9.3',
    concept: 'proc-annual',
    title: { th: 'รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี', en: 'Annual procurement report' },
  },
  {
    id: 'O14',
    sub: '9.4',
    concept: 'hr-plan',
    title: { th: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล', en: 'HR management and development plan' },
  },
  {
    id: 'O15',
    sub: '9.4',
    concept: 'hr-report',
    title: { th: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี', en: 'Annual HR report' },
  },
  {
    id: 'O16',
    sub: '9.4',
    concept: 'ethics',
    title: { th: 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', en: 'Code of ethics and driving ethics' },
  },
  {
    id: 'O17',
    sub: '9.5',
    concept: 'complaint-guide',
    title: {
      th: 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
      en: 'Guideline on handling corruption complaints',
    },
  },
  {
    id: 'O18',
    sub: '9.5',
    concept: 'complaint-channel',
    title: { th: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', en: 'Corruption-complaint channel' },
  },
  {
    id: 'O19',
    sub: '9.5',
    concept: 'complaint-stats',
    title: { th: 'ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', en: 'Corruption-complaint statistics' },
  },
  {
    id: 'O20',
    sub: '9.5',
    concept: 'participation',
    title: { th: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', en: 'Opening opportunities for participation' },
  },
  {
    id: 'O21',
    sub: '10.1',
    concept: 'no-gift',
    title: {
      th: 'ประกาศเจตนารมณ์และการสร้างวัฒนธรรม ตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่',
      en: 'Declaration and culture-building under the No Gift Policy',
    },
  },
  {
    id: 'O22',
    sub: '10.1',
    concept: 's128-report',
    title: {
      th: 'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา',
      en: 'Report on property or benefits accepted on an ethical basis',
    },
  },
  {
    id: 'O23',
    sub: '10.1',
    concept: 'risk-assessment',
    title: {
      th: 'การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจของหน่วยงานประจำปี',
      en: 'Annual bribery-risk assessment of the agency’s mission',
    },
  },
  {
    id: 'O24',
    sub: '10.1',
    concept: 'risk-result',
    title: {
      th: 'รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี',
      en: 'Annual report on managing corruption risk',
    },
  },
  {
    id: 'O25',
    sub: '10.2',
    concept: 'anti-corruption-plan',
    title: { th: 'แผนปฏิบัติการป้องกันการทุจริต', en: 'Anti-corruption action plan' },
  },
  {
    id: 'O26',
    sub: '10.2',
    concept: 'anti-corruption-report',
    title: { th: 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี', en: 'Annual anti-corruption report' },
  },
  {
    id: 'O27',
    sub: '10.2',
    concept: 'integrity-measures',
    title: {
      th: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      en: 'Measures promoting integrity and transparency',
    },
  },
  {
    id: 'O28',
    sub: '10.2',
    concept: 'integrity-measures-result',
    title: {
      th: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      en: 'Report on promoting integrity and transparency',
    },
  },
]
