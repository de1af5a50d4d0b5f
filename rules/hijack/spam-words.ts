import type { PageFacts, Place } from '../facts/model.ts'
import { messages, quoted } from './sign.ts'
import type { HijackSign } from './sign.ts'
import { advertisingLinks } from './spam-links.ts'
import { isSpamHost, speechOf } from './speech.ts'
import type { Speech } from './speech.ts'
import { strangerOf } from './strangers.ts'
import type { HijackContext } from './strangers.ts'

interface Said {
  readonly text: string
  readonly place: Place
  readonly speech: Speech
}

const say = ({ text, place }: { text: string; place: Place }): Said => ({
  text,
  place,
  speech: speechOf(text),
})

const weight = ({ speech }: Said): number => speech.subjects.length + speech.promotions.length

/** Texts read a page; spam says its words early. */
const MOST_TEXTS = 400

/** A headline that names what is sold and does not speak about it from a distance. */
const sells = ({ speech }: Said): boolean => !speech.distant && speech.subjects.length > 0
const promises = (said: Said): boolean => sells(said) && said.speech.promotions.length > 0

/** A link to a stranger that asks the visitor to come. */
function asksAway(facts: PageFacts, context: HijackContext): boolean {
  return facts.links.some((link) => {
    const host = link.target === 'live' ? strangerOf(link.href, context) : ''
    if (host === '') return false
    const { calls, distant } = speechOf(`${link.text} ${link.alt}`)
    return isSpamHost(host) || (calls && !distant)
  })
}

function distinct(said: readonly Said[]) {
  return {
    subjects: new Set(said.flatMap(({ speech }) => speech.subjects)).size,
    promotions: new Set(said.flatMap(({ speech }) => speech.promotions)).size,
  }
}

/**
 * Headlines and texts that advertise. Several different words must come together with what only a seller does:
 * a headline that sells, promises, a link that leads to a stranger. On a page that also warns, more is asked for.
 */
export function wordSigns(facts: PageFacts, context: HijackContext): readonly HijackSign[] {
  const headlines = [
    say({ text: facts.title, place: '' }),
    ...facts.headings
      .filter(({ region, level }) => region === 'main' && level <= 3)
      .slice(0, 20)
      .map(say),
  ]
  const texts = facts.blocks
    .filter(({ region }) => region === 'main')
    .slice(0, MOST_TEXTS)
    .map(say)
  const all = [...headlines, ...texts]
  if (!all.some((said) => weight(said) > 0)) return []

  const near = all.filter(({ speech }) => !speech.distant)
  const warns = all.some(({ speech }) => speech.distant)
  const { subjects, promotions } = distinct(near)
  const selling = headlines.filter(sells)
  const stranger = advertisingLinks(facts.links, context).length > 0
  const away = stranger || asksAway(facts, context)
  const words = subjects + promotions
  const whole = warns
    ? selling.length > 0 && away && words >= 4 && promotions > 0
    : selling.length > 0 && ((away && words >= 3) || (words >= 4 && promotions >= 2))
  const titled = headlines.filter((said) => (whole ? sells(said) : !warns && promises(said)))
  const advertised = whole || (!warns && promotions >= 4 && subjects >= 2)
  const loudest = texts.filter(({ speech }) => !speech.distant).sort((a, b) => weight(b) - weight(a))[0]

  const signs: HijackSign[] = []
  const [title] = titled
  if (title !== undefined) signs.push(signOf('spam-title', title, whole ? 'high' : 'medium'))
  if (advertised && loudest !== undefined && weight(loudest) > 0)
    signs.push(signOf('spam-text', loudest, 'high'))
  return signs
}

const signOf = (
  kind: 'spam-title' | 'spam-text',
  { text, place }: Said,
  confidence: HijackSign['confidence'],
): HijackSign => ({ kind, message: messages[kind], quote: quoted(text), place, confidence })
