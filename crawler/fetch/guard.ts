import dns from 'node:dns'
import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { addressClass } from './address-class.ts'
import type { AddressClass } from './address-class.ts'
import { failureOf } from './failure.ts'
import type { Fetch, FetchRequest } from './fetch.ts'

/** Host name → addresses; rejects with a DNS error code. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

export interface Guard {
  /** Refuses addresses that are not for us, before anything is sent. Stands inside the redirects. */
  readonly decorate: (inner: Fetch) => Fetch
  /** For the connector: the address is checked when the socket opens, so a name cannot change its mind in between. */
  readonly lookup: LookupFunction
}

class PrivateAddressError extends Error {
  readonly code = 'ERR_PRIVATE_ADDRESS'
}

const maxRememberedHosts = 10_000

/** Asks the system, as every program on this computer does. */
export const systemResolve: Resolve = (hostname) => dns.promises.lookup(hostname, { all: true })

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

/** One class when all addresses agree on it; a mixed answer is treated as public, the strictest. */
function commonClass(classes: readonly AddressClass[]): AddressClass {
  const [first = 'public', ...others] = classes
  return others.every((other) => other === first) ? first : 'public'
}

/**
 * A guard for a visit that starts at `startUrl`: only public addresses, unless the start itself is on loopback or
 * in a private network; then that class is allowed too. Link-local, metadata and reserved addresses never are.
 */
export function createGuard(startUrl: string, options: { readonly resolve?: Resolve } = {}): Guard {
  const resolve = options.resolve ?? systemResolve
  const classOfHost = new Map<string, AddressClass>()
  let extra: Promise<AddressClass> | undefined

  const resolveClasses = async (host: string): Promise<AddressClass> => {
    const literal = addressClass(host)
    if (literal !== undefined) return literal
    const known = classOfHost.get(host)
    if (known !== undefined) return known
    const addresses = await resolve(host)
    return commonClass(addresses.map(({ address }) => addressClass(address) ?? 'reserved'))
  }

  const startClass = (): Promise<AddressClass> => {
    extra ??= (
      URL.canParse(startUrl) ? resolveClasses(bareHost(new URL(startUrl))) : Promise.resolve('public')
    )
      .then((found): AddressClass => (found === 'loopback' || found === 'private' ? found : 'public'))
      .catch((): AddressClass => 'public')
    return extra
  }

  const remember = (host: string, kind: AddressClass): void => {
    if (classOfHost.size >= maxRememberedHosts) classOfHost.clear()
    classOfHost.set(host, kind)
  }

  const allowedAddresses = async (hostname: string): Promise<LookupAddress[]> => {
    const allowed = await startClass()
    const addresses = await resolve(hostname)
    const classes = addresses.map(({ address }) => addressClass(address) ?? 'reserved')
    // A name with both a public and an inner address is only ever met at its public one.
    const wanted = classes.includes('public') ? 'public' : allowed
    const kept = addresses.filter((_, index) => classes[index] === wanted)
    if (kept.length === 0) throw new PrivateAddressError(`${hostname} is not on the public internet`)
    remember(hostname, commonClass(classes))
    return kept
  }

  const lookup: LookupFunction = (hostname, lookupOptions, callback) => {
    allowedAddresses(hostname).then(
      (addresses) => {
        const first = addresses[0]
        if (lookupOptions.all === true) callback(null, addresses)
        else callback(null, first?.address ?? '', first?.family)
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), '')
      },
    )
  }

  /** A public page may not steer us to an address that only the start site's neighbours may name. */
  const steeredInside = async (request: FetchRequest, target: URL): Promise<boolean> => {
    if (request.referrer === undefined || !URL.canParse(request.referrer)) return false
    if ((await startClass()) === 'public') return false
    const classOf = (url: URL): Promise<AddressClass> =>
      resolveClasses(bareHost(url)).catch((): AddressClass => 'public')
    if ((await classOf(new URL(request.referrer))) !== 'public') return false
    return (await classOf(target)) !== 'public'
  }

  const decorate =
    (inner: Fetch): Fetch =>
    async (request) => {
      if (!URL.canParse(request.url)) return failureOf(request, 'bad-url', 'not an address')
      const url = new URL(request.url)
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return failureOf(request, 'bad-url', `scheme ${url.protocol.slice(0, 40)}`)
      }
      if (url.username !== '' || url.password !== '') {
        return failureOf(request, 'bad-url', 'a user name or password stands in the address')
      }
      const literal = addressClass(bareHost(url))
      const literalAllowed = literal === undefined || literal === 'public' || literal === (await startClass())
      if (!literalAllowed || (await steeredInside(request, url))) {
        return failureOf(request, 'private-address', `${url.hostname} is not on the public internet`)
      }
      return inner(request)
    }

  return { decorate, lookup }
}
