import { serve } from '../crawler/fetch/test-server.ts'
import type { Network } from '../../crawler/fetch/network.ts'
import { answerElsewhere, elsewhereFile, hostsOf, type Elsewhere } from './elsewhere.ts'
import { networkWith } from './network.ts'

export interface ServedElsewhere {
  /** A loopback address that stands for the audited site. */
  readonly home: string
  readonly network: Network
  /** Whole addresses asked for so far, oldest first. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Serves foreign hosts alone, without a site; `files` gives the bytes by the address they are declared `from`. */
export async function serveElsewhere(
  declared: Partial<Record<keyof Elsewhere, unknown>>,
  files: Readonly<Record<string, { readonly type: string; readonly body: Buffer }>>,
): Promise<ServedElsewhere> {
  const elsewhere = elsewhereFile.parse(declared)
  const asked: string[] = []
  const server = await serve((request, response) => {
    const address = `https://${request.headers.host ?? ''}${request.url ?? '/'}`
    if (!address.endsWith('/robots.txt')) asked.push(address)
    answerElsewhere(elsewhere, address, (from) => Promise.resolve(files[from])).then(
      (answer) => {
        response.writeHead(answer.status, answer.headers)
        response.end(answer.body)
      },
      (error: unknown) => {
        response.writeHead(500)
        response.end(String(error))
      },
    )
  })
  const { base } = server
  return {
    home: `${base}/`,
    network: networkWith(base, hostsOf(elsewhere)),
    asked: () => asked,
    close: server.close,
  }
}
