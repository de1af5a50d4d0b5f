import { createHmac } from 'node:crypto'
import type { Channel, Letter } from '../channel.ts'
import { deliveryOf } from '../delivery.ts'
import type { Post } from '../post.ts'

/** Headers of a signed message. Receivers rely on the names. */
export const SIGNATURE_HEADERS = {
  /** Seconds since the epoch at which it was signed: refuse what is older than five minutes. */
  timestamp: 'x-oit-timestamp',
  /** `v1=` and the HMAC-SHA256, in hexadecimal, of the timestamp, a dot and the body. */
  signature: 'x-oit-signature',
  /** The same at every attempt to send the same message. */
  delivery: 'x-oit-delivery',
} as const

/**
 * The signature of a body.
 *
 * @param timestamp seconds since the epoch.
 */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

const moment = (at: number): string => new Date(at).toISOString()

const bodyOf = ({ id, at, notices, message }: Letter) => ({
  schema: 1,
  id,
  sentAt: moment(at),
  subject: message.subject,
  notices: notices.map(({ since, until, ...notice }) => ({
    ...notice,
    since: moment(since),
    ...(until === undefined ? {} : { until: moment(until) }),
  })),
})

/** A program of the agency's own, told in JSON and able to see that it was this watch which told it. */
export const webhookChannel = (url: string, secret: string, post: Post): Channel => ({
  send: async (letter) => {
    const body = JSON.stringify(bodyOf(letter))
    const timestamp = Math.floor(letter.at / 1000)
    return deliveryOf(
      await post(url, body, {
        [SIGNATURE_HEADERS.timestamp]: String(timestamp),
        [SIGNATURE_HEADERS.signature]: signatureOf(secret, timestamp, body),
        [SIGNATURE_HEADERS.delivery]: letter.id,
      }),
      letter.at,
    )
  },
})
