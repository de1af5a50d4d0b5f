import { plainText, type Message } from '../message.ts'
import type { Channel } from '../channel.ts'
import { deliveryOf } from '../delivery.ts'
import type { Post } from '../post.ts'

/** Bounds of Slack: blocks in a message, characters of a header, of a section, of the text for notifications. */
const MOST_BLOCKS = 48
const LONGEST_HEADER = 150
const LONGEST_SECTION = 3_000
const LONGEST_TEXT = 3_000

/** In Slack's text these three begin mentions and links. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

// `plain_text` is shown as it is: no mention, link or formatting can be made in it.
const plain = (text: string, longest: number) => ({
  type: 'plain_text',
  text: text.slice(0, longest),
  emoji: false,
})

const blocksOf = ({ subject, blocks, closing }: Message) => [
  { type: 'header', text: plain(subject, LONGEST_HEADER) },
  ...blocks.slice(0, MOST_BLOCKS).map(({ title, lines }) => ({
    type: 'section',
    text: plain([title, ...lines].join('\n'), LONGEST_SECTION),
  })),
  { type: 'context', elements: [plain(closing, LONGEST_SECTION)] },
]

/** An incoming webhook of Slack. */
export const slackChannel = (webhook: string, post: Post): Channel => ({
  send: async ({ at, message }) => {
    const body = { text: escaped(plainText(message, LONGEST_TEXT)), blocks: blocksOf(message) }
    return deliveryOf(await post(webhook, JSON.stringify(body), {}), at)
  },
})
