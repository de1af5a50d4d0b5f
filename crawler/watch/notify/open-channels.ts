import type { QuietHours } from '../schedule/windows.ts'
import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { Resolve } from '../../fetch/guard.ts'
import type { Channel } from './channel.ts'
import { emailChannel } from './channels/email.ts'
import { lineChannel } from './channels/line.ts'
import { slackChannel } from './channels/slack.ts'
import { teamsChannel } from './channels/teams.ts'
import { telegramChannel } from './channels/telegram.ts'
import { webhookChannel } from './channels/webhook.ts'
import type { Notified } from './notifier.ts'
import type { NotifyPolicy } from './policy-settings.ts'
import { createPost } from './post.ts'
import { nameOf, type NotifySettings } from './settings.ts'
import { HOUR_MS } from '../bangkok-time.ts'

export interface OpenOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly resolve?: Resolve
  /** PEM of a certificate authority to trust beside the usual ones. */
  readonly ca?: string
  /** Minutes after midnight in Bangkok. */
  readonly quiet?: QuietHours
}

/** A secret that is not there or cannot be one. Names the variable, never a value. */
export class SecretError extends Error {
  override readonly name = 'SecretError'
  readonly says: Bilingual

  constructor(channel: string, variable: string, what: Bilingual) {
    const says = {
      th: `การแจ้งเตือน “${channel}”: ตัวแปรสภาพแวดล้อม ${variable} ${what.th}`,
      en: `the notifier “${channel}”: the environment variable ${variable} ${what.en}`,
    }
    super(says.en)
    this.says = says
  }
}

function openChannel(settings: NotifySettings, { environment, resolve, ca }: OpenOptions): Channel {
  const secret = (variable: string): string => {
    const value = environment[variable]?.trim() ?? ''
    if (value === '') throw new SecretError(nameOf(settings), variable, { th: 'ยังไม่มีค่า', en: 'is not set' })
    return value
  }
  const secretAddress = (variable: string): string => {
    const value = secret(variable)
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
    throw new SecretError(nameOf(settings), variable, {
      th: 'ต้องเป็นที่อยู่ http หรือ https',
      en: 'must hold an http or https address',
    })
  }
  const trust = ca === undefined ? {} : { ca }
  if (settings.type === 'email') {
    const { host, port, user, password, from, to } = settings
    return emailChannel({
      host,
      port,
      tls: settings.tls ?? (port === 465 ? 'implicit' : 'starttls'),
      ...(user === undefined ? {} : { login: { user, password: secret(password) } }),
      from,
      to,
      ...trust,
    })
  }
  const { privateNetwork } = settings
  const post = createPost({ privateNetwork, ...(resolve === undefined ? {} : { resolve }), ...trust })
  switch (settings.type) {
    case 'line':
      return lineChannel({ token: secret(settings.token), to: settings.to, api: settings.api, post })
    case 'telegram':
      return telegramChannel({ token: secret(settings.token), chat: settings.chat, api: settings.api, post })
    case 'slack':
      return slackChannel(secretAddress(settings.webhook), post)
    case 'teams':
      return teamsChannel(secretAddress(settings.webhook), post)
    case 'webhook':
      return webhookChannel(secretAddress(settings.url), secret(settings.secret), post)
  }
}

const policyOf = (
  { tell, resendHours, gatherSeconds, criticalBreaksQuiet }: NotifySettings,
  { quiet }: OpenOptions,
): NotifyPolicy => ({
  tell,
  resendMs: resendHours * HOUR_MS,
  gatherMs: gatherSeconds * 1000,
  ...(quiet === undefined ? {} : { quiet: { ...quiet, criticalBreaks: criticalBreaksQuiet } }),
})

/**
 * The channels of the settings with their secrets from the environment.
 *
 * @throws SecretError when a variable is empty, absent or no address where one is needed.
 */
export const openChannels = (list: readonly NotifySettings[], options: OpenOptions): readonly Notified[] =>
  list.map((settings) => ({
    name: nameOf(settings),
    channel: openChannel(settings, options),
    language: settings.language,
    policy: policyOf(settings, options),
  }))
