import type { StatusDay, StatusIncident, StatusPageModel, StatusSite } from '../../../../ui/status/model.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** 30 April 2025, 14:30 in Bangkok. */
export const madeAt = '2025-04-30T07:30:00.000Z'
const at = (days: number): string => new Date(Date.parse(madeAt) - days * DAY_MS).toISOString()

const daysOf = (state: (ago: number) => StatusDay['state']): StatusDay[] =>
  Array.from({ length: 90 }, (_, index) => {
    const ago = 89 - index
    const found = state(ago)
    const downMs = found === 'down' ? DAY_MS : found === 'partly' ? 3 * 3_600_000 : 0
    return { day: at(ago).slice(0, 10), state: found, downMs }
  })

const past: StatusIncident = {
  id: 'past-1',
  kind: 'site',
  target: 'https://www.thungdao.go.th/',
  says: { th: 'เครื่องแม่ข่ายไม่ตอบ', en: 'The server does not answer' },
  advice: null,
  openedAt: at(41),
  closedAt: at(40.9),
  limitDays: 5,
}

export const upSite: StatusSite = {
  url: 'https://www.thungdao.go.th/',
  slug: 'www.thungdao.go.th-1a2b3c',
  state: 'up',
  since: at(40.9),
  checkedAt: at(0.002),
  says: { th: 'หน้าแรกเปิดได้ตามปกติ', en: 'The home page opens as it should' },
  days: daysOf((ago) => (ago > 80 ? 'unknown' : ago === 41 ? 'partly' : 'up')),
  uptime: 99.8472,
  times: Array.from({ length: 48 }, (_, hour) =>
    hour === 20 ? null : 380 + 220 * Math.sin(hour / 4) + (hour % 7) * 40,
  ),
  certificate: {
    outcome: 'warning',
    says: { th: 'ใบรับรองจะหมดอายุในอีก 12 วัน', en: 'The certificate ends in 12 days' },
    daysLeft: 12,
  },
  domain: {
    outcome: 'unknown',
    says: { th: 'นายทะเบียนไม่เผยแพร่วันหมดอายุ', en: 'The registry does not publish the date' },
    daysLeft: null,
  },
  evidence: {
    watched: 28,
    fine: 27,
    problems: [
      {
        kind: 'evidence',
        target: 'https://www.thungdao.go.th/files/แผนปฏิบัติการ.pdf',
        outcome: 'failed',
        says: { th: 'ไม่พบไฟล์นี้แล้ว (404)', en: 'This file is gone (404)' },
        advice: { th: 'นำไฟล์เดิมกลับมาไว้ที่อยู่เดิม', en: 'Put the file back at the same address' },
      },
    ],
  },
  problems: [
    {
      kind: 'certificate',
      target: 'www.thungdao.go.th',
      outcome: 'warning',
      says: {
        th: 'ใบรับรอง https จะหมดอายุในอีก 12 วัน (12 พฤษภาคม 2568)',
        en: 'The https certificate ends in 12 days (12 May 2025)',
      },
      advice: {
        th: 'ต่ออายุใบรับรองและติดตั้งบนเครื่องแม่ข่าย',
        en: 'Renew the certificate and install it on the server',
      },
    },
  ],
  open: [],
  past: [past],
}

/** Down since two days and four hours: day 3 of 5. */
export const downSite: StatusSite = {
  ...upSite,
  url: 'https://www.nongbuaret.go.th/',
  slug: 'www.nongbuaret.go.th-4d5e6f',
  state: 'down',
  since: at(2.17),
  says: { th: 'เครื่องแม่ข่ายตอบว่าขัดข้อง (503)', en: 'The server answers that it has a fault (503)' },
  days: daysOf((ago) => (ago < 2 ? 'down' : ago === 2 ? 'partly' : 'up')),
  uptime: 97.591,
  open: [
    {
      id: 'open-1',
      kind: 'site',
      target: 'https://www.nongbuaret.go.th/',
      says: { th: 'เครื่องแม่ข่ายตอบว่าขัดข้อง (503)', en: 'The server answers that it has a fault (503)' },
      advice: { th: 'แจ้งผู้ให้บริการเว็บไซต์ทันที', en: 'Call the hosting provider now' },
      openedAt: at(2.17),
      closedAt: null,
      limitDays: 5,
    },
  ],
  problems: [],
  past: [{ ...past, id: 'past-2', closedAt: at(35) }],
  evidence: { watched: 0, fine: 0, problems: [] },
}

/** Never looked at, with what a hostile settings file or site might put into words. */
export const unknownSite: StatusSite = {
  url: 'https://xn--12c.example/"><script>alert(1)</script>',
  slug: 'xn--12c.example-7a8b9c',
  state: 'unknown',
  since: null,
  checkedAt: null,
  says: { th: '<img src=x onerror=alert(1)>\u202e', en: '<img src=x onerror=alert(1)>\u202e' },
  days: daysOf(() => 'unknown'),
  uptime: null,
  times: Array.from({ length: 48 }, () => null),
  certificate: null,
  domain: null,
  evidence: { watched: 0, fine: 0, problems: [] },
  problems: [],
  open: [],
  past: [],
}

export const pageOf = (...sites: readonly StatusSite[]): StatusPageModel => ({
  madeAt,
  version: '0.1.0',
  sites,
})
export const threeSites = pageOf(upSite, downSite, unknownSite)
