import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Network } from '../../crawler/fetch/network.ts'
import { answer, bytesAt } from './answer.ts'
import { answerElsewhere, hostsOf } from './elsewhere.ts'
import { networkWith } from './network.ts'
import { paddingPages } from './padding.ts'
import { readSite, type Site } from './site.ts'

export interface SiteRequest {
  readonly method: string
  /** As sent: still percent-encoded, with its query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

export interface ServedSite {
  /** http://127.0.0.1:port, without a slash at the end. */
  readonly url: string
  /** Where a visitor enters the site. */
  readonly start: string
  /** Hosts of other people that the site declares, and a network in which they answer. */
  readonly elsewhere: ReadonlySet<string>
  readonly network: Network
  readonly close: () => Promise<void>
  /** All requests so far, oldest first. */
  readonly requests: () => readonly SiteRequest[]
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Serves a sample agency on 127.0.0.1 at a free port.
 * `padding` adds that many irrelevant linked pages; `latency` (milliseconds) overrides that of site.yaml;
 * `change` gives the site that is served in its stead.
 */
export async function serveSite(
  name: string,
  options: {
    readonly padding?: number
    readonly latency?: number
    readonly change?: (site: Site) => Site
  } = {},
): Promise<ServedSite> {
  const { change = (site: Site) => site } = options
  const plain = change(await readSite(name))
  const extra = paddingPages(plain, options.padding ?? 0)
  const site = {
    ...plain,
    pages: new Map([...plain.pages, ...extra.map((page) => [page.path, page] as const)]),
  }
  const latency = options.latency ?? site.latency
  const hosts = hostsOf(site.elsewhere)
  const seen: SiteRequest[] = []

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    seen.push({ method: request.method ?? 'GET', path, headers: request.headers })
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const reply = async () => {
      if (latency > 0) await pause(latency)
      const host = (request.headers.host ?? '').replace(/:\d+$/, '')
      const found = hosts.has(host)
        ? await answerElsewhere(site.elsewhere, `https://${host}${path}`, (at) => bytesAt(site, at))
        : await answer(site, path, { origin, paddingStart: extra[0]?.path, method: request.method })
      response.writeHead(found.status, {
        ...site.headers,
        ...found.headers,
        'content-length': found.body.length,
      })
      response.end(request.method === 'HEAD' ? undefined : found.body)
    }
    reply().catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    start: url + site.start,
    elsewhere: hosts,
    network: networkWith(url, hosts),
    requests: () => seen,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
