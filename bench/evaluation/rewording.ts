import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Site } from '../../test/sites/site.ts'

/** Another way to say the same on every page of a sample agency; its labels stay true. */
export type Rewording = (site: Site) => Site

const rewordings = z.strictObject({
  never_in: z.array(z.string()),
  phrases: z.array(z.strictObject({ say: z.string(), also: z.array(z.string()).min(1) })),
})

const OWN_TEXT = /(<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>)/i
const WRITTEN_ATTRIBUTE = /( (?:alt|title)=")([^"]*)(")/gi

/** Changes what people read of a page: its text, and the words of pictures and tooltips. `link` tells that a link holds it alone. */
function inMarkup(html: string, change: (text: string, link: boolean) => string): string {
  const parts = html.split(OWN_TEXT)
  return parts
    .map((part, at) => {
      if (at % 2 === 0)
        return change(part, /^<a\s/i.test(parts[at - 1] ?? '') && /^<\/a/i.test(parts[at + 1] ?? ''))
      if (!part.startsWith('<') || /^<(script|style|!--)/i.test(part)) return part
      return part.replace(
        WRITTEN_ATTRIBUTE,
        (_, open: string, text: string, close: string) => open + change(text, true) + close,
      )
    })
    .join('')
}

function inSite(site: Site, change: (text: string, link: boolean) => string): Site {
  const pages = [...site.pages].map(
    ([path, page]) =>
      [
        path,
        // An answer that is no page (JSON, XML) is read by programs.
        page.type === 'text/html'
          ? { ...page, title: change(page.title, false), fragment: inMarkup(page.fragment, change) }
          : page,
      ] as const,
  )
  const layouts = [...site.layouts].map(([name, html]) => [name, inMarkup(html, change)] as const)
  return { ...site, pages: new Map(pages), layouts: new Map(layouts) }
}

const DIGIT = '[0-9๐-๙]'
const CODE = new RegExp(
  [
    // O12, o_12, OIT 12, ข้อ O12
    `(?:ข้อ(?:ที่)?\\s*)?(?<![A-Za-z0-9])[Oo](?:[Ii][Tt])?[ ._-]{0,2}${DIGIT}{1,2}(?!${DIGIT})`,
    // 012 โครงสร้าง: a zero for the letter before words
    `(?<=^\\s*)(?:ข้อ(?:ที่)?\\s*)?[0๐]${DIGIT}{1,2}(?=[ ._:]+[ก-ฮเ-ไ])`,
  ].join('|'),
  'g',
)
/** What parts a code from its title. */
const AFTER_CODE = /^[\s:.)\]–-]+/

/** Takes the item codes from all that is read; a link that is nothing but a code keeps it, since nothing else names it. */
export const withoutCodes: Rewording = (site) =>
  inSite(site, (text, link) => {
    const bare = text.replace(CODE, '')
    if (bare === text) return text
    if (!/[A-Za-zก-ฮ]/.test(bare)) return link ? text : ' '
    return bare.replace(AFTER_CODE, (gap) => (/^\s/.test(text) || gap === '' ? ' ' : ''))
  })

/** A number that is the same for the same words at every run. */
const numberOf = (words: string): number =>
  [...words].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)

/** Puts other words of the field for those of the official titles; one site keeps to one way of saying a thing. */
export async function readRewording(): Promise<Rewording> {
  const text = await readFile(join(import.meta.dirname, 'rewordings.yaml'), 'utf8')
  const { phrases, never_in: kept } = rewordings.parse(parse(text))
  const also = new Map(phrases.map(({ say, also }) => [say, also]))
  const escaped = [...kept, ...also.keys()]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const any = new RegExp(escaped.join('|'), 'g')
  return (site) =>
    inSite(site, (words) =>
      words.replace(any, (said) => {
        const others = also.get(said)
        return others?.[numberOf(site.agency + said) % others.length] ?? said
      }),
    )
}
