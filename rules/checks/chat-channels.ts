import type { Link, PageFacts } from '../facts/model.ts'

/** Ways to ask and be answered that a link or script opens. */
export interface Channel {
  readonly name: string
  readonly pattern: RegExp
}

const LINKED: readonly Channel[] = [
  {
    name: 'Facebook Messenger',
    pattern:
      /^https?:\/\/(?:www\.)?(?:m\.me|messenger\.com\/t|(?:[\w-]+\.)?facebook\.com\/messages\/t)\/[\w.-]{2,}/i,
  },
  {
    name: 'LINE',
    pattern:
      /^(?:https?:\/\/(?:lin\.ee\/\w{3,}|(?:line\.me|page\.line\.me|liff\.line\.me)\/(?:R\/)?(?:ti\/p\/|oaMessage\/|@|%40|ti\/g2?\/)?[@%~\w.-]{3,})|line:\/\/ti\/p\/)/i,
  },
]
/** LINE addresses that share the page with the visitor's own friends. */
const LINE_SHARE = /line\.me\/(?:R\/(?:msg|share)|lineit)|social-plugins\.line\.me|line:\/\/msg/i

const SCRIPTED: readonly Channel[] = [
  { name: 'Tawk.to', pattern: /(?:^|\.|\/)tawk\.to/i },
  { name: 'Facebook Chat', pattern: /xfbml\.customerchat|customerchat/i },
  { name: 'zwiz.ai', pattern: /zwiz\.(?:ai|app)/i },
  { name: 'Crisp', pattern: /client\.crisp\.chat/i },
  { name: 'Zendesk Chat', pattern: /zopim\.com|zdassets\.com/i },
  { name: 'LiveChat', pattern: /cdn\.livechatinc\.com/i },
  { name: 'Dialogflow', pattern: /dialogflow/i },
  { name: 'Botnoi', pattern: /botnoi/i },
  { name: 'Smartsupp', pattern: /smartsuppchat/i },
]

/** A link that opens a conversation with the agency; share links do not. */
export function chatOfLink(link: Link): string | undefined {
  const href = link.href.slice(0, 2000)
  if (LINE_SHARE.test(href)) return undefined
  return LINKED.find((channel) => channel.pattern.test(href))?.name
}

/** A chat widget that a script or frame puts on the page. */
export function chatWidgetOf(
  facts: PageFacts,
): { readonly name: string; readonly source: string } | undefined {
  for (const source of [...facts.scripts, ...facts.frames.map((frame) => frame.src)]) {
    const channel = SCRIPTED.find((each) => each.pattern.test(source.slice(0, 2000)))
    if (channel !== undefined) return { name: channel.name, source }
  }
  return undefined
}
