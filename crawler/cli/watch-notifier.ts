import { systemClock } from '../fetch/clock.ts'
import type { History } from '../watch/history/history.ts'
import { createNotifier, type Notified } from '../watch/notify/notifier.ts'
import { openChannels, SecretError } from '../watch/notify/open-channels.ts'
import type { WatchSettings } from '../watch/settings/schema.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'

/**
 * The ways to reach people that the settings name.
 *
 * @throws UsageError when a secret is not in the environment.
 */
export function channelsOf({ notifiers, quietHours }: WatchSettings): readonly Notified[] {
  try {
    return openChannels(notifiers, {
      environment: process.env,
      ...(quietHours === undefined ? {} : { quiet: quietHours }),
    })
  } catch (error) {
    if (error instanceof SecretError) throw new UsageError(error.says)
    throw error
  }
}

interface Options {
  readonly settings: WatchSettings
  readonly history: History
  readonly lang: Language
  /** One round and no more: what was found together is told together at once. */
  readonly once: boolean
}

/** Tells people what the watch finds, and one line here when a way to reach them begins to fail or works again. */
export function watchNotifier(notified: readonly Notified[], { settings, history, lang, once }: Options) {
  return createNotifier({
    notified: once
      ? notified.map((each) => ({ ...each, policy: { ...each.policy, gatherMs: 0 } }))
      : notified,
    outbox: history.outbox,
    clock: systemClock,
    limitDays: settings.limitDays,
    onChannel: (name, why) => {
      const told =
        lang === 'th'
          ? why === undefined
            ? `การแจ้งเตือน “${name}” ใช้งานได้แล้ว`
            : `การแจ้งเตือน “${name}” ส่งไม่ได้: ${why.th} จะลองใหม่`
          : why === undefined
            ? `the notifier “${name}” works again`
            : `the notifier “${name}” fails: ${why.en}; it is tried again`
      console.error(`oit: ${told}`)
    },
  })
}
