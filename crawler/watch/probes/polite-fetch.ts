import { createFetch } from '../../fetch/stack.ts'
import type { FetchStack } from '../../fetch/stack.ts'
import type { ProbeContext } from '../check.ts'

export interface PoliteOptions {
  readonly retries?: number
  /** For one exchange, milliseconds. */
  readonly timeoutMs?: number
  /** Replaces the user agent of the program. */
  readonly userAgent?: string
}

/**
 * The way to a watched site: few requests at a time, guard and limits as for an audit. A watch asks for single addresses
 * that somebody named in its settings, which is not what robots.txt is about.
 */
export function politeFetch(
  siteUrl: string,
  { network, version, signal }: ProbeContext,
  options: PoliteOptions = {},
): FetchStack {
  const { retries = 0, timeoutMs = 15_000, userAgent } = options
  return createFetch({
    startUrl: siteUrl,
    version,
    network,
    signal,
    ignoreRobots: true,
    perHost: 2,
    retries,
    timeoutMs,
    ...(userAgent === undefined ? {} : { userAgent }),
  })
}
