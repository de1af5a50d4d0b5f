import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../../../crawler/watch/notify/channel.ts'
import { SecretError, openChannels } from '../../../../crawler/watch/notify/open-channels.ts'
import { notifyList } from '../../../../crawler/watch/notify/settings.ts'
import { mailServer, type MailServer } from './mail-server.ts'
import { receiver, type Receiver } from './receiver.ts'
import { hostile, letter, outage } from './samples.ts'

const SECRET = 'S3cret-value-9f2c'
const environment = (base: string): Record<string, string> => ({
  OIT_SMTP_PASSWORD: SECRET,
  OIT_LINE_TOKEN: SECRET,
  OIT_TELEGRAM_TOKEN: `12345:${SECRET}`,
  OIT_SLACK_WEBHOOK: `${base}/services/${SECRET}`,
  OIT_TEAMS_WEBHOOK: `${base}/workflows/${SECRET}?sig=${SECRET}`,
  OIT_WEBHOOK_SECRET: SECRET,
  OIT_WEBHOOK_URL: `${base}/hook`,
})
const LINE_ID = `U${'0123456789abcdef'.repeat(2)}`
const written = (base: string, privateNetwork = true) =>
  ({
    line: { type: 'line', to: LINE_ID, api: base, privateNetwork },
    telegram: { type: 'telegram', chat: '-100200300', api: base, privateNetwork },
    slack: { type: 'slack', privateNetwork },
    teams: { type: 'teams', privateNetwork },
    webhook: { type: 'webhook', url: '${OIT_WEBHOOK_URL}', privateNetwork },
  }) as const
type Posted = keyof ReturnType<typeof written>
const POSTED = Object.keys(written('')) as Posted[]

const opened: (Receiver | MailServer)[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})
async function receive(...options: Parameters<typeof receiver>): Promise<Receiver> {
  const server = await receiver(...options)
  opened.push(server)
  return server
}
async function mail(...options: Parameters<typeof mailServer>): Promise<MailServer> {
  const server = await mailServer(...options)
  opened.push(server)
  return server
}

function open(settings: unknown, base = 'http://127.0.0.1:1'): Channel {
  const [only] = openChannels(notifyList.parse([settings]), { environment: environment(base) })
  if (only === undefined) throw new Error('no channel was opened')
  return only.channel
}
const openPosted = (name: Posted, base: string): Channel => open(written(base)[name], base)

function email(port: number, changes: Record<string, unknown> = {}): Channel {
  return open({
    type: 'email',
    host: '127.0.0.1',
    port,
    tls: 'none',
    from: 'watch@thungdao.go.th',
    to: ['webmaster@thungdao.go.th', 'palad@thungdao.go.th'],
    ...changes,
  })
}
const decoded = (raw: string): string =>
  raw.replaceAll(/^[A-Za-z0-9+/=\r\n]{40,}$/gm, (part) => Buffer.from(part, 'base64').toString('utf8'))

