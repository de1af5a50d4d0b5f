import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const read = (html: string) => readHtml(html, { url: 'https://www.ban-mai.go.th/contact' })
const labels = (html: string) => read(html).forms[0]?.fields.map(({ label }) => label)

describe('forms', () => {
  it.each([
    ['label for', '<form><label for=n>ชื่อ</label><input id=n></form>', ['ชื่อ']],
    ['label around', '<form><label>ชื่อ <input></label></form>', ['ชื่อ']],
    ['aria-label', '<form><input aria-label="ชื่อ"></form>', ['ชื่อ']],
    [
      'cell before',
      '<form><table><tr><td>ชื่อ</td><td><input></td></tr><tr><td>โทร</td><td><input></td></tr></table></form>',
      ['ชื่อ', 'โทร'],
    ],
    ['words before', '<form>ชื่อ: <input><br>เรื่อง: <textarea></textarea></form>', ['ชื่อ:', 'เรื่อง:']],
    ['placeholder', '<form><input placeholder="ชื่อ"></form>', ['ชื่อ']],
    ['nothing', '<form><input></form>', ['']],
  ])('labels: %s', (_, html, expected) => {
    expect(labels(html)).toEqual(expected)
  })

  it('types, required fields and buttons', () => {
    const [form] = read(
      `<form action="/send" method=POST><input name=n required><input type=email name=e><input type=file name=f>
       <select name=t><option>ก</select><input type=hidden name=h><button>ส่งเรื่อง</button><input type=reset value=ล้าง></form>`,
    ).forms
    expect(form).toMatchObject({
      action: 'https://www.ban-mai.go.th/send',
      method: 'post',
      submit: ['ส่งเรื่อง'],
    })
    expect(form?.fields.map(({ type }) => type)).toEqual(['text', 'email', 'file', 'select', 'hidden'])
    expect(form?.fields[0]?.required).toBe(true)
  })

  it('a form inside a table that the parser closed keeps its fields', () => {
    const [form] = read(
      '<table><form action=/send><tr><td>ชื่อ</td><td><input name=n></td></tr></form></table><input name=other>',
    ).forms
    expect(form?.fields.map(({ name }) => name)).toEqual(['n'])
  })

  it('search forms are recognisable', () => {
    expect(read('<form><input name=q><input type=submit value=ค้นหา></form>').forms[0]?.fields[0]?.type).toBe(
      'search',
    )
    expect(read('<form role=search><input name=x></form>').forms[0]?.fields[0]?.type).toBe('search')
  })

  it('a page that is one form, as ASP.NET writes it', () => {
    const [form, ...others] = read(
      '<form method=post action="./contact" id=aspnetForm><input type=hidden name=__VIEWSTATE><div class=menu><a href=/a>ก</a><a href=/b>ข</a></div><p>แจ้งเรื่องร้องเรียน</p>ชื่อ <input name="ctl00$name"></form>',
    ).forms
    expect(others).toEqual([])
    expect(form).toMatchObject({ region: 'main', text: expect.stringContaining('แจ้งเรื่องร้องเรียน') as string })
  })

  it('fields without any form element', () => {
    expect(
      read('<div>ชื่อ <input name=n> เรื่อง <textarea name=t></textarea><button type=button>ส่ง</button></div>')
        .forms,
    ).toMatchObject([{ action: '', fields: [{ name: 'n' }, { name: 't' }] }])
  })
})
