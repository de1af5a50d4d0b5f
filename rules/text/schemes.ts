/** Assessments and agency families with a checklist of their own: item numbers of one mean nothing in another. */
export type Scheme = 'OIT' | 'MOIT' | 'police' | 'vocational' | 'schools-online' | 'LPA'

/** The first that matches decides: a special family also uses the general words. */
const signs: readonly (readonly [Scheme, RegExp])[] = [
  ['MOIT', /(?<![a-z])moit(?![a-z])|(?<![a-z])EB ?-?\d{1,2}(?!\d)/i],
  ['LPA', /(?<![a-z])LPA(?![a-z])|การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น/i],
  ['police', /สถานีตำรวจ(?:ภูธร|นครบาล)?|(?<![ก-๎])สภ\. ?[ก-๎]{2}|ตำรวจภูธรจังหวัด/],
  ['vocational', /ITA[ _-]?VEC|วิทยาลัย(?:เทคนิค|อาชีวศึกษา|การอาชีพ|สารพัดช่าง|เกษตรและเทคโนโลยี|พณิชยการ)/i],
  ['schools-online', /ITA[ _-]?online/i],
  ['OIT', /(?<![a-z])OIT(?![a-z])|การเปิดเผยข้อมูลสาธารณะ|open data integrity/i],
]

/**
 * Whose checklist a title, heading or label speaks of, with the words that say so; undefined when it does not tell.
 * Takes normalised text.
 */
export function schemeOf(text: string): { scheme: Scheme; evidence: string } | undefined {
  for (const [scheme, sign] of signs) {
    const match = sign.exec(text)
    if (match !== null) return { scheme, evidence: match[0] }
  }
  return undefined
}
