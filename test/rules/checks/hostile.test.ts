import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCheck } from '../../../rules/checks/registry.ts'
import type { CheckCall } from '../../../rules/checks/registry.ts'
import { context, page } from './page.ts'

const why = { th: 'ดูเอง', en: 'look' }
const calls: readonly CheckCall[] = [
  { mentions: { any: ['ทุจริต'] } },
  { covers: { topics: [{ id: 'a', title: why, any: ['งบประมาณ'] }] } },
  { states: { any: ['ค่าธรรมเนียม'], none: ['ไม่มี'] } },
  { explained: { any: ['อำนาจหน้าที่'] } },
  { numbers: { any: ['จำนวน'] } },
  { list: { min: 2 } },
  { months: { min: 3 } },
  { formats: { all: ['pdf', 'sheet', 'word'] } },
  { languages: { all: ['th', 'en'] } },
  { units: { min: 2 } },
  { 'people-in-role': { role: 'top' } },
  { 'each-person': { has: 'contact' } },
  { 'contact-detail': { kind: 'address' } },
  { 'in-period': { kind: 'first-half' } },
  { activity: { any: ['กิจกรรม'] } },
  { 'activity-with-top': { any: ['กิจกรรม'] } },
  { signed: { by: 'top' } },
  { 'by-hand': { why } },
  ...[
    'not-statute',
    'org-chart',
    'both-sides',
    'two-way-channel',
    'question-board',
    'social-links',
    'own-news',
    'multi-year',
    'online-service',
    'instructions',
    'linked-from-site',
    'own-corruption-channel',
    'separate-channel',
    'public-participation',
  ].map((name) => ({ [name]: null })),
]

const bit = fc.constantFrom(
  '<h2>',
  '<table><tr><td>',
  '<a href="https://forms.gle/%E0%A4%A">',
  '<a href="javascript:void(0)">',
  '<form><input name=a><textarea name=b>',
  '<img src="//:0">',
  '<iframe src="data:x">',
  'อำนาจหน้าที่',
  'ค่าธรรมเนียม:',
  'จำนวน 12 เรื่อง',
  'มาตรา 1',
  'นายสมชาย ใจดี',
  'นายกเทศมนตรี',
  'กิจกรรม',
  'ร้องเรียนทุจริต',
  '๒๕๖๘',
  '0'.repeat(300),
  '.'.repeat(500),
  ' - '.repeat(200),
)

describe('any page at all', () => {
  it('gives every check an outcome with a reason in both languages and a short quote', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(bit, fc.string({ maxLength: 60 })), { maxLength: 40 }), (parts) => {
        const facts = page(parts.join(' '))
        for (const call of calls) {
          const { result, because } = runCheck(call, [facts], context())
          expect(['met', 'unmet', 'unsure']).toContain(result)
          expect(because.length).toBeGreaterThan(0)
          for (const reason of because) {
            expect(reason.message.th && reason.message.en).toBeTruthy()
            expect((reason.quote ?? '').length).toBeLessThanOrEqual(160)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
