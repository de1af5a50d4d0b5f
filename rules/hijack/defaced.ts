import type { Block, PageFacts } from '../facts/model.ts'
import { messages, quoted } from './sign.ts'
import type { HijackSign } from './sign.ts'

const NAMED =
  /^[^a-z0-9]{0,9}(?:(?:this )?(?:web ?)?(?:site |page )?(?:was |is |has been |you(?:'ve| have) been )?(?:hacked|h4ck3d|defaced|pwned|d3fac3d)(?: ?by\b|$| ?!)|(?:owned|0wned|stamped|touched|pwn3d) ?by\b)/i
/** Property is owned by somebody too: only beside the boasting of an intruder is it meant so. */
const ALWAYS = /hacked|h4ck3d|defaced|pwned|d3fac3d/i
const BOAST = /\b(?:hack\w*|h4ck\w*|greetz|security|admin|cyber|root(?:ed)?|patch|crew|telegram|0day)\b/i
/** An intruder says little; a report of an intrusion says more. Characters. */
const LONGEST_NAME = 90
const LONGEST_PAGE = 500

/** A page on which an intruder put his name in place of all content. */
export function defacedSigns({ title, headings, blocks }: PageFacts): readonly HijackSign[] {
  const main: Block[] = []
  let length = 0
  for (const block of blocks) {
    if (block.region !== 'main') continue
    main.push(block)
    length += block.text.length
    // Nearly every page ends here.
    if (length > LONGEST_PAGE) return []
  }
  const spots = [
    ...headings.filter(({ region }) => region === 'main').slice(0, 5),
    ...main.slice(0, 12),
    { text: title, place: '' },
  ]
  const everything = [title, ...main.map(({ text }) => text)].join(' ')
  const spot = spots.find(
    ({ text }) =>
      text.length <= LONGEST_NAME && NAMED.test(text) && (ALWAYS.test(text) || BOAST.test(everything)),
  )
  if (spot === undefined) return []
  return [
    {
      kind: 'defaced',
      message: messages.defaced,
      quote: quoted(spot.text),
      place: spot.place,
      confidence: 'high',
    },
  ]
}
