import type { Network } from '../../../../crawler/fetch/network.ts'
import { createClient } from '../../../../crawler/fetch/client.ts'
import { failureOf } from '../../../../crawler/fetch/failure.ts'

/**
 * A network with the given names only, each at its addresses; exchanges with a name are made with the plain HTTP server
 * of `servers` that stands for its origin.
 */
export function namesOnLoopback(
  names: Readonly<Record<string, string | readonly string[]>>,
  servers: Readonly<Record<string, string>> = {},
): Network {
  return {
    resolve: (host) => {
      const found = names[host]
      return found === undefined
        ? Promise.reject(Object.assign(new Error(`no such host: ${host}`), { code: 'ENOTFOUND' }))
        : Promise.resolve(
            [found].flat().map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
          )
    },
    connect: (options) => {
      const client = createClient(options)
      return {
        ...client,
        fetch: async (request) => {
          const { origin, pathname, search } = new URL(request.url)
          const base = servers[origin]
          if (base === undefined) return failureOf(request, 'dns', `no such host: ${origin}`)
          const outcome = await client.fetch({ ...request, url: base + pathname + search })
          return { ...outcome, requestedUrl: request.url, url: request.url }
        },
      }
    },
  }
}
