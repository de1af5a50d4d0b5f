import type { Letter } from '../../../../crawler/watch/notify/channel.ts'
import type { Notice } from '../../../../crawler/watch/notify/notice.ts'
import { letterFor } from '../../../../crawler/watch/notify/notifier.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** 10 April 2025, 09:00 in Bangkok. */
export const nine = Date.UTC(2025, 3, 10, 2)

/** An outage of an invented site that began two days and an hour before nine. */
export const outage = (changes: Partial<Notice> = {}): Notice => ({
  type: 'down',
  subject: 'incident 1',
  mark: '0 0',
  site: 'https://www.thungdao.go.th/',
  kind: 'site',
  target: 'https://www.thungdao.go.th/',
  says: { th: 'เว็บไซต์ตอบรหัส 503', en: 'The site answers with status 503' },
  advice: { th: 'แจ้งผู้ให้บริการเว็บไซต์', en: 'Call the hosting provider' },
  since: nine - 2 * DAY_MS - 3_600_000,
  limitDays: 5,
  ...changes,
})

/** What a hostile site might get into a sentence of ours. */
export const hostile = outage({
  says: {
    th: 'พบ <script>alert(1)</script> <!channel> @here *หนา* [กด](https://bad.example) \u202e\u0007\r\nBcc: all@bad.example',
    en: 'Found <script>alert(1)</script> <!channel> @here *bold* [press](https://bad.example) \u202e\u0007\r\nBcc: all@bad.example',
  },
})

export const letter = (notices: readonly Notice[], language: 'th' | 'en' | 'both' = 'th'): Letter =>
  letterFor({ name: 'test', language }, notices, nine, nine)
