import { createClient } from '../../crawler/fetch/client.ts'
import { failureOf } from '../../crawler/fetch/failure.ts'
import type { Fetch } from '../../crawler/fetch/fetch.ts'
import type { Network } from '../../crawler/fetch/network.ts'

const LOOPBACK = { address: '127.0.0.1', family: 4 }

/**
 * A network in which every exchange with one of `hosts` is made with the server at `base` (http://127.0.0.1:port),
 * which sees the name in its Host header. Loopback is itself; there are no other names.
 */
export function networkWith(base: string, hosts: ReadonlySet<string>): Network {
  const isHere = (hostname: string) => hostname === LOOPBACK.address
  return {
    resolve: (hostname) =>
      hosts.has(hostname) || isHere(hostname)
        ? Promise.resolve([LOOPBACK])
        : Promise.reject(Object.assign(new Error(`no such host: ${hostname}`), { code: 'ENOTFOUND' })),
    connect: (options) => {
      const client = createClient(options)
      const fetch: Fetch = async (request) => {
        const url = new URL(request.url)
        if (isHere(url.hostname)) return client.fetch(request)
        if (!hosts.has(url.hostname)) return failureOf(request, 'dns', `no such host: ${url.hostname}`)
        const outcome = await client.fetch({
          ...request,
          url: base + url.pathname + url.search,
          headers: { ...request.headers, host: url.host },
        })
        return { ...outcome, requestedUrl: request.url, url: request.url }
      }
      return { fetch, close: client.close }
    },
  }
}
