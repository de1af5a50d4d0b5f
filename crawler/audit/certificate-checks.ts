import { problems, type ProblemKind } from '../../rules/links/problems.ts'
import { tlsProblemKind } from '../../rules/links/tls-problems.ts'
import type { Report } from '../../rules/report/schema.ts'
import type { Visit } from '../../rules/site/model.ts'

type SiteCheck = Report['checks'][number]

/** Browsers fetch the certificate that is absent by themselves: visitors of somebody else's site hardly ever notice. */
const MENDED_BY_BROWSERS: ProblemKind = 'tls-incomplete-chain'
const MOST_LINKED = 8

interface Fault {
  readonly host: string
  readonly code: string
  readonly kind: ProblemKind
}

const faults = (byHost: ReadonlyMap<string, string>): Fault[] =>
  [...byHost].map(([host, code]) => ({ host, code, kind: tlsProblemKind(code) }))

const because = (found: readonly Fault[]): SiteCheck['because'] =>
  found.map(({ host, code, kind }) => {
    const { th, en } = problems[kind].summary
    return {
      message: {
        th: `${th} (${host}, ${code}) ผู้เข้าชมจะเห็นคำเตือนหรือเปิดไม่ได้`,
        en: `${en} (${host}, ${code}): visitors see a warning or cannot open it`,
      },
    }
  })

/** The certificates of the site itself. @param byHost OpenSSL's or Node's codes of what was read all the same. */
export function certificateCheck(visit: Visit, byHost: ReadonlyMap<string, string>): SiteCheck {
  const found = faults(byHost).filter(({ host }) => visit.hosts.includes(host))
  const secure = visit.homeUrl.startsWith('https:')
  const plain = {
    message: {
      th: 'เว็บไซต์เปิดด้วย http ซึ่งไม่เข้ารหัส จึงไม่มีใบรับรองให้ตรวจ',
      en: 'The site opens over http, without encryption: there is no certificate to check',
    },
    url: visit.homeUrl,
  }
  const fixes = found.map(({ kind }) => problems[kind].fix)
  return {
    id: 'certificate',
    result: found.length > 0 ? 'unmet' : secure ? 'met' : 'unsure',
    title: { th: 'ใบรับรองความปลอดภัย (HTTPS)', en: 'Security certificate (HTTPS)' },
    because: found.length === 0 && !secure ? [plain] : because(found),
    ...(found.length > 0 && {
      fix: {
        th: [...new Set(fixes.map(({ th }) => th))].join(' '),
        en: [...new Set(fixes.map(({ en }) => en))].join(' '),
      },
    }),
  }
}

/** Other sites that are linked and that a browser warns of: the assessor who follows the link sees the warning. */
export function linkedCertificatesCheck(visit: Visit, byHost: ReadonlyMap<string, string>): SiteCheck[] {
  const found = faults(byHost).filter(
    ({ host, kind }) => !visit.hosts.includes(host) && kind !== MENDED_BY_BROWSERS,
  )
  if (found.length === 0) return []
  return [
    {
      id: 'linked-certificates',
      result: 'unmet',
      title: {
        th: 'ใบรับรองความปลอดภัยของเว็บไซต์ที่ลิงก์ไป',
        en: 'Security certificates of the sites that are linked',
      },
      because: because(found.slice(0, MOST_LINKED)),
      fix: {
        th: 'แจ้งเจ้าของเว็บไซต์ปลายทาง หรือนำหลักฐานมาไว้บนเว็บไซต์ของหน่วยงานเอง',
        en: 'Tell who runs that site, or keep the evidence on the agency’s own site.',
      },
    },
  ]
}
