import type { Fetch, FetchOutcome, FetchRequest } from './fetch.ts'

interface Flight {
  readonly outcome: Promise<FetchOutcome>
  readonly signal: AbortSignal | undefined
}

function keyOf(request: FetchRequest): string {
  const { url, headers, maxBytes, timeoutMs, referrer } = request
  return JSON.stringify([url, headers, maxBytes, timeoutMs, referrer])
}

/**
 * Two identical GETs at the same moment become one, and both get its outcome. Requests that can be stopped
 * separately are kept apart, so that stopping one never fails the other.
 */
export function withInFlightSharing(inner: Fetch): Fetch {
  const flights = new Map<string, Flight>()
  return (request) => {
    if (request.method === 'HEAD') return inner(request)
    const key = keyOf(request)
    const flight = flights.get(key)
    if (flight !== undefined) return flight.signal === request.signal ? flight.outcome : inner(request)
    const outcome = inner(request).finally(() => flights.delete(key))
    flights.set(key, { outcome, signal: request.signal })
    return outcome
  }
}
