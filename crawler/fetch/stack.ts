import { withMemory } from './answer-memory.ts'
import type { AnswerMemory } from './answer-memory.ts'
import { withCookies } from './cookies.ts'
import type { Fetch } from './fetch.ts'
import { createGuard } from './guard.ts'
import { createHostLimits } from './host-limits.ts'
import { withInFlightSharing } from './in-flight.ts'
import { internet } from './network.ts'
import type { Network } from './network.ts'
import { withRedirects } from './redirects.ts'
import { withRetry } from './retry.ts'
import { createRobots } from './robots.ts'
import type { Robots } from './robots.ts'
import { withTlsLeniency } from './tls-leniency.ts'
import { browserLikeUserAgent, honestUserAgent, withUserAgent } from './user-agent.ts'

export interface StackOptions {
  /** Where the visit starts; decides whether inner addresses are allowed at all. */
  readonly startUrl: string
  /** Replaces the honest user agent; a browser-like one is then never tried. */
  readonly userAgent?: string
  /** Stands in the user agent. */
  readonly version?: string
  /** Requests in flight to one host. */
  readonly perHost?: number
  readonly minIntervalMs?: number
  /** For one exchange, milliseconds. */
  readonly timeoutMs?: number
  readonly ignoreRobots?: boolean
  /** What another stack of the same audit knows of robots.txt, so that no host is asked for it twice. */
  readonly robots?: Robots
  /** Never look at certificates, and note no problem with them. */
  readonly insecure?: boolean
  /** Ends everything. */
  readonly signal?: AbortSignal
  readonly retries?: number
  /** The internet, unless something else stands for it. */
  readonly network?: Network
  /** Answers of the same audit before it was broken off; takes the new ones. */
  readonly memory?: AnswerMemory
}

export interface FetchStack {
  readonly fetch: Fetch
  readonly robots: Robots
  /**
   * Exchanges made and body bytes read (decoded), redirects, retries and robots.txt included. Of remembered answers the
   * retries are not known.
   */
  readonly stats: () => { readonly requests: number; readonly bytes: number }
  readonly close: () => Promise<void>
}

function withSignal(inner: Fetch, signal: AbortSignal | undefined): Fetch {
  if (signal === undefined) return inner
  // Thousands of requests are stopped by the same signal.
  const both = new WeakMap<AbortSignal, AbortSignal>()
  const eitherOf = (own: AbortSignal): AbortSignal => {
    const known = both.get(own)
    if (known !== undefined) return known
    const either = AbortSignal.any([own, signal])
    both.set(own, either)
    return either
  }
  return (request) =>
    inner({ ...request, signal: request.signal === undefined ? signal : eitherOf(request.signal) })
}

/**
 * The whole way to the network, outermost first:
 * - sharing: a joined request pays for nothing below;
 * - memory: what was answered before an interruption is not asked again, nor waited for; cookies of before are gone, as
 *   in a new window;
 * - redirects: every hop goes through all that follows;
 * - guard: nothing is sent, not even for robots.txt, to a place that is not for us;
 * - robots: what is forbidden costs the host nothing;
 * - user agent: a refusal is answered by a second, separately retried and counted request;
 * - retry: waits outside the host's queue, so a waiting request holds no place;
 * - host limits: every single exchange below is counted;
 * - cookies: each exchange sees those the one before has set;
 * - TLS leniency: its second handshake stays in the same place of the queue.
 */
export function createFetch(options: StackOptions): FetchStack {
  const { startUrl, version = '0.1.0', signal, network = internet } = options
  const guard = createGuard(startUrl, { resolve: network.resolve })
  const clientOptions = {
    lookup: guard.lookup,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    ...(options.perHost === undefined ? {} : { socketsPerOrigin: options.perHost }),
  }
  const lenient = network.connect({ ...clientOptions, lenientTls: true })
  const strict = options.insecure === true ? lenient : network.connect(clientOptions)
  const limits = createHostLimits({
    ...(options.perHost === undefined ? {} : { perHost: options.perHost }),
    ...(options.minIntervalMs === undefined ? {} : { minIntervalMs: options.minIntervalMs }),
  })

  let requests = 0
  let bytes = 0
  const counted =
    (inner: Fetch): Fetch =>
    async (request) => {
      requests += 1
      const outcome = await inner(request)
      if (outcome.ok) bytes += outcome.body.byteLength
      return outcome
    }

  const { memory } = options
  const remembered = (inner: Fetch): Fetch =>
    memory === undefined
      ? inner
      : withMemory(inner, {
          memory,
          as: options.userAgent ?? '',
          onRecall: (outcome) => {
            requests += 1 + outcome.redirects.length
            if (outcome.ok) bytes += outcome.body.byteLength
          },
        })

  const wire = withTlsLeniency(counted(strict.fetch), { lenientFetch: counted(lenient.fetch) })
  const polite = limits.decorate(withCookies(wire))
  const patient = withRetry(polite, options.retries === undefined ? {} : { retries: options.retries })
  const named = withUserAgent(patient, {
    honest: options.userAgent ?? honestUserAgent(version),
    ...(options.userAgent === undefined ? { browserLike: browserLikeUserAgent(version) } : {}),
  })
  const robots =
    options.robots ??
    createRobots({
      fetchRobots: remembered(withSignal(withRedirects(guard.decorate(named)), signal)),
      onCrawlDelay: limits.setInterval,
      ...(options.ignoreRobots === undefined ? {} : { ignore: options.ignoreRobots }),
    })
  const followed = withRedirects(guard.decorate(robots.decorate(named)))

  return {
    fetch: withInFlightSharing(remembered(withSignal(followed, signal))),
    robots,
    stats: () => ({ requests, bytes }),
    close: async () => {
      await Promise.all([strict.close(), lenient.close()])
    },
  }
}
