import { plainText } from '../message.ts'
import type { Channel } from '../channel.ts'
import { deliveryOf } from '../delivery.ts'
import type { Post } from '../post.ts'

/** Longest text of one message, by the Messaging API. */
const LONGEST = 5_000
/** This retry key was taken before: the message has arrived. */
const ALREADY_ACCEPTED = 409

export interface LineOptions {
  /** Channel access token. */
  readonly token: string
  /** User, group or room id. */
  readonly to: string
  readonly api: string
  readonly post: Post
}

/** Push messages of the LINE Messaging API. LINE Notify ended in 2025. */
export const lineChannel = ({ token, to, api, post }: LineOptions): Channel => ({
  send: async ({ id, at, message }) => {
    const body = { to, messages: [{ type: 'text', text: plainText(message, LONGEST) }] }
    const outcome = await post(`${api}/v2/bot/message/push`, JSON.stringify(body), {
      authorization: `Bearer ${token}`,
      'x-line-retry-key': id,
    })
    return outcome.ok && outcome.status === ALREADY_ACCEPTED ? { sent: true } : deliveryOf(outcome, at)
  },
})