describe('LINE', () => {
  it('pushes a text with the token and a key that marks repetitions', async () => {
    const server = await receive()
    const sent = letter([outage()])
    expect(await openPosted('line', server.base).send(sent)).toEqual({ sent: true })
    const [got] = server.received
    expect(got).toMatchObject({ method: 'POST', path: '/v2/bot/message/push' })
    expect(got?.headers).toMatchObject({ authorization: `Bearer ${SECRET}`, 'x-line-retry-key': sent.id })
    expect(sent.id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    const body = JSON.parse(got?.body ?? '') as { to: string; messages: { type: string; text: string }[] }
    expect(body.to).toBe(LINE_ID)
    expect(body.messages[0]?.text).toContain('เวลาที่เหลือ')
  })

  it('takes a repetition that had already arrived for sent', async () => {
    const server = await receive((_, __, response) => response.writeHead(409).end())
    expect(await openPosted('line', server.base).send(letter([outage()]))).toEqual({ sent: true })
  })
})

describe('Telegram', () => {
  it('sends plain text, so that nothing of a site is markup', async () => {
    const server = await receive()
    await openPosted('telegram', server.base).send(letter([hostile]))
    expect(server.received[0]?.path).toBe(`/bot12345:${SECRET}/sendMessage`)
    const body = JSON.parse(server.received[0]?.body ?? '') as Record<string, unknown>
    expect(body['chat_id']).toBe('-100200300')
    expect(body).not.toHaveProperty('parse_mode')
    expect(body['text']).toContain('<script>')
  })
})

describe('Slack', () => {
  it('cannot be made to mention everybody or to show a link', async () => {
    const server = await receive()
    await openPosted('slack', server.base).send(letter([hostile]))
    const body = JSON.parse(server.received[0]?.body ?? '') as { text: string; blocks: unknown[] }
    expect(body.text).toContain('&lt;!channel&gt;')
    expect(body.text).not.toMatch(/[<>]/)
    expect(JSON.stringify(body.blocks)).not.toContain('mrkdwn')
  })
})

describe('Microsoft Teams', () => {
  it('sends an adaptive card whose texts are never read as Markdown', async () => {
    const server = await receive()
    await openPosted('teams', server.base).send(letter([hostile], 'both'))
    const { body = '' } = server.received[0] ?? {}
    expect(JSON.parse(body)).toMatchObject({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    })
    expect(body).toContain('*หนา*')
    expect(body).not.toContain('"TextBlock"')
  })

  it('stays under the size that Teams takes', async () => {
    const server = await receive()
    const long = { th: 'ก'.repeat(590), en: 'x'.repeat(590) }
    const notices = Array.from({ length: 3 }, (_, index) =>
      outage({
        subject: `incident ${index}`,
        says: long,
        advice: long,
        target: `https://a.go.th/${'ข'.repeat(500)}`,
      }),
    )
    await openPosted('teams', server.base).send(letter(notices, 'both'))
    expect(Buffer.byteLength(server.received[0]?.body ?? '')).toBeLessThan(28_000)
  })
})

describe('the signed webhook', () => {
  it('lets a receiver see who sent it, when, and whether it came before', async () => {
    const server = await receive()
    const sent = letter([outage()])
    await openPosted('webhook', server.base).send(sent)
    const [got] = server.received
    const headers = got?.headers ?? {}
    const body = got?.body ?? ''
    const timestamp = String(headers['x-oit-timestamp'])
    const expected = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex')
    expect(headers['x-oit-signature']).toBe(`v1=${expected}`)
    expect(timestamp).toBe(String(sent.at / 1000))
    expect(headers['x-oit-delivery']).toBe(sent.id)
    expect(JSON.parse(body)).toMatchObject({
      schema: 1,
      notices: [{ type: 'down', kind: 'site', since: '2025-04-08T01:00:00.000Z', limitDays: 5 }],
    })
  })
})

describe('e-mail', () => {
  it('arrives at everybody, readable in Thai as text and as HTML', async () => {
    const server = await mail()
    expect(await email(server.port).send(letter([outage()]))).toEqual({ sent: true })
    const [got] = server.mails
    expect(got?.to).toEqual(['webmaster@thungdao.go.th', 'palad@thungdao.go.th'])
    expect(got?.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
    const text = decoded(got?.raw ?? '')
    expect(text).toContain('เวลาที่เหลือ: 2 วัน 23 ชั่วโมง จาก 5 วัน')
    expect(text).toContain('<p style=')
  })

  it('lets no site write a header or markup', async () => {
    const server = await mail()
    const site = 'https://www.thungdao.go.th/\r\nBcc: all@bad.example'
    await email(server.port).send(letter([{ ...hostile, site }], 'both'))
    const [got] = server.mails
    expect(got?.to).toHaveLength(2)
    const [head = ''] = (got?.raw ?? '').split(/\r?\n\r?\n/)
    expect(head).not.toMatch(/^bcc:/im)
    const text = decoded(got?.raw ?? '')
    const html = text.slice(text.indexOf('<!doctype html>'))
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script')
  })

  it('refuses to send a password or anything else in the clear when encryption is asked for', async () => {
    const server = await mail()
    const delivery = await email(server.port, { tls: 'starttls', user: 'watch' }).send(letter([outage()]))
    expect(delivery).toMatchObject({ sent: false })
    expect(JSON.stringify(delivery)).toContain('tls')
    expect(server.mails).toEqual([])
  })

  it('says what is wrong when it is not let in or nobody is there', async () => {
    const server = await mail({
      authOptional: false,
      onAuth: ({ username, password }, _, callback) => {
        callback(new Error(`no such user ${username ?? ''} ${password ?? ''}`))
      },
    })
    const refused = await email(server.port, { user: 'watch' }).send(letter([outage()]))
    expect(JSON.stringify(refused)).toContain('user name or password')
    expect(JSON.stringify(refused)).not.toContain(SECRET)
    const absent = await email(1).send(letter([outage()]))
    expect(JSON.stringify(absent)).toContain('could not be reached')
  })
})

describe('channels over HTTP', () => {
  const faults: Record<string, Parameters<typeof receiver>[0]> = {
    'repeats all it was told, with 401': (request, _, response) =>
      response.writeHead(401, { 'x-echo': 'yes' }).end(JSON.stringify(request)),
    'repeats it with 500': (request, _, response) => response.writeHead(500).end(JSON.stringify(request)),
    'sends elsewhere': (request, _, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:1${request.path}` }).end(),
    'hangs up': (_, request) => request.socket.destroy(),
    'answers what is no HTTP': (request, { socket }) => socket.end(`HTTP/9 ${request.path}\r\n\r\n`),
  }

  it.each(Object.keys(faults).flatMap((fault) => POSTED.map((name) => ({ name, fault }))))(
    '$name shows no secret when the other side $fault',
    async ({ name, fault }) => {
      const server = await receive(faults[fault])
      const delivery = await openPosted(name, server.base).send(letter([outage()]))
      expect(delivery.sent).toBe(false)
      expect(JSON.stringify(delivery)).not.toContain(SECRET)
      expect(JSON.stringify(delivery)).not.toContain('127.0.0.1')
      expect(server.received).toHaveLength(1)
    },
  )

  it('waits as long as it is asked to', async () => {
    const server = await receive((_, __, response) => response.writeHead(429, { 'retry-after': '90' }).end())
    expect(await openPosted('slack', server.base).send(letter([outage()]))).toMatchObject({
      sent: false,
      retryAfterMs: 90_000,
    })
  })

  it.each(POSTED)('%s reaches into the own network only when that is written down', async (name) => {
    const server = await receive()
    const delivery = await open(written(server.base, false)[name], server.base).send(letter([outage()]))
    expect(JSON.stringify(delivery)).toContain('privateNetwork')
    expect(server.received).toEqual([])
  })

  it('never reaches an address of cloud metadata', async () => {
    const channel = open({ type: 'slack', privateNetwork: true }, 'http://169.254.169.254')
    expect(await channel.send(letter([outage()]))).toMatchObject({ sent: false })
  })
})

describe('the settings of notifications', () => {
  it('say that a secret is no web address, without showing it', () => {
    const list = notifyList.parse([{ type: 'slack' }])
    expect(() => openChannels(list, { environment: { OIT_SLACK_WEBHOOK: `not ${SECRET}` } })).toThrow(
      /^(?!.*S3cret).*OIT_SLACK_WEBHOOK/,
    )
  })

  it('take the name of a variable, and never repeat what was put in its place', () => {
    const { error } = notifyList.safeParse([{ type: 'line', to: LINE_ID, token: SECRET }])
    expect(error?.issues[0]?.path).toEqual([0, 'token'])
    expect(error?.message).toContain('OIT_LINE_TOKEN')
    expect(error?.message).not.toContain(SECRET)
  })

  it('say which variable is missing', () => {
    const list = notifyList.parse([{ type: 'slack', name: 'ห้องไอที' }])
    expect(() => openChannels(list, { environment: {} })).toThrow(SecretError)
    expect(() => openChannels(list, { environment: {} })).toThrow(/ห้องไอที.*OIT_SLACK_WEBHOOK/)
  })

  it.each([
    [{ type: 'email', host: 'mail.go.th', from: 'a@b.go.th\r\nBcc: x@y.z', to: ['a@b.go.th'] }, 'from'],
    [{ type: 'email', host: 'mail.go.th', from: 'a@b.go.th', to: ['นาย ก <a@b.go.th>'] }, 'to'],
    [{ type: 'webhook', url: 'https://hooks.example.go.th/abc' }, 'url'],
  ])('refuse %j', (settings, where) => {
    const { error } = notifyList.safeParse([settings])
    expect(error?.issues[0]?.path).toContain(where)
  })

  it('want a name for a second channel of the same type', () => {
    expect(notifyList.safeParse([{ type: 'slack' }, { type: 'slack' }]).success).toBe(false)
    expect(notifyList.safeParse([{ type: 'slack' }, { type: 'slack', name: 'b' }]).success).toBe(true)
  })
})
