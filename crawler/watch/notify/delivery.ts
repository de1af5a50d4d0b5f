import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import { retryAfterMs } from '../../fetch/retry-after.ts'
import type { FailureKind, FetchOutcome } from '../../fetch/fetch.ts'
import type { Delivery } from './channel.ts'

const failures: Partial<Readonly<Record<FailureKind, Bilingual>>> = {
  dns: { th: 'ไม่พบเครื่องแม่ข่ายตามชื่อที่ตั้งไว้', en: 'its server name was not found' },
  'refused-connection': { th: 'เครื่องแม่ข่ายไม่รับการเชื่อมต่อ', en: 'its server refused the connection' },
  timeout: { th: 'ไม่ตอบภายในเวลาที่กำหนด', en: 'it did not answer in time' },
  tls: { th: 'ใบรับรอง https ของปลายทางใช้ไม่ได้', en: 'its https certificate is not valid' },
  'private-address': {
    th: 'ปลายทางอยู่ในเครือข่ายภายใน หากตั้งใจ ให้ตั้ง privateNetwork: true',
    en: 'it is inside a private network; if that is meant, set privateNetwork: true',
  },
  'bad-url': { th: 'ที่อยู่ปลายทางไม่ถูกต้อง', en: 'its address is not valid' },
}
const broken: Bilingual = { th: 'การเชื่อมต่อขาดกลางคัน', en: 'the connection broke' }

function refusal(status: number): Bilingual {
  if (status === 401 || status === 403)
    return {
      th: `ปลายทางไม่ยอมรับรหัส (${status}) ตรวจค่าลับในตัวแปรสภาพแวดล้อม`,
      en: `it did not accept the credential (${status}); check the secret in the environment`,
    }
  if (status === 404 || status === 410)
    return {
      th: `ไม่พบปลายทาง (${status}) ตรวจที่อยู่หรือผู้รับ`,
      en: `it was not found (${status}); check the address or the recipient`,
    }
  if (status === 429)
    return {
      th: 'ส่งเกินโควตาของบริการ (429)',
      en: 'the service’s quota is used up (429)',
    }
  if (status >= 300 && status < 400)
    return {
      th: `ปลายทางส่งต่อไปที่อื่น (${status}) ใช้ที่อยู่สุดท้ายแทน`,
      en: `it redirects elsewhere (${status}); use the final address`,
    }
  if (status >= 500) return { th: `บริการปลายทางขัดข้อง (${status})`, en: `the service has a fault (${status})` }
  return {
    th: `ปลายทางไม่ยอมรับข้อความ (${status}) ตรวจผู้รับและการตั้งค่า`,
    en: `it did not accept the message (${status}); check the recipient and the settings`,
  }
}

/**
 * What an answer means for a message: taken, or why not, in words that hold nothing of the address or the answer.
 *
 * @param now milliseconds since the epoch, for Retry-After as a date.
 */
export function deliveryOf(outcome: FetchOutcome, now: number): Delivery {
  if (!outcome.ok) return { sent: false, why: failures[outcome.kind] ?? broken }
  if (outcome.status >= 200 && outcome.status < 300) return { sent: true }
  const pause = retryAfterMs(outcome.headers['retry-after'], now)
  return {
    sent: false,
    why: refusal(outcome.status),
    ...(pause === undefined ? {} : { retryAfterMs: pause }),
  }
}
