import type { Bilingual } from '../catalogue/schema.ts'
import { problems } from '../links/problems.ts'
import { gravest } from './finding.ts'
import type { WatchFinding } from './finding.ts'
import { dayInWords, daysUntil, thresholdReached } from './remaining-days.ts'

/**
 * How far a certificate can be traced: to an authority that browsers know (`trusted`); not even to an issuer
 * (`incomplete`); to itself; to an authority that nobody knows; over an issuer whose own certificate has ended.
 */
export type ChainState = 'trusted' | 'incomplete' | 'self-signed' | 'unknown-issuer' | 'issuer-expired'

/** What was read from a server's certificate and the connection. Moments in milliseconds since the epoch. */
export interface CertificateFacts {
  readonly host: string
  readonly validFrom: number
  readonly validTo: number
  /** Names it was made out for. */
  readonly names: readonly string[]
  readonly coversHost: boolean
  readonly chain: ChainState
  /** It says where its issuer's certificate is to be had: most browsers then repair an incomplete chain. */
  readonly namesIssuerAddress: boolean
  /** The server speaks nothing that browsers still accept. */
  readonly outdated: boolean
  /** TLSv1.3 … */
  readonly protocol: string
}

const NAMES_TOLD = 4

const renew: Bilingual = {
  th: 'ต่ออายุใบรับรองและติดตั้งบนเครื่องแม่ข่าย หากผู้ให้บริการดูแลให้ โปรดแจ้งชื่อเว็บไซต์และวันหมดอายุนี้ และตรวจว่าการต่ออายุอัตโนมัติยังทำงาน',
  en: 'Renew the certificate and install it on the server; if a provider looks after it, tell them this name and date, and check that automatic renewal still works.',
}

function dates({ host, validFrom, validTo }: CertificateFacts, now: number): readonly WatchFinding[] {
  const end = dayInWords(validTo)
  if (now >= validTo)
    return [
      {
        outcome: 'failed',
        code: 'certificate-expired',
        says: {
          th: `ใบรับรอง https ของ ${host} หมดอายุแล้วเมื่อวันที่ ${end.th} เบราว์เซอร์จะเตือนผู้เข้าชมว่าไม่ปลอดภัย`,
          en: `The https certificate of ${host} ended on ${end.en}; browsers warn visitors away`,
        },
        advice: renew,
      },
    ]
  if (now < validFrom)
    return [
      {
        outcome: 'failed',
        code: 'certificate-not-yet-valid',
        says: {
          th: `ใบรับรอง https ของ ${host} ยังไม่ถึงวันเริ่มใช้ (${dayInWords(validFrom).th})`,
          en: `The https certificate of ${host} is not valid before ${dayInWords(validFrom).en}`,
        },
        advice: {
          th: 'ตรวจวันเวลาของเครื่องแม่ข่าย และติดตั้งใบรับรองที่ใช้ได้แล้ว',
          en: 'Check the clock of the server, and install a certificate that is valid now.',
        },
      },
    ]
  return []
}

function endsSoon(
  { host, validTo }: CertificateFacts,
  now: number,
  thresholds: readonly number[],
): readonly WatchFinding[] {
  const days = daysUntil(validTo, now)
  if (now >= validTo || thresholdReached(days, thresholds) === undefined) return []
  const end = dayInWords(validTo)
  const left: Bilingual =
    days === 0
      ? { th: 'ภายใน 1 วัน', en: 'within a day' }
      : { th: `ในอีก ${days} วัน`, en: days === 1 ? 'in 1 day' : `in ${days} days` }
  return [
    {
      outcome: 'warning',
      code: 'certificate-expires-soon',
      says: {
        th: `ใบรับรอง https ของ ${host} จะหมดอายุ${left.th} (${end.th})`,
        en: `The https certificate of ${host} ends ${left.en} (${end.en})`,
      },
      advice: renew,
    },
  ]
}

