import { createTransport } from 'nodemailer'
import type { Bilingual } from '../../../../rules/catalogue/schema.ts'
import { plainText, type Message } from '../message.ts'
import type { Channel, Delivery } from '../channel.ts'

const TIMEOUT_MS = 15_000
const LONGEST_SUBJECT = 200

export interface EmailOptions {
  readonly host: string
  readonly port: number
  /** `implicit` from the first byte, `starttls` before anything else is said, `none` only for a server next door. */
  readonly tls: 'implicit' | 'starttls' | 'none'
  readonly login?: { readonly user: string; readonly password: string }
  readonly from: string
  readonly to: readonly string[]
  /** PEM of a certificate authority to trust beside the usual ones. */
  readonly ca?: string
}

const why = (th: string, en: string): Delivery => ({ sent: false, why: { th, en } satisfies Bilingual })

/** The reason by nodemailer's code: what the server wrote may repeat a user name or more, so it is never shown. */
function failure(error: unknown): Delivery {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
    case 'EOAUTH2':
      return why(
        'เครื่องแม่ข่ายอีเมลไม่ยอมรับชื่อผู้ใช้หรือรหัสผ่าน',
        'the mail server did not accept user name or password',
      )
    case 'EENVELOPE':
      return why('เครื่องแม่ข่ายอีเมลไม่ยอมรับผู้ส่งหรือผู้รับ', 'the mail server did not accept sender or recipient')
    case 'EDNS':
      return why('ไม่พบเครื่องแม่ข่ายอีเมลตามชื่อที่ตั้งไว้', 'the mail server’s name was not found')
    case 'ETIMEDOUT':
      return why('เครื่องแม่ข่ายอีเมลไม่ตอบภายในเวลาที่กำหนด', 'the mail server did not answer in time')
    case 'ETLS':
      return why(
        'เชื่อมต่อเครื่องแม่ข่ายอีเมลแบบเข้ารหัสไม่ได้ ตรวจค่า tls และพอร์ต',
        'no encrypted connection to the mail server; check tls and port',
      )
    case 'ECONNECTION':
    case 'ESOCKET':
      return why('เชื่อมต่อเครื่องแม่ข่ายอีเมลไม่ได้', 'the mail server could not be reached')
    default:
      return why('เครื่องแม่ข่ายอีเมลไม่รับข้อความ', 'the mail server did not take the message')
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The message as HTML that needs nothing from anywhere. */
function htmlOf({ blocks, closing }: Message): string {
  const parts = blocks.map(
    ({ title, lines }) =>
      `<h2 style="font-size:17px;margin:20px 0 6px">${escaped(title)}</h2>` +
      lines.map((line) => `<p style="margin:0 0 4px">${escaped(line)}</p>`).join(''),
  )
  return (
    '<!doctype html><html><head><meta charset="utf-8"></head>' +
    `<body style="font:16px/1.7 sans-serif;color:#18212d">${parts.join('')}` +
    `<p style="margin-top:24px;color:#525c69;font-size:14px">${escaped(closing)}</p></body></html>`
  )
}

/** E-mail by a mail server of the agency's choice, which usually stands in its own network. */
export function emailChannel(options: EmailOptions): Channel {
  const { host, port, tls, login, from, to, ca } = options
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    send: async ({ id, at, message }) => {
      const transport = createTransport({
        host,
        port,
        secure: tls === 'implicit',
        requireTLS: tls === 'starttls',
        ignoreTLS: tls === 'none',
        ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
        ...(ca === undefined ? {} : { tls: { ca } }),
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        dnsTimeout: TIMEOUT_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        await transport.sendMail({
          from,
          to: [...to],
          subject: message.subject.slice(0, LONGEST_SUBJECT),
          text: plainText(message),
          html: htmlOf(message),
          date: new Date(at),
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { sent: true }
      } catch (error) {
        return failure(error)
      } finally {
        transport.close()
      }
    },
  }
}
