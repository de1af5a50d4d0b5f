import { NO_ANSWER, NOT_FOUND, plainStatus } from './record.ts'
import type { RegistryAnswer } from './record.ts'
import { registryDate } from './registry-date.ts'
import { normaliseThai } from '../../text/normalise.ts'

/** Knows which server answers for a top-level domain. */
export const WHOIS_ROOT = 'whois.iana.org'

/** Servers known without asking. Source: the registry's own help pages. */
const SERVERS: Readonly<Record<string, string>> = {
  th: 'whois.thnic.co.th',
  'xn--o3cw4h': 'whois.thnic.co.th',
}

/** The server for a top-level domain, where it is known without asking `WHOIS_ROOT`. */
export const whoisServer = (topLevelDomain: string): string | undefined =>
  Object.hasOwn(SERVERS, topLevelDomain) ? SERVERS[topLevelDomain] : undefined

/** What the end of a registration is called, the registry's own words before those of registrars. */
const ENDS = [
  'exp date',
  'registry expiry date',
  'expiry date',
  'expiration date',
  'expires on',
  'expires',
  'expire date',
  'paid-till',
  'valid until',
  'registrar registration expiration date',
] as const
const NAMES = ['domain name', 'domain']
const STATUSES = ['status', 'domain status', 'state']
const REFERRALS = ['refer', 'whois', 'registrar whois server', 'referralserver']

const NONE =
  /^\W{0,5}(?:no match|not found|no entries found|no data found|no object found|object does not exist|domain not found|the queried object does not exist)|\bis (?:free|available)\b|^status:\s{0,20}(?:free|available)/im
/** More than a notice in front, and it is no refusal to look. */
const NEAR_THE_TOP = 1_500
const MOST_LINES = 400

interface Line {
  readonly label: string
  readonly value: string
}

function linesOf(text: string): readonly Line[] {
  return text
    .split(/\r\n|\r|\n/, MOST_LINES)
    .map((line) =>
      /^\s{0,20}\[?([A-Za-z][A-Za-z0-9 ./-]{0,50}?)\]?\s{0,20}[:.]{1,40}\s{0,40}(\S.{0,300})/.exec(line),
    )
    .flatMap((found) =>
      found === null ? [] : [{ label: (found[1] ?? '').toLowerCase(), value: (found[2] ?? '').trim() }],
    )
}

const valuesOf = (lines: readonly Line[], labels: readonly string[]): readonly string[] =>
  labels.flatMap((label) => lines.filter((line) => line.label === label).map(({ value }) => value))

/** Reads a server's answer about a domain: lines of a label and a value, which every registry writes in its own way. */
export function readWhois(text: string, domain: string): RegistryAnswer {
  const lines = linesOf(text)
  const named = valuesOf(lines, NAMES).map((name) => name.toLowerCase().replace(/\.$/, ''))
  if (!named.includes(domain)) return NONE.test(text.slice(0, NEAR_THE_TOP)) ? NOT_FOUND : NO_ANSWER
  const expires = valuesOf(lines, ENDS)
    .map(registryDate)
    .find((date) => date !== undefined)
  const [registrar] = valuesOf(lines, ['registrar'])
  return {
    kind: 'record',
    record: {
      domain,
      // "clientHold https://icann.org/epp#clientHold"
      statuses: valuesOf(lines, STATUSES)
        .slice(0, 20)
        .map((status) => plainStatus(status.replace(/\s{0,9}\(?https?:.*$/, ''))),
      ...(expires === undefined ? {} : { expires }),
      ...(registrar === undefined ? {} : { registrar: normaliseThai(registrar.slice(0, 100)) }),
    },
  }
}

/** The server that an answer refers to; undefined when it names none that could be one. */
export function whoisReferral(text: string): string | undefined {
  const [written = ''] = valuesOf(linesOf(text), REFERRALS)
  const host = written
    .toLowerCase()
    .replace(/^(?:r?whois|https?):\/\//, '')
    .replace(/[:/].*$/, '')
  return /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/.test(host)
    ? host
    : undefined
}
