import type { Bilingual } from '../catalogue/schema.ts'
import type { WatchFinding } from './finding.ts'

/** A name that visitors use for the site, and what the name system says of it. */
export interface WatchedName {
  readonly name: string
  /** It has an address. */
  readonly exists: boolean
  /** The other name that it stands for, if any. */
  readonly alias?: string
}

/**
 * How a server that should know the domain behaved: it `answers`; it is `silent`; it `refuses` or does not know the
 * domain; its own name is `missing`.
 */
export type NameServerState = 'answers' | 'silent' | 'refuses' | 'missing'

export interface NameServer {
  readonly name: string
  readonly state: NameServerState
  /** Version of the domain's data (SOA serial). */
  readonly serial?: number
  /** Addresses it gives for the site, sorted; absent when it was not asked or gave none. */
  readonly addresses?: readonly string[]
}

export interface Connection {
  readonly address: string
  readonly family: 4 | 6
  readonly result: 'open' | 'refused' | 'silent' | 'not-tried'
}

export interface MailServer {
  readonly name: string
  readonly exists: boolean
}

/** What was learnt about the names of a site. */
export interface DnsFacts {
  readonly host: string
  readonly domain: string
  /** The site's own name first. */
  readonly names: readonly WatchedName[]
  /** Addresses of the site that are on no public network, while others are. */
  readonly innerAddresses: readonly string[]
  readonly nameServers: readonly NameServer[]
  readonly connections: readonly Connection[]
  readonly mailServers: readonly MailServer[]
}

const askOperator: Bilingual = {
  th: 'แจ้งผู้ดูแล DNS (ผู้ให้บริการโดเมนหรือโฮสติ้ง) ให้แก้ระเบียนนี้',
  en: 'Ask whoever runs the DNS (domain or hosting provider) to correct this record.',
}

function danglingNames({ names, host }: DnsFacts): readonly WatchFinding[] {
  return names
    .filter(({ exists, alias }) => !exists && alias !== undefined)
    .map(({ name, alias = '' }) => ({
      outcome: name === host ? 'failed' : 'warning',
      code: 'dangling-alias',
      says: {
        th: `ชื่อ ${name} ชี้ไปยัง ${alias} ซึ่งไม่มีอยู่แล้ว ผู้อื่นอาจนำชื่อปลายทางไปจดและแสดงเนื้อหาแทนได้`,
        en: `${name} is an alias of ${alias}, which no longer exists; somebody else may take that name and answer in its place`,
      },
      advice: {
        th: 'ลบระเบียน CNAME นี้ หรือชี้ไปยังเครื่องแม่ข่ายปัจจุบัน',
        en: 'Remove this CNAME record, or point it to the current server.',
      },
    }))
}

function siteName({ names, host }: DnsFacts): readonly WatchFinding[] {
  const own = names.find(({ name }) => name === host)
  if (own === undefined || own.exists || own.alias !== undefined) return []
  return [
    {
      outcome: 'failed',
      code: 'no-address',
      says: { th: `ไม่พบที่อยู่ของ ${host} ในระบบ DNS`, en: `${host} has no address in DNS` },
      advice: {
        th: 'ตรวจว่าโดเมนยังไม่หมดอายุ และมีระเบียน A หรือ CNAME ของชื่อนี้',
        en: 'Check that the domain has not lapsed and that this name has an A or CNAME record.',
      },
    },
  ]
}

const STATES: Readonly<Record<Exclude<NameServerState, 'answers'>, Bilingual>> = {
  silent: { th: 'ไม่ตอบ', en: 'does not answer' },
  refuses: { th: 'ไม่รู้จักโดเมนนี้', en: 'does not know the domain' },
  missing: { th: 'ไม่มีอยู่จริง', en: 'does not exist' },
}

function lameServers({ domain, nameServers }: DnsFacts): readonly WatchFinding[] {
  // Where none answers the fault may lie in our own network.
  if (!nameServers.some(({ state }) => state === 'answers')) return []
  const lame = nameServers.flatMap(({ name, state }) => (state === 'answers' ? [] : [{ name, state }]))
  if (lame.length === 0) return []
  const list = (language: keyof Bilingual): string =>
    lame.map(({ name, state }) => `${name} ${STATES[state][language]}`).join(', ')
  return [
    {
      outcome: 'warning',
      code: 'name-server-lame',
      says: {
        th: `เครื่องแม่ข่ายชื่อโดเมนของ ${domain} ใช้ไม่ได้บางเครื่อง (${list('th')})`,
        en: `Some name servers of ${domain} do not work (${list('en')})`,
      },
      advice: {
        th: 'แจ้งผู้ดูแล DNS ให้ซ่อมเครื่องนี้ หรือนำออกจากรายชื่อ NS ที่นายทะเบียน',
        en: 'Ask whoever runs the DNS to repair it, or take it off the list of NS at the registrar.',
      },
    },
  ]
}

