import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const read = (html: string) => readHtml(html, { url: 'https://www.ban-mai.go.th/' })
const texts = (html: string) => read(html).blocks.map(({ text }) => text)

describe('blocks', () => {
  it.each([
    ['inline elements run together', '<p>แผน<b>ปฏิบัติ</b>การ <span>ประจำปี</span></p>', ['แผนปฏิบัติการ ประจำปี']],
    ['block elements do not', '<div>ก<p>ข</p>ค</div>', ['ก', 'ข', 'ค']],
    [
      'a line break ends a line',
      '<p>โทร. 043 111 222<br>อีเมล a@b.go.th</p>',
      ['โทร. 043 111 222', 'อีเมล a@b.go.th'],
    ],
    ['but not a heading', '<h2>แผนปฏิบัติการ<br>ประจำปี 2568</h2>', ['แผนปฏิบัติการ ประจำปี 2568']],
    ['nor a link', '<p><a href=a>แผน<br>2568</a></p>', ['แผน 2568']],
    ['comments are not text', '<p>ก<!-- ข <a href=x>ค</a> --></p>', ['ก']],
    ['scripts and styles are not text', '<script>var a="ก"</script><style>p{}</style><p>ข</p>', ['ข']],
    ['options are not text', '<select><option>2568</option></select><p>ก</p>', ['ก']],
    ['hidden text is not shown', '<p style="display: none">ลับ</p><p hidden>ลับ</p><p>ก</p>', ['ก']],
    [
      'text moved off the screen is not shown',
      '<div style="position:absolute;left:-9999px">สล็อต</div><p>ก</p>',
      ['ก'],
    ],
    [
      'a closed details is content',
      '<details><summary>ปี 2568</summary><p>แผน</p></details>',
      ['ปี 2568', 'แผน'],
    ],
    [
      'noscript counts when nothing else is there',
      '<noscript><p>โปรดเปิดสคริปต์</p></noscript>',
      ['โปรดเปิดสคริปต์'],
    ],
    ['and not otherwise', '<noscript>x</noscript><p>ก</p>', ['ก']],
    ['text thrown out of a table is kept', '<table>ก<tr><td>ข</td></tr></table>', ['ก', 'ข']],
    ['tags that never close', '<p>ก<p>ข<li>ค<li>ง', ['ก', 'ข', 'ค', 'ง']],
    ['split sara am is repaired', '<p>ดํ\u200bาเนินการ</p>', ['ดำเนินการ']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  it('knows element, place and key', () => {
    const [block] = read(
      '<html><head></head><body><ul><li>ก</li><li>แผน ปี ๒๕๖๘</li></ul></body></html>',
    ).blocks.slice(1)
    expect(block).toMatchObject({ tag: 'li', place: '1/0/1', key: 'แผนปี2568', region: 'main', heading: -1 })
  })
})

describe('panels that are closed when the page opens are content', () => {
  it.each([
    [
      'Bootstrap tab',
      '<ul class="nav nav-tabs"><li><a data-toggle="tab" href="#y">2568</a></li></ul><div id=y class="tab-pane" style="display:none"><p>แผน</p></div>',
    ],
    [
      'Bootstrap 5 tab row in nav',
      '<nav><div class="nav nav-tabs" role=tablist><button data-bs-toggle=tab data-bs-target="#y">2568</button></div></nav><div id=y style="display:none"><p>แผน</p></div>',
    ],
    [
      'Bootstrap accordion',
      '<div class=accordion-item><h2 class=accordion-header><button class="accordion-button collapsed" data-bs-toggle=collapse data-bs-target="#y">2568</button></h2><div id=y class="collapse"><p>แผน</p></div></div>',
    ],
    [
      'card header',
      '<div class=card><div class=card-header data-toggle=collapse data-target="#y">2568</div><div id=y hidden><p>แผน</p></div></div>',
    ],
    [
      'button before its panel',
      '<button class="accordion">2568</button><div class="panel" style="display:none"><p>แผน</p></div>',
    ],
    [
      'jQuery tabs',
      '<div id=tabs><ul><li><a href="#y">2568</a></li></ul><div id=y style="display:none"><p>แผน</p></div></div>',
    ],
    [
      'tab buttons with a handler',
      `<button class=tablinks onclick="openYear(event,'y')">2568</button><div id=y class=tabcontent style="display:none"><p>แผน</p></div>`,
    ],
    ['details', '<details><summary>2568</summary><p>แผน</p></details>'],
  ])('%s', (_, html) => {
    const { blocks, headings } = read(html)
    const block = blocks.find(({ text }) => text === 'แผน')
    expect(headings[block?.heading ?? -1]?.text).toBe('2568')
  })
})
