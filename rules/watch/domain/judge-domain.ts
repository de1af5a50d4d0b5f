import type { Bilingual } from '../../catalogue/schema.ts'
import type { WatchFinding } from '../finding.ts'
import { dayInWords, daysUntil, thresholdReached } from '../remaining-days.ts'
import type { RegistryAnswer } from './record.ts'

/**
 * States in which a registry takes a domain back, or has stopped answering for it. RFC 8056 and ICANN's list of EPP
 * status codes; "release" is what .th says.
 */
const LAPSED = /redemption|pending ?(?:delete|release)|^release|to ?be ?(?:deleted|released)|^expired?\b/
const HELD = /\b(?:client|server)? ?hold\b|(?:client|server)hold|^inactive|^suspended/

const renew: Bilingual = {
  th: 'ต่ออายุชื่อโดเมนกับผู้รับจดทะเบียนทันที (โดเมน .th ติดต่อ THNIC) เผื่อเวลาเบิกจ่าย และตรวจว่าอีเมลผู้ประสานงานยังมีผู้รับ',
  en: 'Renew the domain with its registrar now (for .th, THNIC); allow for the time a payment takes, and check that somebody still reads the contact address.',
}
const rescue: Bilingual = {
  th: 'ติดต่อผู้รับจดทะเบียนวันนี้ (โดเมน .th ติดต่อ THNIC) เพื่อต่ออายุหรือไถ่คืนก่อนที่ผู้อื่นจะจดแทน',
  en: 'Call the registrar today (for .th, THNIC) to renew or redeem it before somebody else registers it.',
}

function ended(domain: string, expires: number): WatchFinding {
  const end = dayInWords(expires)
  return {
    outcome: 'failed',
    code: 'domain-expired',
    says: {
      th: `ชื่อโดเมน ${domain} หมดอายุแล้วเมื่อวันที่ ${end.th}`,
      en: `The domain ${domain} ended on ${end.en}`,
    },
    advice: rescue,
  }
}

function endsSoon(domain: string, expires: number, days: number): WatchFinding {
  const end = dayInWords(expires)
  return {
    outcome: 'warning',
    code: 'domain-expires-soon',
    says: {
      th:
        days === 0
          ? `ชื่อโดเมน ${domain} จะหมดอายุภายใน 1 วัน (${end.th})`
          : `ชื่อโดเมน ${domain} จะหมดอายุในอีก ${days} วัน (${end.th})`,
      en: `The domain ${domain} ends ${days === 0 ? 'within a day' : days === 1 ? 'in 1 day' : `in ${days} days`} (${end.en})`,
    },
    advice: renew,
  }
}

/** Nothing that a registry said: "not published" and "not found" are no "expired". */
function nothingKnown(domain: string, kind: RegistryAnswer['kind']): WatchFinding {
  const says: Readonly<Record<RegistryAnswer['kind'], Bilingual>> = {
    record: {
      th: `นายทะเบียนไม่เผยแพร่วันหมดอายุของชื่อโดเมน ${domain}`,
      en: `The registry does not publish when the domain ${domain} ends`,
    },
    'not-found': {
      th: `นายทะเบียนไม่มีข้อมูลของชื่อโดเมน ${domain}`,
      en: `The registry has no record of the domain ${domain}`,
    },
    'no-answer': {
      th: `ยังถามนายทะเบียนถึงชื่อโดเมน ${domain} ไม่ได้`,
      en: `The registry could not be asked about the domain ${domain}`,
    },
  }
  const codes = {
    record: 'domain-end-not-published',
    'not-found': 'domain-not-found',
    'no-answer': 'registry-no-answer',
  } as const
  return {
    outcome: 'unknown',
    code: codes[kind],
    says: says[kind],
    advice: {
      th: 'ดูวันหมดอายุในใบแจ้งหนี้หรือบัญชีของผู้รับจดทะเบียน และจดเตือนไว้',
      en: 'Look the date up on the invoice or in the account at the registrar, and note it down.',
    },
  }
}

/**
 * Whether a domain's registration holds.
 *
 * @param now milliseconds since the epoch.
 * @param thresholds days before the end from which on it is told.
 */
export function judgeDomain(
  domain: string,
  answer: RegistryAnswer,
  now: number,
  thresholds: readonly number[],
): WatchFinding {
  if (answer.kind !== 'record') return nothingKnown(domain, answer.kind)
  const { expires, statuses } = answer.record
  if (expires !== undefined && now > expires) return ended(domain, expires)
  const lapsed = statuses.find((status) => LAPSED.test(status))
  if (lapsed !== undefined)
    return {
      outcome: 'failed',
      code: 'domain-lapsed',
      says: {
        th: `ชื่อโดเมน ${domain} ขาดอายุและนายทะเบียนกำลังจะปล่อยคืน (สถานะ ${lapsed})`,
        en: `The domain ${domain} has lapsed and the registry is about to release it (status ${lapsed})`,
      },
      advice: rescue,
    }
  const held = statuses.find((status) => HELD.test(status))
  if (held !== undefined)
    return {
      outcome: 'failed',
      code: 'domain-on-hold',
      says: {
        th: `ชื่อโดเมน ${domain} ถูกนายทะเบียนระงับการใช้งาน (สถานะ ${held})`,
        en: `The domain ${domain} is on hold at the registry (status ${held})`,
      },
      advice: {
        th: 'ติดต่อผู้รับจดทะเบียนเพื่อถามเหตุที่ระงับ มักเป็นการค้างชำระหรือเอกสารไม่ครบ',
        en: 'Ask the registrar why; most often a payment or a document is missing.',
      },
    }
  if (expires === undefined) return nothingKnown(domain, 'record')
  const days = daysUntil(expires, now)
  if (thresholdReached(days, thresholds) !== undefined) return endsSoon(domain, expires, days)
  const end = dayInWords(expires)
  return {
    outcome: 'ok',
    code: 'ok',
    says: {
      th: `ชื่อโดเมน ${domain} จดทะเบียนไว้ถึงวันที่ ${end.th}`,
      en: `The domain ${domain} is registered until ${end.en}`,
    },
  }
}
