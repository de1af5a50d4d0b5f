import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../../crawler/watch/incidents/incident.ts'
import type { Channel, Delivery, Letter } from '../../../../crawler/watch/notify/channel.ts'
import { createNotifier, type Notified } from '../../../../crawler/watch/notify/notifier.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { memoryOutbox, type MemoryOutbox } from './memory-outbox.ts'
import { nine } from './samples.ts'

const MINUTE = 60_000
const site = 'https://www.thungdao.go.th/'
const incident = (changes: Partial<Incident> = {}): Incident => ({
  id: 'a1',
  site,
  kind: 'site',
  target: site,
  openedAt: nine,
  confirmedAt: nine,
  closedAt: null,
  code: 'http-5xx',
  says: { th: 'ตอบรหัส 503', en: 'It answers 503' },
  reopened: 0,
  dayTold: 0,
  ...changes,
})
const refused: Delivery = { sent: false, why: { th: 'ต่อไม่ได้', en: 'it could not be reached' } }

/** A watch that ticks every minute, on a clock that takes no time. */
function watching(outbox: MemoryOutbox = memoryOutbox()) {
  const clock = fakeClock(nine)
  const letters: Letter[] = []
  const attempts: Letter[] = []
  const lines: string[] = []
  const side: { works: boolean; sends?: Channel['send'] } = { works: true }
  const channel: Channel = {
    send: (letter) => {
      attempts.push(letter)
      if (side.sends !== undefined) return side.sends(letter)
      if (!side.works) return Promise.resolve(refused)
      letters.push(letter)
      return Promise.resolve({ sent: true })
    },
  }
  const notified: Notified = {
    name: 'line',
    channel,
    language: 'th',
    policy: { tell: 'all', resendMs: 24 * 60 * MINUTE, gatherMs: MINUTE },
  }
  const start = () =>
    createNotifier({
      notified: [notified],
      outbox,
      clock,
      limitDays: 5,
      random: () => 0.5,
      onChannel: (name, why) => lines.push(`${name}: ${why?.en ?? 'works'}`),
    })
  let notifier = start()
  const pass = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += 1) {
      await notifier.tick()
      await clock.sleep(MINUTE)
    }
  }
  return {
    outbox,
    clock,
    letters,
    attempts,
    lines,
    side,
    pass,
    tick: () => notifier.tick(),
    restart: () => {
      notifier = start()
    },
  }
}

describe('the notifier', () => {
  it('tells an outage once and its end once', async () => {
    const watch = watching()
    watch.outbox.happen(site, { type: 'opened', incident: incident() }, nine)
    await watch.pass(30)
    expect(watch.letters.map(({ notices }) => notices.map(({ type }) => type))).toEqual([['down']])
    watch.outbox.happen(
      site,
      { type: 'closed', incident: incident({ closedAt: watch.clock.now() }) },
      watch.clock.now(),
    )
    await watch.pass(30)
    expect(watch.letters.map(({ notices }) => notices.map(({ type }) => type))).toEqual([['down'], ['up']])
  })

  it('tells forty sites of one failing data centre in one message', async () => {
    const watch = watching()
    for (let index = 0; index < 40; index += 1) {
      const each = `https://agency-${index}.go.th/`
      const change = {
        type: 'opened',
        incident: incident({ id: `i${index}`, site: each, target: each }),
      } as const
      watch.outbox.happen(each, change, nine)
    }
    await watch.pass(5)
    expect(watch.letters).toHaveLength(1)
    expect(watch.letters[0]?.message.subject).toBe('ใช้งานไม่ได้ 40 รายการ')
  })

  it('delivers once after its service was down for an hour, through a restart, without pestering it', async () => {
    const watch = watching()
    watch.side.works = false
    watch.outbox.happen(site, { type: 'opened', incident: incident() }, nine)
    await watch.pass(30)
    watch.restart()
    await watch.pass(30)
    expect(watch.letters).toEqual([])
    expect(watch.attempts.length).toBeGreaterThan(4)
    expect(watch.attempts.length).toBeLessThan(10)
    expect(new Set(watch.attempts.map(({ id }) => id)).size).toBe(1)
    watch.side.works = true
    await watch.pass(16)
    expect(watch.letters).toHaveLength(1)
    expect(watch.letters[0]?.message.blocks[0]?.lines.join('\n')).toContain('เวลาที่เหลือ: 4 วัน 22 ชั่วโมง')
    expect(watch.lines).toEqual(['line: it could not be reached', 'line: works'])
  })

  it('tells how things stand when a service comes back, not what has passed since', async () => {
    const watch = watching()
    watch.side.works = false
    watch.outbox.happen(site, { type: 'opened', incident: incident() }, nine)
    await watch.pass(10)
    watch.outbox.happen(
      site,
      { type: 'closed', incident: incident({ closedAt: watch.clock.now() }) },
      watch.clock.now(),
    )
    watch.side.works = true
    await watch.pass(20)
    expect(watch.letters.map(({ notices }) => notices.map(({ type }) => type))).toEqual([['up']])
  })

  it('does not tell a new channel what happened long ago', async () => {
    const outbox = memoryOutbox()
    outbox.happen(site, { type: 'opened', incident: incident({ id: 'old' }) }, nine - 3 * 24 * 60 * MINUTE)
    outbox.happen(site, { type: 'opened', incident: incident({ id: 'new' }) }, nine - MINUTE)
    const watch = watching(outbox)
    await watch.pass(3)
    expect(watch.letters.flatMap(({ notices }) => notices.map(({ subject }) => subject))).toEqual([
      'incident new',
    ])
  })

  it('reminds of what is still looked at, and not of an address that is no longer watched', async () => {
    const watch = watching()
    watch.outbox.happen(site, { type: 'opened', incident: incident() }, nine)
    await watch.pass(3)
    watch.outbox.seen = nine + 24 * 60 * MINUTE
    await watch.clock.sleep(24 * 60 * MINUTE)
    await watch.pass(3)
    expect(watch.letters.map(({ message }) => message.subject)).toEqual([
      'ใช้งานไม่ได้: เว็บไซต์ www.thungdao.go.th',
      'แจ้งซ้ำ – ใช้งานไม่ได้: เว็บไซต์ www.thungdao.go.th',
    ])
    await watch.clock.sleep(3 * 24 * 60 * MINUTE)
    await watch.pass(3)
    watch.outbox.seen = undefined
    await watch.pass(3)
    expect(watch.letters).toHaveLength(2)
    expect((await watch.outbox.stateOf('line'))?.told).toEqual([])
  })

  it('survives a channel that throws, and shows nothing of what it threw', async () => {
    const watch = watching()
    watch.side.sends = () => Promise.reject(new Error('https://hooks.example/S3cret'))
    watch.outbox.happen(site, { type: 'opened', incident: incident() }, nine)
    await watch.pass(3)
    expect(watch.lines.join()).toContain('not known')
    expect(watch.lines.join()).not.toContain('S3cret')
  })

  it('sends nothing twice when asked again before it has finished', async () => {
    const watch = watching()
    watch.outbox.happen(site, { type: 'opened', incident: incident() }, nine)
    await watch.pass(1)
    await Promise.all([watch.tick(), watch.tick()])
    expect(watch.letters).toHaveLength(1)
  })
})
