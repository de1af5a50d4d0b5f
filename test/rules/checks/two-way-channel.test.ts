import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { 'two-way-channel': null }

describe('two-way-channel', () => {
  it.each([
    ['Messenger', '<a href="https://m.me/suanmali">แชต</a>'],
    ['LINE OA', '<a href="https://lin.ee/aBcD12">LINE</a>'],
    ['LINE id', '<a href="https://line.me/R/ti/p/@suanmali">LINE</a>'],
    ['a chat widget', '<script src="https://embed.tawk.to/1/default"></script><p>ติดต่อเรา</p>'],
    [
      'a question form',
      '<h2>สอบถามข้อมูล</h2><form method="post"><input name="name"><textarea name="msg"></textarea><button>ส่งคำถาม</button></form>',
    ],
    ['a web board', '<a href="/webboard">กระดานสนทนา</a>'],
  ])('is met by %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet by share buttons', () => {
    const html =
      '<a href="https://www.facebook.com/sharer/sharer.php?u=x">แชร์</a><a href="https://line.me/R/msg/text/?x">LINE</a>'
    expect(run(call, page(html + prose())).result).toBe('unmet')
  })

  it('is unsure over a mere news page', () => {
    expect(run(call, page(`<a href="https://www.facebook.com/suanmali">Facebook</a>${prose()}`)).result).toBe(
      'unsure',
    )
  })
})
