import { Parser } from 'htmlparser2'
import type { WrittenImage, WrittenLink } from '../facts-builder.ts'

/** A line of text without its marks, and what the marks said. */
export interface PlainLine {
  readonly text: string
  readonly links: readonly WrittenLink[]
  readonly images: readonly WrittenImage[]
}

const mayHoldTags = /<[a-z/!]|&(?:[a-z]{2,8}|#\w{1,7});/i
const bracketed = /(!?)\[([^[\]]{0,300})\]\(([^()\s]{1,1000})\)/g
const emphasis = /(\*\*|__)(?=\S)([^*_]{1,500}?)\1/g
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th'])

/** Text of an HTML fragment, with a space or a line feed where an element breaks the line. */
function withoutTags(line: string): PlainLine {
  let text = ''
  const links: WrittenLink[] = []
  const images: WrittenImage[] = []
  let link: { readonly address: string; readonly from: number } | undefined
  const parser = new Parser({
    onopentag(name, { href, src, alt, title }) {
      if (BREAKS.has(name)) text += ' '
      if (name === 'a' && href !== undefined) link = { address: href, from: text.length }
      if (name === 'img' && src !== undefined) images.push({ src, alt: alt ?? '', title: title ?? '' })
    },
    ontext(words) {
      text += words
    },
    onclosetag(name) {
      if (BREAKS.has(name)) text += ' '
      if (name !== 'a' || link === undefined) return
      links.push({ address: link.address, text: text.slice(link.from) })
      link = undefined
    },
  })
  parser.end(line)
  return { text, links, images }
}

/**
 * A line of a text file as a person reads it: HTML fragments, and links, pictures and emphasis in the manner of
 * Markdown, become plain words.
 */
export function plainLine(line: string): PlainLine {
  const untagged = mayHoldTags.test(line) ? withoutTags(line) : { text: line, links: [], images: [] }
  const links = [...untagged.links]
  const images = [...untagged.images]
  const text = untagged.text
    .replace(bracketed, (_, mark: string, words: string, address: string) => {
      if (mark === '!') {
        images.push({ src: address, alt: words, title: '' })
        return ' '
      }
      links.push({ address, text: words })
      return words
    })
    .replace(emphasis, '$2')
  return { text, links, images }
}
