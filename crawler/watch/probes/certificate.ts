import { judgeCertificate } from '../../../rules/watch/certificate.ts'
import type { WatchFinding } from '../../../rules/watch/finding.ts'
import { somethingAnswered, unreachable } from '../../../rules/watch/unreachable.ts'
import { classifyError } from '../../fetch/failure.ts'
import type { CheckResult, Probe, ProbeContext } from '../check.ts'
import { guardedLookup } from './guarded-lookup.ts'
import type { GuardedLookup } from './guarded-lookup.ts'
import { readCertificate } from './read-certificate.ts'
import { lookAt } from './result.ts'
import { otherName } from './site-names.ts'
import { DAY_MS } from '../bangkok-time.ts'

export interface CertificateProbeOptions {
  /** For one handshake, milliseconds. */
  readonly timeoutMs?: number
  /** PEM of an authority to trust beside the usual ones. */
  readonly ca?: string
}

const HTTPS = 443

/** The port at which https is expected; undefined where a site is written as http with a port of its own. */
function securePort({ protocol, port }: URL): number | undefined {
  if (port !== '') return protocol === 'https:' ? Number(port) : undefined
  return HTTPS
}

/** The site itself opens: what is wrong with its second name keeps only some visitors out. */
const lesser = (finding: WatchFinding): WatchFinding =>
  finding.outcome === 'failed' ? { ...finding, outcome: 'warning' } : finding

/**
 * The certificate of the site's host, and of its name with or without `www.` when there is one: dates, name, chain and
 * protocol.
 */
export function certificateProbe(options: CertificateProbeOptions = {}): Probe {
  const { timeoutMs = 10_000, ca } = options

  const look = async (
    host: string,
    port: number,
    lookup: GuardedLookup,
    { clock, signal, thresholds }: ProbeContext,
    isMain: boolean,
  ): Promise<CheckResult | undefined> => {
    const target = port === HTTPS ? host : `${host}:${port}`
    const told = lookAt('certificate', target, clock)
    try {
      const addresses = await lookup(host)
      const { facts, depth, issuer } = await readCertificate(
        { host, port, addresses },
        { signal, timeoutMs, ...(ca === undefined ? {} : { ca }) },
      )
      const { finding, codes } = judgeCertificate(facts, clock.now(), thresholds.certificateDays)
      return told(isMain ? finding : lesser(finding), {
        daysLeft: Math.floor((facts.validTo - clock.now()) / DAY_MS),
        validTo: new Date(facts.validTo).toISOString(),
        issuer,
        chain: facts.chain,
        depth,
        protocol: facts.protocol,
        coversHost: facts.coversHost,
        found: codes.join(' '),
      })
    } catch (error) {
      const { kind, code } = classifyError(error)
      const aborted = signal.aborted ? 'aborted' : kind
      // A name that nobody set up is no fault; whether the site opens at all is told by the look at the site.
      if (!isMain && aborted === 'dns') return undefined
      const finding = unreachable(target, aborted, aborted === 'tls' ? 'failed' : 'unknown')
      return told(isMain ? finding : lesser(finding), { error: code ?? null }, somethingAnswered(aborted))
    }
  }

  return {
    kind: 'certificate',
    run: async ({ url }, context) => {
      const site = new URL(url)
      const port = securePort(site)
      if (port === undefined) return []
      const lookup = guardedLookup(url, context.network)
      const host = site.hostname.replace(/^\[|\]$/g, '')
      const twin = otherName(host)
      const results = [
        await look(host, port, lookup, context, true),
        ...(twin === undefined ? [] : [await look(twin, port, lookup, context, false)]),
      ]
      return results.filter((result) => result !== undefined)
    },
  }
}
