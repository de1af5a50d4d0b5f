import { describe, expect, it } from 'vitest'
import { composeMessage, plainText } from '../../../../crawler/watch/notify/message.ts'
import { hostile, nine, outage } from './samples.ts'

const text = (...[notices, language, now]: Parameters<typeof composeMessage>): string =>
  plainText(composeMessage(notices, language, now))

describe('a message', () => {
  it('says what, since when, what to do and how many of the five days are left', () => {
    expect(text([outage()], 'th', nine)).toBe(
      [
        'ใช้งานไม่ได้: เว็บไซต์ www.thungdao.go.th',
        '',
        'ใช้งานไม่ได้: www.thungdao.go.th',
        '  เรื่อง: เว็บไซต์',
        '  พบว่า: เว็บไซต์ตอบรหัส 503',
        '  ตั้งแต่: 8 เมษายน 2568 เวลา 08:00',
        '  เวลาที่เหลือ: 2 วัน 23 ชั่วโมง จาก 5 วัน',
        '  สิ่งที่ควรทำ: แจ้งผู้ให้บริการเว็บไซต์',
        '',
        'ข้อความอัตโนมัติจาก oit-audit ที่หน่วยงานตั้งให้เฝ้าดูเว็บไซต์',
      ].join('\n'),
    )
    const english = text([outage()], 'en', nine)
    expect(english).toContain('Down: Website www.thungdao.go.th')
    expect(english).toContain('Time left: 2 days 23 hours of 5 days')
    expect(english).toContain('What to do: Call the hosting provider')
  })

  it('says both languages when asked to, Thai first', () => {
    const both = text([outage()], 'both', nine)
    expect(both.indexOf('สิ่งที่ควรทำ')).toBeGreaterThan(0)
    expect(both.indexOf('What to do')).toBeGreaterThan(both.indexOf('สิ่งที่ควรทำ'))
  })

  it('tells an end with its length and without a to-do', () => {
    const up = outage({ type: 'up', until: nine })
    const told = text([up], 'en', nine)
    expect(told).toContain('Working again')
    expect(told).toContain('Lasted: 2 days 1 hour')
    expect(told).not.toContain('What to do')
    expect(told).not.toContain('Time left')
  })

  it('says by how much the limit has passed', () => {
    const late = text([outage({ type: 'breached' })], 'en', nine + 4 * 86_400_000)
    expect(late).toContain('the 5 days have passed, 1 day 1 hour ago')
  })

  it('gives advice by the kind of check when the check has none', () => {
    const { advice, ...bare } = outage()
    expect(text([{ ...outage(), ...bare }], 'th', nine)).toContain(advice?.th)
    expect(text([bare], 'th', nine)).toContain('อินเทอร์เน็ตมือถือ')
  })

  it('tells many sites in one message, a line each, and stays within the length of a channel', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      outage({
        subject: `incident ${index}`,
        site: `https://agency-${index}.go.th/`,
        target: `https://agency-${index}.go.th/`,
      }),
    )
    const message = composeMessage(many, 'th', nine)
    expect(message.subject).toBe('ใช้งานไม่ได้ 300 รายการ')
    expect(message.blocks[0]?.lines).toHaveLength(41)
    expect(message.blocks[0]?.lines.at(-1)).toBe('และอีก 260 รายการ')
    const short = plainText(message, 1_000)
    expect(short.length).toBeLessThanOrEqual(1_000)
    expect(short).toContain('…')
    expect(short).toContain('oit-audit')
  })

  it('keeps every piece of it on one line, free of what cannot be seen', () => {
    const message = composeMessage([hostile], 'both', nine)
    for (const piece of [
      message.subject,
      message.closing,
      ...message.blocks.flatMap(({ title, lines }) => [title, ...lines]),
    ]) {
      expect(piece).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u)
    }
  })
})
