/**
 * Everyday words and abbreviations of office Thai, and the words of the criteria that they stand for. An abbreviation is
 * one where no Thai letter stands before it: "โรง." holds no "รง.".
 */
const EVERYDAY: readonly (readonly [RegExp, string])[] = [
  [/โกง(?:กิน)?/gu, 'ทุจริต'],
  [/(?<!จัด)ซื้อ ?[/-]? ?(?:จัด)?จ้าง/gu, 'จัดซื้อจัดจ้าง'],
  [/(?:งปม|งบฯ)\.? ?(?=(?:25|')?\d\d)/gu, 'ปีงบประมาณ'],
  [/งปม\.?/gu, 'งบประมาณ'],
  [/(?<![ก-๎])รง\./gu, 'รายงาน'],
  [/(?<![ก-๎])จนท\.?(?![ก-๎])/gu, 'เจ้าหน้าที่'],
  [/(?<![ก-๎])ปชช\.?(?![ก-๎])/gu, 'ประชาชน'],
  [/(?<![ก-๎])พนง\.?(?![ก-๎])/gu, 'พนักงาน'],
  [/(?<![ก-๎])ขรก\.?(?![ก-๎])/gu, 'ข้าราชการ'],
  [/(?<![ก-๎])ม\. ?(?=128(?!\d))/gu, 'มาตรา '],
]

/** A label as the criteria would say it: agencies write "รง.ผลซื้อ/จ้าง งปม.67" and "แผนต้านโกง". */
export const inWordsOfCriteria = (text: string): string =>
  EVERYDAY.reduce((said, [everyday, official]) => said.replace(everyday, official), text)
