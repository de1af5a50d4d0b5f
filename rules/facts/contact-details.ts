import { normaliseThai } from '../text/normalise.ts'

export interface ContactDetails {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly otherContact: readonly string[]
}

/** Thai numbers have nine or ten digits, grouped by single spaces, dots or hyphens. */
const phone = /(?<![\d๐-๙+])(?:\+66[-. ]?[\d๐-๙]|[0๐][-. ]?[\d๐-๙])(?:[-. –]{0,3}[\d๐-๙]){7,8}(?![\d๐-๙])/g
const email = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,4}/gi
const lineId = /(?:line|ไลน์)(?: ?id| ?ไอดี)? ?: ?(@?[a-z0-9._-]{2,30})/gi
const social = /^https?:\/\/(?:[a-z0-9-]{1,20}\.)?(?:facebook\.com|fb\.com|m\.me|line\.me|lin\.ee)\//i

const distinct = (words: Iterable<string>): string[] => [...new Set([...words].map((word) => word.trim()))]

/**
 * Ways to reach a person that stand in a text or in the addresses (`tel:`, `mailto:`, profiles) beside it.
 * `text` must be normalised; phones keep the way they are written.
 */
export function contactDetails(text: string, addresses: readonly string[]): ContactDetails {
  const called = addresses.filter((address) => /^tel:/i.test(address)).map((address) => address.slice(4))
  const written = addresses
    .filter((address) => /^mailto:/i.test(address))
    .map((address) => (/^[^?]*/.exec(address.slice(7))?.[0] ?? '').toLowerCase())
  const phones = [...text.matchAll(phone)].map(([found]) => found)
  const emails = [...text.matchAll(email)].map(([found]) => found.toLowerCase())
  return {
    phones: phones.length > 0 ? distinct(phones) : distinct(called.map(normaliseThai).filter(Boolean)),
    emails: distinct([...emails, ...written.filter((address) => address.includes('@'))]),
    otherContact: distinct([
      ...[...text.matchAll(lineId)].map(([, id]) => `LINE ${id ?? ''}`),
      ...addresses.filter((address) => social.test(address)),
    ]),
  }
}
