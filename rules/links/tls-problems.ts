import type { ProblemKind } from './problems.ts'

const byTlsCode: Readonly<Record<string, ProblemKind>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-incomplete-chain',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-self-signed',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-self-signed',
  CERT_UNTRUSTED: 'tls-self-signed',
  INVALID_CA: 'tls-self-signed',
  HOSTNAME_MISMATCH: 'tls-wrong-host',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'tls-outdated',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'tls-outdated',
  ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED: 'tls-outdated',
  ERR_SSL_DH_KEY_TOO_SMALL: 'tls-outdated',
  ERR_SSL_EE_KEY_TOO_SMALL: 'tls-outdated',
  ERR_SSL_CA_KEY_TOO_SMALL: 'tls-outdated',
  ERR_SSL_CA_MD_TOO_WEAK: 'tls-outdated',
}

/** The named problem of an OpenSSL or Node certificate code (`FetchResponse.tlsProblem`, `FetchFailure.code`). */
export function tlsProblemKind(code: string | undefined): ProblemKind {
  return byTlsCode[code ?? ''] ?? 'tls'
}
