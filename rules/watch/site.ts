import type { Bilingual } from '../catalogue/schema.ts'
import type { FetchOutcome } from '../links/answer.ts'
import { problemOf } from '../links/problems.ts'
import type { LinkHealth } from '../judge/model.ts'
import type { WatchFinding } from './finding.ts'
import { unreachable } from './unreachable.ts'

/** One page on the way into a site. */
export interface Step {
  readonly url: string
  readonly outcome: FetchOutcome
  readonly link: LinkHealth
}

/** How a visitor who enters the watched address gets on. */
export interface SiteEntry {
  /** The watched address itself. */
  readonly first: Step
  /** What it shows in the end. */
  readonly home: Step
  /** Pages that the greeting page leads to, none of which opens; empty when one does or there is no such page. */
  readonly deadDoors: readonly Step[]
  /** Visitors end up on the site of another domain. */
  readonly elsewhere: boolean
}

const seconds = (milliseconds: number, locale: string): string =>
  (milliseconds / 1000).toLocaleString(locale, { maximumFractionDigits: 1 })

const told = (url: string, { summary }: { summary: Bilingual }): Bilingual => ({
  th: `${url}: ${summary.th}`,
  en: `${url}: ${summary.en}`,
})

/** What keeps visitors from one page; undefined when nothing does. */
function obstacle({ url, outcome, link }: Step): WatchFinding | undefined {
  // The resolver on our side gave no answer.
  if (!outcome.ok) return unreachable(url, outcome.kind, outcome.code === 'EAI_AGAIN' ? 'unknown' : 'failed')
  const kind = link.kind ?? 'unexpected-status'
  const problem = problemOf(kind)
  // Every visitor is asked for a name and a password by the server itself.
  const shut = outcome.status === 401
  if (link.state === 'broken' || shut)
    return { outcome: 'failed', code: kind, says: told(url, problem), advice: problem.fix }
  if (link.state === 'blocked')
    return { outcome: 'blocked', code: kind, says: told(url, problem), advice: problem.fix }
  if (link.state === 'refused')
    return { outcome: 'unknown', code: kind, says: told(url, problem), advice: problem.fix }
  return undefined
}

function behindGreeting({ home, deadDoors }: SiteEntry): WatchFinding | undefined {
  const [door] = deadDoors
  const found = door && obstacle(door)
  if (door === undefined || found?.outcome !== 'failed') return undefined
  return {
    ...found,
    code: 'greeting-leads-nowhere',
    says: {
      th: `หน้าต้อนรับ ${home.url} เปิดได้ แต่เข้าไปยังเว็บไซต์ไม่ได้ (${found.says.th})`,
      en: `The greeting page ${home.url} opens, but the site behind it does not (${found.says.en})`,
    },
  }
}

const slowAdvice: Bilingual = {
  th: 'แจ้งผู้ดูแลเครื่องแม่ข่ายให้ตรวจภาระของเครื่อง ฐานข้อมูล และปลั๊กอิน หากช้าต่อเนื่องผู้ตรวจอาจเปิดไม่ทัน',
  en: 'Ask whoever runs the server to look at its load, its database and its plug-ins; an assessor may give up on a site that stays slow.',
}

const movedAdvice: Bilingual = {
  th: 'หากย้ายเว็บไซต์แล้ว ให้แจ้งที่อยู่ใหม่ในระบบ ITAS และแก้ที่อยู่ที่เฝ้าดู หากไม่ได้ย้าย ให้ตรวจสอบทันทีว่าถูกเปลี่ยนเส้นทาง',
  en: 'If the site has moved, register its new address and watch that; if it has not, find out at once who redirects it.',
}

/**
 * Whether the watched address gives its visitors the site, and how soon.
 *
 * @param slowMs time to the first byte of the watched address from which on it is called slow.
 */
export function judgeSite(entry: SiteEntry, slowMs: number): WatchFinding {
  const { first, home } = entry
  const dead = obstacle(first) ?? obstacle(home) ?? behindGreeting(entry)
  if (dead !== undefined) return dead
  const firstByteMs = first.outcome.ok ? (first.outcome.firstByteMs ?? 0) : 0
  const waited = { th: seconds(firstByteMs, 'th-TH'), en: seconds(firstByteMs, 'en-GB') }
  if (entry.elsewhere)
    return {
      outcome: 'warning',
      code: 'home-elsewhere',
      says: {
        th: `${first.url} ส่งผู้เข้าชมต่อไปยังเว็บไซต์ของโดเมนอื่น (${home.url})`,
        en: `${first.url} sends its visitors to a site of another domain (${home.url})`,
      },
      advice: movedAdvice,
    }
  if (firstByteMs > slowMs)
    return {
      outcome: 'warning',
      code: 'slow',
      says: {
        th: `${first.url} ตอบช้า ใช้เวลา ${waited.th} วินาทีจึงเริ่มส่งข้อมูล`,
        en: `${first.url} is slow: it took ${waited.en} s to begin its answer`,
      },
      advice: slowAdvice,
    }
  return {
    outcome: 'ok',
    code: 'ok',
    says: {
      th: `เปิด ${first.url} ได้ (${waited.th} วินาที)`,
      en: `${first.url} opens (${waited.en} s)`,
    },
  }
}

/**
 * What another way to write the address of a site gives its visitors, while the watched one is open: http for https,
 * with or without www.
 */
export function judgeEntrance(step: Step, mainUrl: string): WatchFinding {
  const { url, outcome } = step
  const secureMissing = url.startsWith('https:') && mainUrl.startsWith('http:')
  const otherHost = new URL(url).hostname !== new URL(mainUrl).hostname
  const found = obstacle(step)
  // Browsers try https by themselves: a closed port for http on the same name keeps nobody out.
  const harmless = !outcome.ok && !otherHost && !secureMissing
  if (found === undefined || harmless)
    return {
      outcome: 'ok',
      code: harmless ? 'http-closed' : 'ok',
      says: harmless
        ? { th: `${url} ปิดไว้ ผู้เข้าชมใช้ https`, en: `${url} is closed; visitors use https` }
        : { th: `เปิด ${url} ได้`, en: `${url} opens` },
    }
  if (found.outcome !== 'failed') return found
  return {
    outcome: 'warning',
    code: secureMissing && !outcome.ok ? 'no-https' : 'entrance-dead',
    says: {
      th: `ผู้ที่พิมพ์ ${url} เข้าเว็บไซต์ไม่ได้ (${problemOf(found.code).summary.th})`,
      en: `Visitors who type ${url} do not reach the site (${problemOf(found.code).summary.en})`,
    },
    advice: secureMissing
      ? {
          th: 'ติดตั้งใบรับรองและเปิดใช้ https แล้วส่งผู้เข้าชม http ไปยัง https',
          en: 'Install a certificate, turn on https and send visitors of http there.',
        }
      : {
          th: 'ตั้งค่าชื่อนี้ใน DNS และที่เครื่องแม่ข่าย ให้ส่งต่อไปยังที่อยู่หลักของเว็บไซต์',
          en: 'Set this name up in DNS and on the server, and let it lead to the main address.',
        },
  }
}
