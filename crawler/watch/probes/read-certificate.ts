import { constants, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import type { LookupAddress } from 'node:dns'
import tls from 'node:tls'
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import { normaliseThai } from '../../../rules/text/normalise.ts'
import type { CertificateFacts, ChainState } from '../../../rules/watch/certificate.ts'

export interface CertificateAddress {
  readonly host: string
  readonly port: number
  /** Where the host is; already checked. */
  readonly addresses: readonly LookupAddress[]
}

export interface ReadCertificateOptions {
  readonly signal: AbortSignal
  readonly timeoutMs: number
  /** PEM of an authority to trust beside the usual ones. */
  readonly ca?: string
}

export interface CertificateReading {
  readonly facts: CertificateFacts
  /** Certificates up to the root or to where the trail ends. */
  readonly depth: number
  /** Who made the certificate out; at most 80 characters. */
  readonly issuer: string
}

const DATE_ERRORS = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])
const INCOMPLETE_ERRORS = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])
/** Browsers' lowest version, and what still speaks to the oldest servers. */
const MODERN = { minVersion: 'TLSv1.2' } as const
const ANCIENT = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const
const TOO_OLD =
  /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|UNSAFE_LEGACY_RENEGOTIATION|KEY_TOO_SMALL|MD_TOO_WEAK|HANDSHAKE_FAILURE|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY/
const LONGEST_CHAIN = 12

type Versions = typeof MODERN | typeof ANCIENT

function handshake(
  { host, port, addresses }: CertificateAddress,
  { signal, timeoutMs, ca }: ReadCertificateOptions,
  versions: Versions,
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({
      host,
      port,
      lookup: (_, __, callback) => {
        callback(null, [...addresses])
      },
      // Everything is read whatever is wrong with it, and judged one by one.
      rejectUnauthorized: false,
      ...versions,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca: [...tls.getCACertificates('default'), ca] }),
    })
    const fail = (error: Error): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.destroy()
      reject(error)
    }
    const stop = (): void => {
      fail(Object.assign(new Error('stopped'), { code: 'ABORT_ERR' }))
    }
    const timer = setTimeout(() => {
      fail(Object.assign(new Error(`no handshake within ${timeoutMs} ms`), { code: 'ETIMEDOUT' }))
    }, timeoutMs)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    socket.once('error', fail)
    socket.once('secureConnect', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve(socket)
    })
  })
}

/** The leaf and its issuers as far as they can be followed; a root is its own issuer and ends the way. */
function chainOf(leaf: DetailedPeerCertificate): readonly DetailedPeerCertificate[] {
  const chain = [leaf]
  const seen = new Set([leaf.fingerprint256])
  for (let next = leaf.issuerCertificate as DetailedPeerCertificate | undefined; next !== undefined;) {
    if (seen.has(next.fingerprint256) || chain.length >= LONGEST_CHAIN) break
    chain.push(next)
    seen.add(next.fingerprint256)
    next = next.issuerCertificate
  }
  return chain
}

const signsItself = (certificate: DetailedPeerCertificate): boolean =>
  (certificate.issuerCertificate as DetailedPeerCertificate | undefined)?.fingerprint256 ===
  certificate.fingerprint256

let known: ReadonlySet<string> | undefined

/** Whether browsers know the authority. */
function isKnownRoot({ fingerprint256 }: DetailedPeerCertificate, ca: string | undefined): boolean {
  if (ca !== undefined && new X509Certificate(ca).fingerprint256 === fingerprint256) return true
  known ??= new Set(tls.getCACertificates('default').map((pem) => new X509Certificate(pem).fingerprint256))
  return known.has(fingerprint256)
}

function chainState(
  error: string | undefined,
  chain: readonly DetailedPeerCertificate[],
  ca: string | undefined,
): ChainState {
  const [leaf] = chain
  const top = chain.at(-1)
  if (leaf === undefined || top === undefined || error === undefined) return 'trusted'
  // The name is looked at only when the chain has passed.
  if (error === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'trusted'
  if (signsItself(leaf)) return 'self-signed'
  if (INCOMPLETE_ERRORS.has(error)) return 'incomplete'
  if (!DATE_ERRORS.has(error)) return 'unknown-issuer'
  // The date hides what else is wrong with the chain: only what is plain to see is said.
  if (chain.length === 1) return 'incomplete'
  if (signsItself(top) && !isKnownRoot(top, ca)) return 'unknown-issuer'
  // OpenSSL goes by the clock of this machine.
  return Date.parse(leaf.valid_to) > Date.now() && Date.parse(leaf.valid_from) < Date.now()
    ? 'issuer-expired'
    : 'trusted'
}

/** Names the certificate was made out for; certificates of old have one in the subject alone. */
function namesOf({ subjectaltname, subject }: DetailedPeerCertificate): readonly string[] {
  const listed = (subjectaltname ?? '').split(', ', 100).map((name) => name.replace(/^[A-Za-z ]{1,20}:/, ''))
  const names = subjectaltname === undefined ? [subject.CN ?? ''].flat() : listed
  return names.filter((name) => name !== '').map((name) => normaliseThai(name.slice(0, 80)))
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

async function connected(
  address: CertificateAddress,
  options: ReadCertificateOptions,
): Promise<{ readonly socket: TLSSocket; readonly outdated: boolean }> {
  try {
    return { socket: await handshake(address, options, MODERN), outdated: false }
  } catch (error) {
    if (!TOO_OLD.test(codeOf(error))) throw error
    return { socket: await handshake(address, options, ANCIENT), outdated: true }
  }
}

/**
 * Reads the certificate of a server and how it was presented, in one handshake, or two where only an old protocol is
 * spoken. Rejects with the error of the socket when there is no handshake at all.
 */
export async function readCertificate(
  address: CertificateAddress,
  options: ReadCertificateOptions,
): Promise<CertificateReading> {
  const { socket, outdated } = await connected(address, options)
  try {
    const leaf = socket.getPeerCertificate(true)
    if (Object.keys(leaf).length === 0)
      throw Object.assign(new Error('no certificate was sent'), { code: 'ERR_SSL_NO_CERTIFICATE' })
    const chain = chainOf(leaf)
    // Typed as an error, but it is its code.
    const error = socket.authorized ? undefined : String(socket.authorizationError)
    const facts: CertificateFacts = {
      host: address.host,
      validFrom: Date.parse(leaf.valid_from),
      validTo: Date.parse(leaf.valid_to),
      names: namesOf(leaf),
      coversHost: tls.checkServerIdentity(address.host, leaf) === undefined,
      chain: chainState(error, chain, options.ca),
      namesIssuerAddress: leaf.infoAccess?.['CA Issuers - URI'] !== undefined,
      outdated,
      protocol: socket.getProtocol() ?? '',
    }
    const issuer = [leaf.issuer.O ?? leaf.issuer.CN].flat()[0] ?? ''
    return { facts, depth: chain.length, issuer: normaliseThai(issuer.slice(0, 80)) }
  } finally {
    socket.destroy()
  }
}
