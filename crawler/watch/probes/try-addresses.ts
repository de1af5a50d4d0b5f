import net from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Connection } from '../../../rules/watch/dns.ts'
import { addressClass } from '../../fetch/address-class.ts'

export interface TryOptions {
  readonly port: number
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Whether this computer has a way to IPv6 addresses. */
  readonly hasIpv6: boolean
}

const MOST_ADDRESSES = 4
/** These tell of our own network. */
const OURS = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'])

/** True when an interface has an IPv6 address that is known outside. */
export const hasPublicIpv6 = (): boolean =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .some(({ family, address }) => family === 'IPv6' && addressClass(address) === 'public')

function tryOne(address: string, { port, timeoutMs, signal }: TryOptions): Promise<Connection['result']> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port, signal })
    const finish = (result: Connection['result']): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    const timer = setTimeout(() => {
      finish(signal.aborted ? 'not-tried' : 'silent')
    }, timeoutMs)
    socket.once('connect', () => {
      finish('open')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const ours = signal.aborted || OURS.has(error.code ?? '')
      finish(ours ? 'not-tried' : error.code === 'ETIMEDOUT' ? 'silent' : 'refused')
    })
  })
}

/** Tries to connect to each address of a site, four of each kind at most, and closes again without a word. */
export async function tryAddresses(
  addresses: readonly string[],
  options: TryOptions,
): Promise<readonly Connection[]> {
  const v4 = addresses.filter((address) => net.isIPv4(address)).slice(0, MOST_ADDRESSES)
  const v6 = addresses.filter((address) => net.isIPv6(address)).slice(0, MOST_ADDRESSES)
  return Promise.all(
    [...v4, ...v6].map(async (address): Promise<Connection> => {
      const family = net.isIPv6(address) ? 6 : 4
      const tried = family === 4 || options.hasIpv6
      return { address, family, result: tried ? await tryOne(address, options) : 'not-tried' }
    }),
  )
}
