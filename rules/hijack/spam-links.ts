import type { HiddenLink, Link, PageFacts, Place } from '../facts/model.ts'
import { hiddenMessage, messages, quoted } from './sign.ts'
import type { HijackSign } from './sign.ts'
import { isSpamHost, speechOf } from './speech.ts'
import { strangerOf } from './strangers.ts'
import type { HijackContext } from './strangers.ts'

const MOST = 8
/** An anchor of spam is its words and little else; the headline of an article says more. */
const LEAST_SHARE = 0.4

interface Advertising {
  readonly text: string
  readonly place: Place
  readonly href: string
  readonly strong: boolean
}

/** A link whose words advertise; `strong` when they promise something or the host is named after it. */
function advertising(
  { text, href, place }: Pick<Link, 'text' | 'href' | 'place'>,
  host: string,
): Advertising[] {
  const speech = speechOf(text)
  const named = host !== '' && isSpamHost(host)
  const words = speech.subjects.length + speech.promotions.length
  if (speech.distant || words === 0 || (speech.share < LEAST_SHARE && !named)) return []
  const strong = named || (speech.subjects.length > 0 && speech.promotions.length > 0) || words > 2
  return [{ text, place, href, strong }]
}

/** Links of strangers that visitors cannot see: one that promises is enough, others only together. */
function hiddenSigns(links: readonly HiddenLink[], context: HijackContext): readonly HijackSign[] {
  const found = links.flatMap((link) =>
    advertising(link, strangerOf(link.href, context)).map((each) => ({ ...each, hiding: link.hiding })),
  )
  const sure = found.some(({ strong }) => strong) || found.length > 1
  if (!sure) return []
  return found.slice(0, MOST).map(({ text, place, href, hiding }) => ({
    kind: 'hidden-links',
    message: hiddenMessage(hiding),
    quote: quoted(text),
    place,
    confidence: 'high',
    target: href,
  }))
}

/** Links to strangers, for all to see, whose words advertise: two different ones at least. */
export function advertisingLinks(links: readonly Link[], context: HijackContext): readonly Advertising[] {
  return links.flatMap((link) => {
    if (link.target !== 'live') return []
    const host = strangerOf(link.href, context)
    return host === '' ? [] : advertising(link, host)
  })
}

function visibleSigns(links: readonly Link[], context: HijackContext): readonly HijackSign[] {
  const found = advertisingLinks(links, context)
  if (new Set(found.map(({ text }) => text)).size < 2 || !found.some(({ strong }) => strong)) return []
  return found.slice(0, MOST).map(({ text, place, href }) => ({
    kind: 'spam-links',
    message: messages['spam-links'],
    quote: quoted(text),
    place,
    confidence: 'high',
    target: href,
  }))
}

/** Scripts and frames of hosts that are named after what hijackers advertise. */
function loadedSigns({ scripts, frames }: PageFacts, context: HijackContext): readonly HijackSign[] {
  const loaded = [...frames, ...scripts.map((src) => ({ src, place: '' }))]
  return loaded
    .filter(({ src }) => isSpamHost(strangerOf(src, context)))
    .slice(0, MOST)
    .map(({ src, place }) => ({
      kind: 'spam-script',
      message: messages['spam-script'],
      quote: quoted(src),
      place,
      confidence: 'medium',
      target: src,
    }))
}

/** Links, scripts and frames that strangers left on a page. */
export function linkSigns(facts: PageFacts, context: HijackContext): readonly HijackSign[] {
  return [
    ...hiddenSigns(facts.hiddenLinks ?? [], context),
    ...visibleSigns(facts.links, context),
    ...loadedSigns(facts, context),
  ]
}
