import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../../crawler/fetch/client.ts'
import type { Client } from '../../../crawler/fetch/client.ts'
import type { Fetch } from '../../../crawler/fetch/fetch.ts'
import { withTlsLeniency } from '../../../crawler/fetch/tls-leniency.ts'
import { tlsProblemKind } from '../../../rules/links/tls-problems.ts'
import { makeCertificates } from './certificates.ts'
import type { CertificateName, Certificates } from './certificates.ts'
import { answered, failed, serve, textOf } from './test-server.ts'

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!hasOpenssl())('a site with a certificate that is', () => {
  let certificates: Certificates
  let strict: Client
  let lenient: Client
  let asked: string[]

  const recording =
    (name: string, inner: Fetch): Fetch =>
    (request) => {
      asked.push(name)
      return inner(request)
    }

  beforeAll(() => {
    certificates = makeCertificates()
    strict = createClient({ ca: certificates.ca })
    lenient = createClient({ lenientTls: true })
  })
  afterAll(async () => {
    await strict.close()
    await lenient.close()
  })

  test.each<readonly [CertificateName, string | undefined, string | undefined]>([
    ['good', undefined, undefined],
    ['incomplete', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-incomplete-chain'],
    ['expired', 'CERT_HAS_EXPIRED', 'tls-expired'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-host'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-self-signed'],
  ])('%s is read, and the problem told', async (name, code, kind) => {
    asked = []
    const server = await serve((_, response) => response.end('hello'), certificates.of(name))
    try {
      const fetch = withTlsLeniency(recording('strict', strict.fetch), {
        lenientFetch: recording('lenient', lenient.fetch),
      })
      const outcome = await fetch({ url: server.base })
      expect(textOf(outcome)).toBe('hello')
      expect(answered(outcome).tlsProblem).toBe(code)
      if (code !== undefined) expect(tlsProblemKind(code)).toBe(kind)
      await fetch({ url: `${server.base}/again` })
      expect(asked).toEqual(code === undefined ? ['strict', 'strict'] : ['strict', 'lenient', 'lenient'])
    } finally {
      await server.close()
    }
  })

  test('no TLS at all stays a failure', async () => {
    asked = []
    const server = await serve((_, response) => response.end('plain'))
    try {
      const fetch = withTlsLeniency(strict.fetch, { lenientFetch: lenient.fetch })
      const outcome = failed(await fetch({ url: server.base.replace('http:', 'https:') }))
      expect(outcome.kind).toBe('tls')
    } finally {
      await server.close()
    }
  })
})
