import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { siteText } from '../../ui/site-text.ts'
import type { CheckKind, CheckResult, Outcome } from './check.ts'
import type { Change } from './incidents/incident.ts'
import type { CheckState } from './incidents/standing.ts'
import type { SiteReport, WatchReport } from './report.ts'

type Language = keyof Bilingual

export const stateNames: Readonly<Record<CheckState, Bilingual>> = {
  up: { th: 'เปิดได้', en: 'up' },
  suspect: { th: 'สงสัยว่าล่ม', en: 'suspect' },
  down: { th: 'ล่ม', en: 'down' },
  blocked: { th: 'ถูกปิดกั้น', en: 'blocked' },
  unknown: { th: 'ยังบอกไม่ได้', en: 'unknown' },
}

export const kindNames: Readonly<Record<CheckKind, Bilingual>> = {
  site: { th: 'เว็บไซต์', en: 'site' },
  evidence: { th: 'หลักฐาน', en: 'evidence' },
  certificate: { th: 'ใบรับรอง', en: 'certificate' },
  domain: { th: 'โดเมน', en: 'domain' },
  dns: { th: 'DNS', en: 'DNS' },
  hijack: { th: 'การถูกแทรกแซง', en: 'hijack' },
}

const LETTERS: Readonly<Record<Outcome, string>> = {
  ok: '✓',
  warning: '!',
  failed: '✗',
  blocked: '?',
  unknown: '?',
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Bangkok',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment in Bangkok time, e.g. `2026-01-31 22:00`. */
export const bangkokMoment = (at: number | string): string => moment.format(new Date(at))

const changeNames: Readonly<Record<Change['type'], Bilingual>> = {
  opened: { th: 'ขัดข้อง', en: 'failing' },
  reopened: { th: 'ขัดข้องอีกครั้ง', en: 'failing again' },
  closed: { th: 'กลับมาใช้ได้', en: 'restored' },
  countdown: { th: 'ยังขัดข้อง', en: 'still failing' },
  breached: { th: 'ขัดข้องเกินกำหนด', en: 'failing beyond the limit' },
  warned: { th: 'เตือน', en: 'warning' },
  eased: { th: 'พ้นคำเตือน', en: 'warning over' },
}

function daysOf(change: Change, lang: Language): string {
  if (change.type !== 'countdown' && change.type !== 'breached') return ''
  const { limitDays } = change
  const day = change.type === 'countdown' ? change.day : limitDays
  return lang === 'th' ? ` (วันที่ ${day} จาก ${limitDays} วัน)` : ` (day ${day} of ${limitDays})`
}

/** One line for what has just happened. Words of a site cannot steer the terminal. */
export function changeLine(change: Change, at: number, lang: Language): string {
  const { kind, target, says } = 'incident' in change ? change.incident : change.result
  const what = `${changeNames[change.type][lang]}${daysOf(change, lang)}`
  const why = change.type === 'closed' || change.type === 'eased' ? '' : ` · ${says[lang]}`
  return siteText(`${bangkokMoment(at)} ${kindNames[kind][lang]} ${target}: ${what}${why}`)
}

const checkLine = ({ kind, target, outcome, says, advice }: CheckResult, lang: Language): string =>
  siteText(
    `  ${LETTERS[outcome]} ${kindNames[kind][lang]} ${target}: ${says[lang]}${advice === undefined ? '' : ` → ${advice[lang]}`}`,
  )

function siteLines({ url, state, checks, incidents }: SiteReport, lang: Language): string[] {
  const open = incidents.filter(({ closedAt }) => closedAt === null)
  const bad = checks.filter(({ outcome }) => outcome !== 'ok')
  const fine = checks.length - bad.length
  return [
    siteText(`${url}  ${stateNames[state][lang]}`),
    ...open.map(({ kind, target, openedAt, deadline }) => {
      const until =
        deadline === null
          ? ''
          : lang === 'th'
            ? ` ต้องแก้ไขภายใน ${bangkokMoment(deadline)}`
            : `, to be restored by ${bangkokMoment(deadline)}`
      const since =
        lang === 'th' ? `ขัดข้องตั้งแต่ ${bangkokMoment(openedAt)}` : `failing since ${bangkokMoment(openedAt)}`
      return siteText(`  ✗ ${kindNames[kind][lang]} ${target}: ${since}${until}`)
    }),
    ...bad.map((check) => checkLine(check, lang)),
    ...(fine > 0 ? [lang === 'th' ? `  ✓ ปกติ ${fine} รายการ` : `  ✓ ${fine} as they should be`] : []),
  ]
}

/** How all sites stand, for a terminal or a log; times are those of Bangkok. */
export const reportLines = ({ checkedAt, sites }: WatchReport, lang: Language): string[] => [
  lang === 'th'
    ? `ตรวจเมื่อ ${bangkokMoment(checkedAt)} (เวลาไทย)`
    : `Checked at ${bangkokMoment(checkedAt)} (Bangkok time)`,
  ...sites.flatMap((site) => siteLines(site, lang)),
]
