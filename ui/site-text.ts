/** Text and addresses that come from a site are made fit to show here: anything may stand in them. */

// C0 and C1 controls, zero-width marks and direction marks: invisible, but able to mislead the reader.
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

// Nobody writes these by accident: they turn letters round, so that `fdp.exe` reads as `exe.pdf`.
const overrides = /[\u202d\u202e]/g

const named = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * Makes text of a site safe to show on one line or more: line breaks and tabs become a space, direction overrides are
 * named, other control and direction characters vanish. The result is still plain text and must be escaped by the
 * renderer.
 */
export const siteText = (text: string): string =>
  text
    .replaceAll(/[\t\n\r]/g, ' ')
    .replaceAll(overrides, named)
    .replaceAll(invisible, '')
    .trim()

/** The address when it is safe to offer as a link (http, https), else undefined. */
export function safeHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}

/**
 * An address as a person reads it: Thai letters instead of percent codes where these decode. What cannot be seen keeps
 * its code, and a host keeps its own form (`xn--…`), in which no letter looks like another.
 */
export function readableAddress(url: string): string {
  try {
    return decodeURI(url).replaceAll(invisible, encodeURIComponent).trim()
  } catch {
    return siteText(url)
  }
}
