import type { Fetch } from '../fetch/fetch.ts'

/** A fetch that notes the fault of a certificate, and what was noted so far: OpenSSL's or Node's code by host. */
export interface CertificateNotes {
  readonly fetch: Fetch
  readonly byHost: ReadonlyMap<string, string>
}

/** Notes every host that was read in spite of its certificate, whoever asks: pages, documents, links to other sites. */
export function noteCertificates(inner: Fetch): CertificateNotes {
  const byHost = new Map<string, string>()
  const fetch: Fetch = async (request) => {
    const outcome = await inner(request)
    if (outcome.ok && outcome.tlsProblem !== undefined)
      byHost.set(new URL(outcome.url).hostname, outcome.tlsProblem)
    return outcome
  }
  return { fetch, byHost }
}
