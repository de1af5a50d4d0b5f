import { plainText } from '../message.ts'
import type { Channel } from '../channel.ts'
import { deliveryOf } from '../delivery.ts'
import type { Post } from '../post.ts'

/** Longest text of one message, by the Bot API. */
const LONGEST = 4_096

export interface TelegramOptions {
  /** Of the bot; it stands in the address, which is therefore never shown. */
  readonly token: string
  readonly chat: string
  readonly api: string
  readonly post: Post
}

/** A message of a Telegram bot. Without a parse mode nothing in the text is markup. */
export const telegramChannel = ({ token, chat, api, post }: TelegramOptions): Channel => ({
  send: async ({ at, message }) => {
    const body = {
      chat_id: chat,
      text: plainText(message, LONGEST),
      link_preview_options: { is_disabled: true },
    }
    return deliveryOf(await post(`${api}/bot${token}/sendMessage`, JSON.stringify(body), {}), at)
  },
})
