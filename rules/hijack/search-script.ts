import { messages, quoted } from './sign.ts'
import type { HijackSign } from './sign.ts'
import { isSpamHost } from './speech.ts'
import { strangerOf } from './strangers.ts'
import type { HijackContext } from './strangers.ts'

/** Scripts of a page read, and how far each. */
const MOST_SCRIPTS = 100
const LONGEST_SCRIPT = 20_000

const LOOKS_BACK = /\bdocument\.referrer\b/
const SEARCH_ENGINES = /google|bing|yahoo|duckduckgo|yandex/i
const SENDS_ON =
  /\blocation(?:\.href)?\s{0,5}=\s{0,5}["'`](https?:\/\/[^"'`\s]{4,300})|\blocation\.(?:replace|assign)\(\s{0,5}["'`](https?:\/\/[^"'`\s]{4,300})/g

/**
 * A script written into a page that looks whether the visitor comes from a search engine and then sends him to a
 * stranger: what intruders use where the server answers all alike.
 *
 * @param html the markup as it was sent.
 */
export function searchScriptSigns(html: string, context: HijackContext): readonly HijackSign[] {
  let at = 0
  for (let count = 0; count < MOST_SCRIPTS; count++) {
    const start = html.indexOf('<script', at)
    if (start < 0) return []
    const end = html.indexOf('</script', start)
    at = end < 0 ? html.length : end
    const script = html.slice(start, Math.min(at, start + LONGEST_SCRIPT))
    if (!LOOKS_BACK.test(script) || !SEARCH_ENGINES.test(script)) continue
    for (const [, assigned, called] of script.matchAll(SENDS_ON)) {
      const target = assigned ?? called ?? ''
      const host = strangerOf(target, context)
      if (host === '') continue
      return [
        {
          kind: 'search-script',
          message: messages['search-script'],
          quote: quoted(target),
          place: '',
          confidence: isSpamHost(host) ? 'high' : 'medium',
          target,
        },
      ]
    }
  }
  return []
}
