import { fitted, type Message } from '../message.ts'
import type { Channel } from '../channel.ts'
import { deliveryOf } from '../delivery.ts'
import type { Post } from '../post.ts'

/** Teams refuses more than 28 kB; a Thai letter takes three bytes. */
const LONGEST = 6_000

// A text run is shown as it is; the text of a TextBlock would be read as Markdown.
const run = (text: string, look: Readonly<Record<string, unknown>> = {}) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
})

const cardOf = ({ subject, blocks, closing }: Message) => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.4',
  body: [
    run(subject, { weight: 'Bolder', size: 'Medium' }),
    ...blocks.map(({ title, lines }) => ({
      type: 'Container',
      separator: true,
      items: [run(title, { weight: 'Bolder' }), ...lines.map((line) => run(line))],
    })),
    run(closing, { isSubtle: true, size: 'Small' }),
  ],
})

/** A webhook of a Microsoft Teams workflow (“post to a channel when a webhook request is received”). */
export const teamsChannel = (webhook: string, post: Post): Channel => ({
  send: async ({ at, message }) => {
    const body = {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: cardOf(fitted(message, LONGEST)),
        },
      ],
    }
    return deliveryOf(await post(webhook, JSON.stringify(body), {}), at)
  },
})