/** Different answers are common with servers near the visitor; with an older version of the data as well they are a fault. */
function disagreeing({ host, nameServers }: DnsFacts): readonly WatchFinding[] {
  const telling = nameServers.filter(({ addresses }) => addresses !== undefined)
  for (const [at, one] of telling.entries()) {
    for (const other of telling.slice(at + 1)) {
      const shared = one.addresses?.some((address) => other.addresses?.includes(address) === true)
      if (shared === true || one.serial === other.serial) continue
      const pair = [one, other].map(({ name, addresses = [] }) => `${name}: ${addresses.join(' ')}`)
      return [
        {
          outcome: 'warning',
          code: 'name-servers-disagree',
          says: {
            th: `เครื่องแม่ข่ายชื่อโดเมนตอบที่อยู่ของ ${host} ไม่ตรงกัน (${pair.join(', ')}) ผู้เข้าชมบางรายอาจไปผิดเครื่อง`,
            en: `The name servers disagree about ${host} (${pair.join(', ')}); some visitors may reach the wrong server`,
          },
          advice: {
            th: 'ให้ผู้ดูแล DNS ตรวจการโอนข้อมูลโซนไปยังเครื่องสำรอง และเพิ่มเลข serial เมื่อแก้ไข',
            en: 'Ask whoever runs the DNS to check the transfer to the second server, and to raise the serial with each change.',
          },
        },
      ]
    }
  }
  return []
}

function innerRecords({ host, innerAddresses }: DnsFacts): readonly WatchFinding[] {
  if (innerAddresses.length === 0) return []
  const list = innerAddresses.slice(0, 4).join(', ')
  return [
    {
      outcome: 'warning',
      code: 'inner-address-published',
      says: {
        th: `${host} มีที่อยู่ภายในเครือข่ายปนอยู่ (${list}) ผู้เข้าชมบางครั้งจะเปิดไม่ได้`,
        en: `${host} also has an address of an inner network (${list}); visitors sometimes cannot open it`,
      },
      advice: askOperator,
    },
  ]
}

/** An address beside others that work keeps a part of the visitors waiting. Over IPv6 silence may be our own provider's. */
function deadAddresses({ host, connections }: DnsFacts): readonly WatchFinding[] {
  if (!connections.some(({ result }) => result === 'open')) return []
  const dead = connections.filter(
    ({ family, result }) => result === 'refused' || (family === 4 && result === 'silent'),
  )
  if (dead.length === 0) return []
  const list = dead.map(({ address }) => address).join(', ')
  return [
    {
      outcome: 'warning',
      code: dead.every(({ family }) => family === 6) ? 'ipv6-dead' : 'address-dead',
      says: {
        th: `${host} มีหลายที่อยู่ แต่บางที่อยู่เชื่อมต่อไม่ได้ (${list})`,
        en: `${host} has several addresses, and some of them cannot be connected to (${list})`,
      },
      advice: {
        th: 'เปิดบริการเว็บที่ที่อยู่นี้ หรือลบระเบียน A/AAAA ที่ไม่ใช้แล้ว',
        en: 'Serve the site at this address as well, or remove the A or AAAA record.',
      },
    },
  ]
}

function deadMail({ domain, mailServers }: DnsFacts): readonly WatchFinding[] {
  if (mailServers.length === 0 || mailServers.some(({ exists }) => exists)) return []
  const list = mailServers.map(({ name }) => name).join(', ')
  return [
    {
      outcome: 'warning',
      code: 'mail-server-missing',
      says: {
        th: `อีเมลที่ส่งถึง @${domain} จะไม่ถึงผู้รับ เพราะไม่มีเครื่องแม่ข่ายอีเมลที่ระบุไว้ (${list})`,
        en: `E-mail to @${domain} reaches nobody: the mail server that is named does not exist (${list})`,
      },
      advice: {
        th: 'แก้ระเบียน MX ให้ชี้ไปยังเครื่องแม่ข่ายอีเมลที่ใช้อยู่ หรือลบออกหากไม่ใช้อีเมลของโดเมนนี้',
        en: 'Point the MX record to the mail server in use, or remove it when the domain takes no mail.',
      },
    },
  ]
}

/** All that is wrong with the names of a site; empty when nothing is. */
export const judgeDns = (facts: DnsFacts): readonly WatchFinding[] => [
  ...siteName(facts),
  ...danglingNames(facts),
  ...disagreeing(facts),
  ...lameServers(facts),
  ...innerRecords(facts),
  ...deadAddresses(facts),
  ...deadMail(facts),
]
