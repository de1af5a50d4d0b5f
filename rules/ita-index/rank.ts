import { itemCodeOf } from '../text/item-codes.ts'
import { normaliseThai } from '../text/normalise.ts'
import { schemeOf } from '../text/schemes.ts'
import { yearOf } from './labels.ts'

const questionnaire = /(?<![a-z])(?:iit|eit)(?![a-z])|แบบวัด|แบบสำรวจ|แบบสอบถาม|nacc\.go\.th/i
const strongWords = /(?<![a-z])oit(?![a-z])|การเปิดเผยข้อมูลสาธารณะ/i
const words = /(?<![a-z])ita(?![a-z])|การประเมินคุณธรรมและ ?ความโปร่งใส/i
const addressWords = /(?<![a-z])(?:ita|oit)(?![a-z])/i
/** About the assessment, but not its list of answers. */
const aboutIt = /ผลการประเมิน|ผลคะแนน|อบรม|ประชุม|คู่มือการประเมิน|ประชาสัมพันธ์|ประกาศผล|ปฏิทิน|เกียรติบัตร/
const aFile = /\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|rar)(?:$|[?#])/i

/**
 * How strongly a link's words and address lead to the agency's ITA index, 0–1. With `fiscalYear` a link that names
 * that year gains and one that names another loses. Questionnaires (IIT, EIT) and other assessments give 0.
 */
export function rankAsIndexLink(text: string, url: string, fiscalYear?: number): number {
  const shown = normaliseThai(text.slice(0, 400))
  const address = url.slice(0, 500)
  if (questionnaire.test(shown) || questionnaire.test(address)) return 0
  const scheme = schemeOf(`${shown} ${address}`)?.scheme
  // Schools and their offices call this checklist by the name of their own assessment, too.
  if (scheme !== undefined && scheme !== 'OIT' && scheme !== 'schools-online') return 0
  let rank = strongWords.test(shown) ? 0.7 : words.test(shown) ? 0.6 : 0
  if (addressWords.test(address.replace(/^[a-z]+:\/\/[^/]*/i, ''))) rank = rank === 0 ? 0.5 : rank + 0.15
  if (rank === 0) return 0
  if (fiscalYear !== undefined) {
    const year = yearOf(shown) ?? yearOf(address)
    if (year !== undefined) rank += year === fiscalYear ? 0.15 : -0.25
  }
  if (aboutIt.test(shown)) rank *= 0.4
  if (aFile.test(address)) rank *= 0.4
  if (itemCodeOf(shown) !== undefined) rank *= 0.5
  return Math.min(1, Math.max(0, rank))
}
