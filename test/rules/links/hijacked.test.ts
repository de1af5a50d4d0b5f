import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { judgeHealth } from '../../../rules/links/health.ts'
import { problemOf, problems } from '../../../rules/links/problems.ts'
import { answer } from '../../crawler/fetch/test-server.ts'

const home = 'https://www.agency.go.th/'
const url = `${home}plan/2568`
const html = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">หน้าแรก</a></nav><main>${body}</main></body></html>`

function judge(markup: string, address = url) {
  const response = answer(address, { body: new Uint8Array(Buffer.from(markup)) })
  return judgeHealth(response, readHtml(markup, { url: address }), { homeUrl: home })
}

describe('a page of intruders', () => {
  test.each([
    ['defaced', html('แผนปฏิบัติการ', '<h1>Hacked by N1ght</h1><p>greetz</p>')],
    ['spam', html('สล็อตเว็บตรง', '<h1>สล็อตเว็บตรง</h1><p>เครดิตฟรี บาคาร่า ฝากถอนไม่มีขั้นต่ำ</p>')],
    [
      'spam with a log-in form',
      html(
        'บาคาร่า เว็บตรง',
        '<h1>บาคาร่า เครดิตฟรี</h1><p>สล็อต จ่ายจริง</p><form method=post><input name=user><input type=password></form>',
      ),
    ],
  ])('is broken as hijacked: %s', (_, body) => {
    const hijacked = { state: 'broken', kind: 'hijacked', httpStatus: 200 }
    expect(judge(body)).toEqual(hijacked)
    expect(judge(body, 'https://old-partner.example/')).toEqual(hijacked)
    expect(problemOf('hijacked')).toBe(problems.hijacked)
  })

  test('is not one that warns', () => {
    const words = 'ข้อมูลแผนปฏิบัติการป้องกันการทุจริตของหน่วยงาน '
    const body = `<h1>เตือนภัยสล็อตเว็บตรง</h1><p>${words.repeat(20)} เครดิตฟรี บาคาร่า</p>`
    expect(judge(html('เตือนภัยเว็บพนัน', body)).state).toBe('ok')
  })
})
