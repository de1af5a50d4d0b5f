import { speechOf } from './speech.ts'

/** How loudly an address speaks the language of hijackers. */
interface Spoken {
  readonly url: string
  readonly words: number
  readonly strong: boolean
}

const LONGEST = 300

/** The words of an address, as far as they can be read. */
function wordsOf(url: string): string {
  const { pathname, search } = new URL(url)
  const written = (pathname + search).slice(0, LONGEST)
  let plain = written
  try {
    plain = decodeURIComponent(written)
  } catch {
    // Cut in the middle of a letter, or not UTF-8: read as it stands.
  }
  return plain.replace(/\.(?:html?|php|aspx?)\b/g, ' ').replace(/[/_+=&?.-]+/g, ' ')
}

function spokenBy(url: string): Spoken | undefined {
  if (!URL.canParse(url)) return undefined
  const { subjects, promotions, distant } = speechOf(wordsOf(url))
  const words = subjects.length + promotions.length
  if (distant || subjects.length === 0) return undefined
  return { url, words, strong: words > 1 }
}

/** Addresses of a site that are worth opening to see whether they are spam, loudest first. */
export function spamAddresses(urls: readonly string[]): {
  readonly suspects: readonly string[]
  /** So many name both what is sold and how it is praised. */
  readonly strong: number
} {
  const spoken = urls.map(spokenBy).filter((each) => each !== undefined)
  return {
    suspects: spoken.toSorted((a, b) => b.words - a.words).map(({ url }) => url),
    strong: spoken.filter(({ strong }) => strong).length,
  }
}
