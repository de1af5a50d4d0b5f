import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type https from 'node:https'
import { beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../crawler/fetch/client.ts'
import { internet } from '../../crawler/fetch/network.ts'
import type { Report } from '../../rules/report/schema.ts'
import { auditAt } from '../crawler/audit/audit-at.ts'
import { page } from '../crawler/audit/page-server.ts'
import { makeCertificates, type Certificates } from '../crawler/fetch/certificates.ts'
import { serve } from '../crawler/fetch/test-server.ts'

const home = page('<h1>อบต.สวนมะลิ</h1><p>ข้อมูลของหน่วยงาน</p>')

let certificates: Certificates
beforeAll(() => {
  certificates = makeCertificates()
})

const auditSecure = (base: string): Promise<Report> =>
  auditAt(`${base.replace('http:', 'https:')}/`, {
    network: {
      ...internet,
      connect: (options) => createClient({ ...options, ca: certificates.ca, timeoutMs: 5_000 }),
    },
  })

async function auditServed(tls: https.ServerOptions): Promise<Report> {
  const server = await serve((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(request.url === '/' ? home : '')
  }, tls)
  return auditSecure(server.base).finally(server.close)
}

const certificateOf = (report: Report) => report.checks.find(({ id }) => id === 'certificate')

describe('a site whose https has a fault that browsers warn of', () => {
  it.each([
    ['expired', {}, 'has expired'],
    ['self-signed', {}, 'from an issuer that browsers do not know'],
    ['wrong-host', {}, 'belongs to another name'],
    ['incomplete', {}, 'chain is incomplete'],
    ['good', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }, 'an old https'],
  ] as const)('%s: is read, and the fault told with what to do', async (name, options, told) => {
    const report = await auditServed({ ...certificates.of(name), ...options })
    expect(report.completion).toBe('complete')
    expect(report.site.name).toBe('อบต.สวนมะลิ')
    const check = certificateOf(report)
    expect(check?.result).toBe('unmet')
    expect(check?.because.map(({ message }) => message.en).join()).toContain(told)
    expect(check?.fix?.th).toBeTruthy()
  })

  it('is told nothing of when there is none', async () => {
    expect(certificateOf(await auditServed(certificates.of('good')))?.result).toBe('met')
  })
})

describe('a link to another site whose https has a fault', () => {
  const auditLinking = async (name: 'expired' | 'incomplete'): Promise<Report> => {
    const elsewhere = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(page('<h1>แผนยุทธศาสตร์</h1>'))
    }, certificates.of(name))
    const { port } = new URL(elsewhere.base)
    const link = page(`<h1>อบต.สวนมะลิ</h1><a href="https://localhost:${port}/plan">แผนยุทธศาสตร์ 2568</a>`)
    const own = await serve((request, response) => {
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(request.url === '/' ? link : '')
    })
    const network = {
      ...internet,
      connect: (options: Parameters<typeof createClient>[0]) =>
        createClient({ ...options, ca: certificates.ca, timeoutMs: 5_000 }),
    }
    return auditAt(own.base, { network, outside: true }).finally(async () => {
      await own.close()
      await elsewhere.close()
    })
  }
  const checkOf = (report: Report) => report.checks.find(({ id }) => id === 'linked-certificates')

  it('is told with the name of that site, for the assessor who follows it is warned', async () => {
    const report = await auditLinking('expired')
    expect(checkOf(report)?.result).toBe('unmet')
    expect(checkOf(report)?.because[0]?.message.en).toMatch(/has expired.*\(localhost, CERT_HAS_EXPIRED\)/)
    expect(certificateOf(report)?.result).toBe('unsure')
  })

  it('is not told when browsers mend it by themselves', async () => {
    expect(checkOf(await auditLinking('incomplete'))).toBeUndefined()
  })
})

describe('a site with which no secure connection can be made', () => {
  it('because it speaks plain http there: a broken link that says so', async () => {
    const server = await serve((_, response) => response.end(home))
    const report = await auditSecure(server.base).finally(server.close)
    expect(report.completion).toBe('failed')
    expect(report.links[0]).toMatchObject({ state: 'broken', kind: 'tls' })
    expect(report.links[0]?.fix.th).toContain('https')
  })

  it('because it hangs up in the middle of the handshake: a broken link that says so', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const report = await auditSecure(`https://127.0.0.1:${port}`)
    server.close()
    expect(report.completion).toBe('failed')
    expect(report.links[0]).toMatchObject({ state: 'broken', kind: 'reset' })
  })
})
