import pc from 'picocolors'
import { siteText } from '../../ui/site-text.ts'
import type { AuditProgress } from '../audit/open-site.ts'
import type { Language } from './options.ts'

const WORDS = {
  th: {
    pages: 'อ่านแล้ว',
    queue: 'รอ',
    items: 'พบข้อ',
    scans: 'อ่านภาพสแกน',
    pictures: 'ถ่ายภาพหน้า',
    time: 'เวลา',
  },
  en: {
    pages: 'read',
    queue: 'queued',
    items: 'items',
    scans: 'scans read',
    pictures: 'pictures taken',
    time: 'time',
  },
} as const

const PLAIN_EVERY_MS = 5000
const DRAW_EVERY_MS = 100

const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/**
 * Shows how an audit goes: one living line on a terminal, a plain line every five seconds and at the end elsewhere.
 *
 * @returns `update` for each event, `done` to leave the terminal clean.
 */
export function createProgress(stream: NodeJS.WriteStream, lang: Language) {
  const words = WORDS[lang]
  let last = -Infinity
  let newest: AuditProgress | undefined
  const scansOf = ({ scans }: AuditProgress): string =>
    scans === undefined ? '' : `${words.scans} ${scans.read}/${scans.of} · `
  const picturesOf = ({ pictures }: AuditProgress): string =>
    pictures === undefined ? '' : `${words.pictures} ${pictures.taken}/${pictures.of} · `
  const line = (event: AuditProgress): string =>
    `${words.pages} ${event.pages} · ${words.queue} ${event.queued} · ${words.items} ${event.itemsFound} · ${scansOf(event)}${picturesOf(event)}${words.time} ${clock(event.elapsedMs)}`
  return {
    update(event: AuditProgress): void {
      newest = event
      const every = stream.isTTY ? DRAW_EVERY_MS : PLAIN_EVERY_MS
      if (event.elapsedMs - last < every) return
      last = event.elapsedMs
      if (!stream.isTTY) {
        stream.write(`${line(event)}\n`)
        return
      }
      const room = Math.max(0, stream.columns - line(event).length - 4)
      const current = siteText(event.current).slice(0, room)
      stream.write(`\r\u001b[2K${line(event)}  ${pc.dim(current)}`)
    },
    done(): void {
      if (stream.isTTY) stream.write('\r\u001b[2K')
      else if (newest !== undefined && newest.elapsedMs > last) stream.write(`${line(newest)}\n`)
    },
  }
}
