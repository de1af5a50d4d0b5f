import { systemClock } from '../fetch/clock.ts'
import type { Notice } from '../watch/notify/notice.ts'
import { letterFor } from '../watch/notify/notifier.ts'
import { readSettings } from '../watch/settings/read-settings.ts'
import { EXIT, UsageError } from './errors.ts'
import type { Language } from './options.ts'
import { channelsOf } from './watch-notifier.ts'

export interface TestNotifyFlags {
  readonly config: string
  readonly name?: string
  readonly lang: Language
}

/** Sends a message by every way to reach people, or by one, and says of each whether it went. Sets the exit code. */
export async function testNotify({ config, name, lang }: TestNotifyFlags): Promise<void> {
  const settings = await readSettings(config)
  const all = channelsOf(settings)
  const chosen = all.filter((each) => name === undefined || each.name === name)
  if (chosen.length === 0) {
    throw new UsageError(
      all.length === 0
        ? {
            th: `ยังไม่มีการแจ้งเตือนใน ${config} เพิ่มที่ notifiers ดูตัวอย่างใน docs/watch.md`,
            en: `${config} names no notifiers; add some, see docs/watch.md`,
          }
        : {
            th: `ไม่มีการแจ้งเตือนชื่อ “${name ?? ''}” มีแต่ ${all.map((each) => each.name).join(', ')}`,
            en: `there is no notifier “${name ?? ''}”, only ${all.map((each) => each.name).join(', ')}`,
          },
    )
  }
  const now = systemClock.now()
  const [site] = settings.sites
  const url = site?.url ?? ''
  const test: Notice = {
    type: 'test',
    subject: 'test',
    mark: String(now),
    site: url,
    kind: 'site',
    target: url,
    says: { th: 'ทดสอบ', en: 'Test' },
    since: now,
  }
  const deliveries = await Promise.all(
    chosen.map(async (each) => ({
      each,
      delivery: await each.channel.send(letterFor(each, [test], now, now)),
    })),
  )
  for (const { each, delivery } of deliveries) {
    const sent = lang === 'th' ? 'ส่งแล้ว' : 'sent'
    console.log(delivery.sent ? `✓ ${each.name}: ${sent}` : `✗ ${each.name}: ${delivery.why[lang]}`)
  }
  process.exitCode = deliveries.every(({ delivery }) => delivery.sent)
    ? EXIT.nothingToFix
    : EXIT.somethingToFix
}
