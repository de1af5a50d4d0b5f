import type net from 'node:net'
import { describe, expect, it } from 'vitest'
import { LOOPBACK, WHOIS, world, seen } from './domain-world.ts'

describe('a hostile server', () => {
  it('that refers for ever is left', async () => {
    const refer = (to: string) => `refer: ${to}\n`
    const { run, asked } = await world({
      site: 'https://example.com/',
      bootstrap: {},
      names: {
        'example.com': LOOPBACK,
        'whois.iana.org': LOOPBACK,
        'whois.a.example': '127.0.0.2',
        'whois.b.example': '127.0.0.3',
        'whois.c.example': '127.0.0.4',
      },
      whois: {
        [LOOPBACK]: refer('whois.a.example'),
        '127.0.0.2': refer('whois.b.example'),
        '127.0.0.3': refer('whois.c.example'),
        '127.0.0.4': refer('whois.a.example'),
      },
    })
    expect(await run()).toMatchObject({ code: 'registry-no-answer' })
    expect(asked.filter((each) => each.startsWith('127'))).toHaveLength(3)
  })

  it('that sends without end, or nothing, is left', async () => {
    const flood = (socket: net.Socket) => {
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(16_384)));
      }
      socket.on('drain', more)
      more()
    }
    expect(await seen({ whois: { [LOOPBACK]: flood } })).toMatchObject({ code: 'registry-no-answer' })
    expect(await seen({ whois: { [LOOPBACK]: () => undefined }, timeoutMs: 100 })).toMatchObject({
      code: 'registry-no-answer',
    })
  })

  it('inside our own network is not asked on behalf of a public site', async () => {
    const { run, asked } = await world({
      whois: { [LOOPBACK]: WHOIS },
      names: { 'www.banrai.go.th': '203.150.10.10' },
    })
    expect(await run()).toMatchObject({ code: 'registry-no-answer' })
    expect(asked.filter((each) => each.startsWith('127'))).toEqual([])
  })
})
