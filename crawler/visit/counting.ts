import type { Fetch } from '../fetch/fetch.ts'

export interface Counting {
  readonly fetch: Fetch
  /** Requests made, redirects included, and body bytes read. */
  readonly stats: () => { readonly requests: number; readonly bytes: number }
}

/** Counts what goes over the network. */
export function counting(fetch: Fetch): Counting {
  let requests = 0
  let bytes = 0
  return {
    fetch: async (request) => {
      requests += 1
      const outcome = await fetch(request)
      requests += outcome.redirects.length
      if (outcome.ok) bytes += outcome.body.byteLength
      return outcome
    },
    stats: () => ({ requests, bytes }),
  }
}
