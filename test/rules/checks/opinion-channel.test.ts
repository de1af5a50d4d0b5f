import { describe, expect, it } from 'vitest'
import { context, page, prose, run } from './page.ts'

const form =
  '<form method="post"><input name="name"><textarea name="opinion"></textarea><button>ส่ง</button></form>'

const call = { 'opinion-channel': null }

describe('opinion-channel', () => {
  it.each([
    ['a form with room to write', `<h1>รับฟังความคิดเห็น</h1>${form}`, 'met'],
    ['a form of a form service', '<a href="https://forms.gle/AbCd123">แสดงความเห็นต่อการทำงาน</a>', 'met'],
    ['a link that was not followed', '<a href="/hearing">ส่งข้อเสนอแนะ</a>', 'unsure'],
    ['a box on the wall', `<p>ใส่ตู้รับฟังความคิดเห็นหน้าที่ทำการ</p>${prose()}`, 'unmet'],
    ['a search box', `<form><input name="q"><button>ค้นหา</button></form>${prose()}`, 'unmet'],
  ])('%s', (_name, html, result) => {
    expect(run(call, page(html)).result).toBe(result)
  })

  it('follows a link to a form that was read', () => {
    const target = page(form, { path: '/hearing' })
    const given = context({ factsOf: (url) => (url === target.url ? target : undefined) })
    const here = page('<a href="/hearing">ส่งข้อเสนอแนะ</a>')
    expect(run(call, here, given).result).toBe('met')
  })
})
