import type { Fetch } from './fetch.ts'

/** A certificate or protocol that browsers warn of or repair, but that does not stop the page from being read. */
const lenient = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'CERT_CHAIN_TOO_LONG',
  'CERT_SIGNATURE_FAILURE',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED',
  'ERR_SSL_DH_KEY_TOO_SMALL',
  'ERR_SSL_EE_KEY_TOO_SMALL',
  'ERR_SSL_CA_KEY_TOO_SMALL',
  'ERR_SSL_CA_MD_TOO_WEAK',
])

const maxOrigins = 10_000

/**
 * Reads a page in spite of its certificate and notes the problem in `tlsProblem`: a chain without its middle
 * certificate is the commonest fault of agency servers, and browsers repair it silently. Remembers the origin.
 */
export function withTlsLeniency(inner: Fetch, options: { readonly lenientFetch: Fetch }): Fetch {
  const problems = new Map<string, string>()
  return async (request) => {
    const { origin } = new URL(request.url)
    let problem = problems.get(origin)
    if (problem === undefined) {
      const outcome = await inner(request)
      if (outcome.ok || outcome.kind !== 'tls' || !lenient.has(outcome.code ?? '')) return outcome
      problem = outcome.code ?? ''
      if (problems.size >= maxOrigins) problems.clear()
      problems.set(origin, problem)
    }
    const outcome = await options.lenientFetch(request)
    return outcome.ok ? { ...outcome, tlsProblem: problem } : outcome
  }
}
