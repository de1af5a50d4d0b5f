import type { MonthModel } from '../../../../ui/month/model.ts'

const HOUR_MS = 3_600_000
const site = 'https://www.thungdao.go.th/'

/** A month of two invented sites: one with an outage, a lapsed certificate and lost evidence, one never looked at. */
export const month: MonthModel = {
  name: { th: 'เมษายน 2568', en: 'April 2025' },
  madeAt: '2025-04-30T07:30:00.000Z',
  over: false,
  limitDays: 5,
  version: '0.1.0',
  sites: [
    {
      url: site,
      uptime: 99.58,
      daysLooked: 30,
      days: 30,
      downMs: 3 * HOUR_MS,
      incidents: [
        {
          id: 'outage',
          kind: 'site',
          target: site,
          says: { th: 'เครื่องแม่ข่ายไม่ตอบ', en: 'The server does not answer' },
          openedAt: '2025-04-10T02:00:00.000Z',
          closedAt: '2025-04-10T05:00:00.000Z',
          lastedMs: 3 * HOUR_MS,
          inTime: true,
        },
        {
          id: 'lapsed',
          kind: 'certificate',
          target: 'www.thungdao.go.th',
          says: { th: 'ใบรับรองหมดอายุแล้ว', en: 'The certificate has ended' },
          openedAt: '2025-04-12T02:00:00.000Z',
          closedAt: null,
          lastedMs: 18 * 24 * HOUR_MS,
          inTime: null,
        },
      ],
      certificate: { outcome: 'failed', says: { th: 'หมดอายุแล้ว', en: 'Ended' }, daysLeft: -18 },
      domain: { outcome: 'unknown', says: { th: 'ไม่เผยแพร่', en: 'Not published' }, daysLeft: null },
      evidence: [
        {
          url: `${site}files/แผนปฏิบัติการป้องกันการทุจริต.pdf`,
          what: 'gone',
          at: '2025-04-11T02:00:00.000Z',
          says: { th: 'ไม่พบไฟล์นี้แล้ว (404)', en: 'This file is gone (404)' },
          mendedAt: null,
        },
      ],
      evidenceWatched: 28,
    },
    {
      url: 'https://www.nongbuaret.go.th/',
      uptime: null,
      daysLooked: 0,
      days: 30,
      downMs: 0,
      incidents: [],
      certificate: null,
      domain: null,
      evidence: [],
      evidenceWatched: 0,
    },
  ],
}
