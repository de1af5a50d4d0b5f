import { isIP } from 'node:net'

/**
 * What an IP address is to a visitor from outside. `reserved` is never a web site: link-local, cloud metadata,
 * multicast, unspecified, documentation.
 */
export type AddressClass = 'public' | 'loopback' | 'private' | 'reserved'

type Range = readonly [network: string, prefix: number, kind: AddressClass]

// IANA special-purpose address registries (RFC 6890 and updates); the first match wins.
const v4Ranges: readonly Range[] = [
  ['100.100.100.200', 32, 'reserved'],
  ['0.0.0.0', 8, 'reserved'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'reserved'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'reserved'],
  ['198.51.100.0', 24, 'reserved'],
  ['203.0.113.0', 24, 'reserved'],
  ['224.0.0.0', 3, 'reserved'],
]

function v4Number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

function classOfV4(value: number): AddressClass {
  for (const [network, prefix, kind] of v4Ranges) {
    const size = 2 ** (32 - prefix)
    if (Math.floor(value / size) === Math.floor(v4Number(network) / size)) return kind
  }
  return 'public'
}

/** The eight 16-bit groups of a valid IPv6 address in any spelling, without its zone. */
function v6Groups(address: string): number[] {
  const spelled = (address.split('%')[0] ?? '').replace(/(\d{1,3}(?:\.\d{1,3}){3})$/, (dotted) => {
    const value = v4Number(dotted)
    return `${Math.floor(value / 65536).toString(16)}:${(value % 65536).toString(16)}`
  })
  const [head = '', tail] = spelled.split('::')
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const left = groups(head)
  if (tail === undefined) return left
  const right = groups(tail)
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}

function classOfV6(address: string): AddressClass {
  const g = v6Groups(address)
  const [g0 = 0, g1 = 0, g2 = 0] = g
  const v4At = (index: number): AddressClass => classOfV4((g[index] ?? 0) * 65536 + (g[index + 1] ?? 0))
  const startsWithZeros = (count: number): boolean => g.slice(0, count).every((group) => group === 0)
  if (startsWithZeros(7) && g[7] === 1) return 'loopback'
  // IPv4 in disguise: compatible, mapped, translated, NAT64, 6to4.
  if (startsWithZeros(6)) return v4At(6) === 'public' ? 'reserved' : v4At(6)
  if (startsWithZeros(5) && g[5] === 0xffff) return v4At(6)
  if (startsWithZeros(4) && g[4] === 0xffff && g[5] === 0) return v4At(6)
  if (g0 === 0x64 && g1 === 0xff9b) return g2 === 0 ? v4At(6) : 'reserved'
  if (g0 === 0x2002) return v4At(1)
  if (g0 === 0xfd00 && g1 === 0xec2) return 'reserved'
  if ((g0 & 0xfe00) === 0xfc00) return 'private'
  const global = (g0 & 0xe000) === 0x2000
  const teredoOrDocumentation = g0 === 0x2001 && (g1 === 0 || g1 === 0xdb8)
  return global && !teredoOrDocumentation ? 'public' : 'reserved'
}

/** Class of an IP address literal (no brackets); undefined when it is not an IP address. */
export function addressClass(address: string): AddressClass | undefined {
  const bare = address.split('%')[0] ?? ''
  const family = isIP(bare)
  if (family === 4) return classOfV4(v4Number(bare))
  return family === 6 ? classOfV6(bare) : undefined
}
