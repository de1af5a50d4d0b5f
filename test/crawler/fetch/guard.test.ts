import type { LookupAddress } from 'node:dns'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addressClass } from '../../../crawler/fetch/address-class.ts'
import { createClient } from '../../../crawler/fetch/client.ts'
import { createGuard } from '../../../crawler/fetch/guard.ts'
import type { Fetch, FetchRequest } from '../../../crawler/fetch/fetch.ts'
import { withRedirects } from '../../../crawler/fetch/redirects.ts'
import { answer, failed, serve, textOf } from './test-server.ts'

const names: Record<string, LookupAddress[]> = {
  'www.agency.test': [{ address: '8.8.4.4', family: 4 }],
  'inside.test': [{ address: '10.1.2.3', family: 4 }],
  'loop.test': [{ address: '127.0.0.1', family: 4 }],
  'both.test': [
    { address: '127.0.0.1', family: 4 },
    { address: '8.8.8.8', family: 4 },
  ],
}
const resolve = (name: string): Promise<LookupAddress[]> => Promise.resolve(names[name] ?? [])

const reached: Fetch = (request) => Promise.resolve(answer(request.url))

async function verdict(start: string, request: FetchRequest): Promise<string> {
  const outcome = await createGuard(start, { resolve }).decorate(reached)(request)
  return outcome.ok ? 'reached' : outcome.kind
}

function lookup(start: string, host: string): Promise<string[] | string> {
  return new Promise((done) => {
    createGuard(start, { resolve }).lookup(host, { all: true }, (error, found) => {
      if (error !== null) done(error.code ?? 'error')
      else done((found as LookupAddress[]).map(({ address }) => address))
    })
  })
}

const publicStart = 'https://www.agency.test/'

describe('before anything is sent', () => {
  test.each([
    'ftp://www.agency.test/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://a:b@www.agency.test/',
    '',
    '//',
  ])('refuses %s as an address', async (url) => {
    expect(await verdict(publicStart, { url })).toBe('bad-url')
  })
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.5/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[fc00::1]/',
    'http://[fd12::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[2002:a00:1::]/',
    'http://[::]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
  ])('refuses %s for a public site', async (url) => {
    expect(await verdict(publicStart, { url })).toBe('private-address')
  })
  test.each([
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'http://172.32.0.1/',
    'http://www.agency.test/',
  ])('lets %s pass', async (url) => {
    expect(await verdict(publicStart, { url })).toBe('reached')
  })
})

describe('a site that is itself inside', () => {
  test('may link to its own class of address, to no other, and to the public', async () => {
    const start = 'http://127.0.0.1:8080/'
    expect(await verdict(start, { url: 'http://127.0.0.1:9090/', referrer: start })).toBe('reached')
    expect(await verdict(start, { url: 'http://10.0.0.1/' })).toBe('private-address')
    expect(await verdict(start, { url: 'http://169.254.169.254/' })).toBe('private-address')
    expect(await verdict(start, { url: 'http://8.8.8.8/' })).toBe('reached')
    expect(await verdict('http://inside.test/', { url: 'http://192.168.0.9/' })).toBe('reached')
    expect(await verdict('http://inside.test/', { url: 'http://127.0.0.1/' })).toBe('private-address')
  })
  test('is out of reach for a public page that it links to', async () => {
    const start = 'http://127.0.0.1:8080/'
    const referrer = 'http://8.8.8.8/'
    expect(await verdict(start, { url: 'http://127.0.0.1:9090/', referrer })).toBe('private-address')
    expect(await verdict(start, { url: 'http://loop.test/', referrer })).toBe('private-address')
  })
  test('a start at the metadata address allows nothing more', async () => {
    const metadata = 'http://169.254.169.254/'
    expect(await verdict(metadata, { url: metadata })).toBe('private-address')
  })
})