function wrongHost({ host, names, coversHost }: CertificateFacts): readonly WatchFinding[] {
  if (coversHost) return []
  const told = names.slice(0, NAMES_TOLD).join(', ')
  return [
    {
      outcome: 'failed',
      code: 'certificate-wrong-host',
      says: {
        th: `ใบรับรอง https ที่ ${host} ใช้ เป็นของชื่ออื่น (${told || 'ไม่ระบุชื่อ'})`,
        en: `The https certificate that ${host} uses belongs to another name (${told || 'none given'})`,
      },
      advice: problems['tls-wrong-host'].fix,
    },
  ]
}

const CHAINS: Readonly<
  Record<
    Exclude<ChainState, 'trusted' | 'incomplete'>,
    { code: string; says: (host: string) => Bilingual; advice: Bilingual }
  >
> = {
  'self-signed': {
    code: 'certificate-self-signed',
    says: (host) => ({
      th: `ใบรับรอง https ของ ${host} เป็นแบบออกให้ตนเอง เบราว์เซอร์จึงไม่เชื่อถือ`,
      en: `The https certificate of ${host} is signed by itself, so browsers do not trust it`,
    }),
    advice: problems['tls-self-signed'].fix,
  },
  'unknown-issuer': {
    code: 'certificate-unknown-issuer',
    says: (host) => ({
      th: `ใบรับรอง https ของ ${host} ออกโดยผู้ที่เบราว์เซอร์ไม่รู้จัก`,
      en: `The https certificate of ${host} comes from an issuer that browsers do not know`,
    }),
    advice: problems['tls-self-signed'].fix,
  },
  'issuer-expired': {
    code: 'certificate-issuer-expired',
    says: (host) => ({
      th: `ใบรับรองตัวกลางที่ ${host} ส่งมาหมดอายุแล้ว`,
      en: `The intermediate certificate that ${host} sends has ended`,
    }),
    advice: {
      th: 'ติดตั้งใบรับรองตัวกลาง (intermediate) รุ่นปัจจุบันจากผู้ออกใบรับรอง',
      en: 'Install the current intermediate certificate of the issuer.',
    },
  },
}

function chain({ host, chain: state, namesIssuerAddress }: CertificateFacts): readonly WatchFinding[] {
  if (state === 'trusted') return []
  if (state !== 'incomplete') {
    const { code, says, advice } = CHAINS[state]
    return [{ outcome: 'failed', code, says: says(host), advice }]
  }
  return [
    {
      outcome: namesIssuerAddress ? 'warning' : 'failed',
      code: 'certificate-incomplete-chain',
      says: {
        th: `${host} ส่งใบรับรอง https มาไม่ครบสาย (ขาดใบรับรองตัวกลาง) โทรศัพท์และโปรแกรมบางชนิดจะเปิดไม่ได้`,
        en: `${host} sends its https certificate without the intermediate one; some phones and programs cannot open it`,
      },
      advice: problems['tls-incomplete-chain'].fix,
    },
  ]
}

function protocol({ host, outdated, protocol: spoken }: CertificateFacts): readonly WatchFinding[] {
  if (!outdated) return []
  return [
    {
      outcome: 'failed',
      code: 'tls-outdated',
      says: {
        th: `${host} ใช้ https รุ่นเก่า (${spoken}) ที่เบราว์เซอร์ปัจจุบันไม่รับ`,
        en: `${host} speaks an old https (${spoken}) that browsers no longer accept`,
      },
      advice: problems['tls-outdated'].fix,
    },
  ]
}

/**
 * Judges dates, name, chain and protocol, each by itself: a connection reports only one of their errors.
 *
 * @param thresholds days before the end from which on it is told.
 */
export function judgeCertificate(
  facts: CertificateFacts,
  now: number,
  thresholds: readonly number[],
): { readonly finding: WatchFinding; readonly codes: readonly string[] } {
  const found = [
    ...dates(facts, now),
    ...wrongHost(facts),
    ...chain(facts),
    ...protocol(facts),
    ...endsSoon(facts, now, thresholds),
  ]
  const end = dayInWords(facts.validTo)
  const finding = gravest(found, {
    outcome: 'ok',
    code: 'ok',
    says: {
      th: `ใบรับรอง https ของ ${facts.host} ใช้ได้ถึงวันที่ ${end.th}`,
      en: `The https certificate of ${facts.host} is valid until ${end.en}`,
    },
  })
  return { finding, codes: found.map(({ code }) => code) }
}
