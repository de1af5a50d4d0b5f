import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { registryDate } from '../../../rules/watch/domain/registry-date.ts'
import { readRdap } from '../../../rules/watch/domain/rdap.ts'
import { readWhois, whoisReferral } from '../../../rules/watch/domain/whois.ts'

test.each([
  ['01 Apr 2030', '2030-04-01T16:59:59.000Z'],
  ['1-Apr-2030', '2030-04-01T16:59:59.000Z'],
  ['01 เม.ย. 2573', '2030-04-01T16:59:59.000Z'],
  ['2030-04-01', '2030-04-01T16:59:59.000Z'],
  ['2573/04/01', '2030-04-01T16:59:59.000Z'],
  ['20300401', '2030-04-01T16:59:59.000Z'],
  ['2030-04-01T05:00:00Z', '2030-04-01T05:00:00.000Z'],
  ['2030-04-01T05:00:00+07:00', '2030-03-31T22:00:00.000Z'],
  ['2030-04-01 05:00:00 UTC', '2030-04-01T05:00:00.000Z'],
])('%s is a date', (written, moment) => {
  expect(new Date(registryDate(written) ?? NaN).toISOString()).toBe(moment)
})

test.each(['', '04/05/2030', '31 Feb 2030', '2030-13-01', 'not published', '99999999', '01 Abc 2030'])(
  '%j is none',
  (written) => {
    expect(registryDate(written)).toBeUndefined()
  },
)

it('whatever a server says, it is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.anything(), (text, json) => {
      readWhois(`Domain Name: a.th\nExp date: ${text}`, 'a.th')
      whoisReferral(`refer: ${text}`)
      registryDate(text)
      readRdap(json, 'a.th')
      readRdap(
        { objectClassName: 'domain', ldhName: 'a.th', events: json, entities: json, status: json },
        'a.th',
      )
    }),
    { numRuns: 50 },
  )
})

it('only a name can be referred to', () => {
  expect(whoisReferral('ReferralServer: whois://whois.a.example:43')).toBe('whois.a.example')
  expect(whoisReferral('refer: 10.0.0.1')).toBeUndefined()
  expect(whoisReferral('refer: localhost')).toBeUndefined()
})