describe('when a name is resolved', () => {
  test('inner addresses are refused, public ones kept', async () => {
    expect(await lookup(publicStart, 'www.agency.test')).toEqual(['8.8.4.4'])
    expect(await lookup(publicStart, 'inside.test')).toBe('ERR_PRIVATE_ADDRESS')
    expect(await lookup(publicStart, 'loop.test')).toBe('ERR_PRIVATE_ADDRESS')
    expect(await lookup(publicStart, 'both.test')).toEqual(['8.8.8.8'])
    expect(await lookup('http://127.0.0.1/', 'loop.test')).toEqual(['127.0.0.1'])
    expect(await lookup('http://127.0.0.1/', 'inside.test')).toBe('ERR_PRIVATE_ADDRESS')
  })
})

describe('over a real connection', () => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })

  test('a name that turns inward after the start is refused when the socket opens', async () => {
    const { port, close } = await serve((_, response) => response.end('secret'))
    open.push(close)
    let asked = 0
    const rebinding = (): Promise<LookupAddress[]> => {
      asked += 1
      return Promise.resolve([{ address: asked === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }])
    }
    const guard = createGuard(`http://rebind.test:${port}/`, { resolve: rebinding })
    const client = createClient({ lookup: guard.lookup })
    open.push(client.close)
    const fetch = guard.decorate(client.fetch)
    expect(failed(await fetch({ url: `http://rebind.test:${port}/` })).kind).toBe('private-address')
    expect(asked).toBeGreaterThan(1)
  })

  test('a redirect to an inner address is refused', async () => {
    const { base, close } = await serve((_, response) => {
      response.writeHead(302, { location: 'http://10.0.0.1/admin' }).end()
    })
    open.push(close)
    const guard = createGuard(base)
    const client = createClient({ lookup: guard.lookup })
    open.push(client.close)
    const outcome = failed(await withRedirects(guard.decorate(client.fetch))({ url: base }))
    expect(outcome.kind).toBe('private-address')
    expect(outcome.url).toBe('http://10.0.0.1/admin')
    expect(outcome.redirects).toHaveLength(1)
  })

  test('a site on loopback is read', async () => {
    const { port, close } = await serve((_, response) => response.end('hello'))
    open.push(close)
    const guard = createGuard('http://loop.test/', { resolve })
    const client = createClient({ lookup: guard.lookup })
    open.push(client.close)
    expect(textOf(await guard.decorate(client.fetch)({ url: `http://loop.test:${port}/` }))).toBe('hello')
  })
})

describe('classes of addresses', () => {
  const octet = fc.integer({ min: 0, max: 255 })
  test('all of the private and loopback blocks, also dressed as IPv6', () => {
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(127), octet, octet, octet),
      fc.tuple(fc.constant(0), octet, octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    )
    fc.assert(
      fc.property(inside, (parts) => {
        const dotted = parts.join('.')
        const [a, b, c, d] = parts
        const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
        for (const spelled of [
          dotted,
          `::ffff:${dotted}`,
          `::ffff:${hex}`,
          `64:ff9b::${hex}`,
          `2002:${hex}::`,
        ]) {
          expect(addressClass(spelled)).not.toBe('public')
        }
      }),
    )
  })
  test('whatever URL makes of a number, the guard sees the same address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 24 - 1 }), async (low) => {
        const value = 10 * 2 ** 24 + low
        for (const host of [`${value}`, `0x${value.toString(16)}`, `0${value.toString(8)}`]) {
          expect(await verdict(publicStart, { url: `http://${host}/` })).toBe('private-address')
        }
      }),
      { numRuns: 30 },
    )
  })
  test('no IPv6 address outside 2000::/3 is public, and no string makes it throw', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const kind = addressClass(address)
        expect(kind).toBeDefined()
        const hidden = /^(?:0*:|64:|::)/i.test(address)
        if (kind === 'public' && !hidden) expect(address).toMatch(/^[23][0-9a-f]{0,3}:/i)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        addressClass(text)
      }),
    )
  })
})
