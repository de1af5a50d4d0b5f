import type { LookupAddress } from 'node:dns'
import { createGuard } from '../../fetch/guard.ts'
import type { Network } from '../../fetch/network.ts'

/** Addresses of a host that may be connected to; rejects with `ERR_PRIVATE_ADDRESS` or an error of the resolver. */
export type GuardedLookup = (host: string) => Promise<readonly LookupAddress[]>

/**
 * Resolves names for connections other than HTTP: as for a visit of `siteUrl`, inner addresses only when the site
 * itself is on one. Unlike a socket's own look-up it also sees hosts that are written as an address.
 */
export function guardedLookup(siteUrl: string, network: Network): GuardedLookup {
  const { lookup } = createGuard(siteUrl, { resolve: network.resolve })
  return (host) =>
    new Promise((resolve, reject) => {
      lookup(host, { all: true }, (error, addresses) => {
        if (error !== null) reject(error)
        else resolve(addresses as unknown as readonly LookupAddress[])
      })
    })
}
