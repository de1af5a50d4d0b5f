import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const PAGE = 'https://www.ban-mai.go.th/ita/index.php?year=2568'
const HOST = 'https://www.ban-mai.go.th'
const read = (html: string) => readHtml(html, { url: PAGE })
const first = (html: string) => read(html).links[0]

describe('where a link leads', () => {
  it.each([
    ['relative', '<a href="o1.pdf">ก</a>', `${HOST}/ita/o1.pdf`, 'live', 'anchor'],
    ['query kept, fragment dropped', '<a href="/a?id=3#top">ก</a>', `${HOST}/a?id=3`, 'live', 'anchor'],
    ['base address', '<base href="/web/"><a href="o1.pdf">ก</a>', `${HOST}/web/o1.pdf`, 'live', 'anchor'],
    ['spaces around', '<a href=" \n/a ">ก</a>', `${HOST}/a`, 'live', 'anchor'],
    ['backslashes of Windows', '<a href="files\\a.pdf">ก</a>', `${HOST}/ita/files/a.pdf`, 'live', 'anchor'],
    ['Thai letters', '<a href="/แผน.pdf">ก</a>', `${HOST}/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf`, 'live', 'anchor'],
    ['fragment', '<a href="#o5">ก</a>', PAGE, 'fragment', 'anchor'],
    ['fragment of the same address', '<a href="index.php?year=2568#o5">ก</a>', PAGE, 'fragment', 'anchor'],
    ['mail', '<a href="mailto:a@ban-mai.go.th">ก</a>', 'mailto:a@ban-mai.go.th', 'mail', 'anchor'],
    ['phone', '<a href="tel:043111222">ก</a>', 'tel:043111222', 'phone', 'anchor'],
    ['hash', '<a href="#">ก</a>', '', 'dead', 'anchor'],
    ['hash bang', '<a href="#!">ก</a>', '', 'dead', 'anchor'],
    ['empty', '<a href="">ก</a>', '', 'dead', 'anchor'],
    ['void', '<a href="javascript:void(0);">ก</a>', '', 'dead', 'anchor'],
    ['idle handler', '<a href="#" onclick="return false">ก</a>', '', 'dead', 'anchor'],
    ['impossible address', '<a href="http://">ก</a>', '', 'dead', 'anchor'],
    ['another program', '<a href="line://ti/p/@x">ก</a>', 'line://ti/p/@x', 'other-scheme', 'anchor'],
    [
      'handler',
      `<a href="#" onclick="window.open('p.pdf','w')">ก</a>`,
      `${HOST}/ita/p.pdf`,
      'live',
      'script',
    ],
    [
      'javascript address',
      `<a href="javascript:window.open('p.pdf')">ก</a>`,
      `${HOST}/ita/p.pdf`,
      'live',
      'script',
    ],
    [
      'argument that is a file',
      `<a href="javascript:openFile('../f/p.pdf')">ก</a>`,
      `${HOST}/f/p.pdf`,
      'live',
      'script',
    ],
    ['location', `<div onclick="location.href='/o1'">ก</div>`, `${HOST}/o1`, 'live', 'script'],
    [
      'button',
      `<input type=button value="ก" onclick="window.location='/o1'">`,
      `${HOST}/o1`,
      'live',
      'script',
    ],
    ['clickable row', '<table><tr data-href="/o1"><td>ก</td></tr></table>', `${HOST}/o1`, 'live', 'script'],
    ['button that a script knows', '<a role=button data-go="/o1">ก</a>', `${HOST}/o1`, 'live', 'script'],
    ['button of a file', '<button data-file-url="./a.pdf">ก</button>', `${HOST}/ita/a.pdf`, 'live', 'script'],
    ['row made to be pressed', '<div style="cursor: pointer">ก</div>', '', 'unknown', 'script'],
    ['role of a link', '<span role=link tabindex=0>ก</span>', '', 'unknown', 'script'],
    ['option', '<select><option value="/y/2567">ก</option></select>', `${HOST}/y/2567`, 'live', 'option'],
    [
      'image map',
      '<map name=m><area shape=rect coords="0,0,1,1" href="a.html" alt="ก"></map>',
      `${HOST}/ita/a.html`,
      'live',
      'area',
    ],
    [
      'frame',
      '<frameset cols="20%,*"><frame src="main.php" title="ก"></frameset>',
      `${HOST}/ita/main.php`,
      'live',
      'frame',
    ],
    ['iframe', '<iframe src="d.pdf" title="ก"></iframe>', `${HOST}/ita/d.pdf`, 'live', 'frame'],
    ['embed', '<embed src="d.pdf" title="ก">', `${HOST}/ita/d.pdf`, 'live', 'embed'],
    ['form', '<form action="/send"><p>ก</p></form>', `${HOST}/send`, 'live', 'form'],
  ])('%s', (_, html, href, target, source) => {
    expect(first(html)).toMatchObject({ href, target, source, text: 'ก' })
  })

  it('a handler that cannot be followed is not called dead', () => {
    expect(first('<a href="#" onclick="showPlan(12)">ก</a>')).toMatchObject({
      target: 'other-scheme',
      source: 'script',
    })
    expect(first(`<a href="javascript:__doPostBack('ctl00','')">ก</a>`)?.target).toBe('other-scheme')
  })

  it.each([
    ['comments', '<p>ก<!-- <a href="old.pdf">เก่า</a> --></p>'],
    ['anchors without an address', '<a name=top>ก</a>'],
    ['tab controls', '<a data-toggle=tab href="#y">2568</a><div id=y>ก</div>'],
    ['entries that only open a menu', '<ul><li><a href="#">หน่วยงาน</a><ul><li>ก</li></ul></li></ul>'],
    ['buttons that open a part', '<div style="cursor:pointer" aria-expanded=false>ก</div><p>ข</p>'],
    ['data that is no address', '<a role=button data-go="plan" data-page="2">ก</a>'],
    ['options that are no address', '<select><option value="2567">2567</option></select>'],
    ['hidden links', '<div style="display:none"><a href="http://slot.example/">สล็อต</a></div><p>ก</p>'],
    ['templates', '<template><a href=x>ก</a></template>'],
  ])('no link: %s', (_, html) => {
    expect(read(html).links).toEqual([])
  })

  it('a card that is made to be pressed is the link inside it', () => {
    expect(read('<div style="cursor:pointer"><h3>ก</h3><a href="/o1">ข</a></div>').links).toMatchObject([
      { href: `${HOST}/o1`, target: 'live', text: 'ข' },
    ])
  })

  it('meta refresh and a redirect by script on an almost empty page', () => {
    expect(read('<meta http-equiv=refresh content="0;url=/home">').links).toMatchObject([
      { href: `${HOST}/home`, source: 'refresh' },
    ])
    expect(read('<script>window.location.href = "/home";</script>').links).toMatchObject([
      { href: `${HOST}/home`, source: 'script' },
    ])
    const busy = Array.from({ length: 6 }, (_, number) => `<a href="/${number}">${number}</a>`).join('')
    expect(read(`${busy}<script>function out(){location.href="/logout"}</script>`).links).toHaveLength(6)
  })

  it('addresses written as text, several in a cell', () => {
    const { links } = read(
      '<table><tr><th>ข้อ<th>URL<tr><td>O1<td>https://a.go.th/1.pdf<br>(www.b.go.th/2) <a href="/3">https://c.go.th</a></table>',
    )
    expect(links.map(({ href, source }) => [href, source])).toEqual([
      ['https://a.go.th/1.pdf', 'plain-text'],
      ['http://www.b.go.th/2', 'plain-text'],
      [`${HOST}/3`, 'anchor'],
    ])
  })

  it('links of a hidden drop-down menu and of a closed tab still lead somewhere', () => {
    const menu =
      '<nav><ul><li><a href="/a">เมนู</a><ul style="display:none"><li><a href="/b">ย่อย</a></li></ul></li></ul></nav><p>เนื้อหา</p>'
    expect(read(menu).links).toMatchObject([{ text: 'เมนู' }, { text: 'ย่อย', trail: ['เมนู'] }])
  })
})

describe('what stands on and around a link', () => {
  it.each([
    ['text', '<a href=a>แผน <b>2568</b></a>', { text: 'แผน 2568', imageOnly: false }],
    ['picture', '<a href=a><img src=i.png alt="แผน"></a>', { text: 'แผน', alt: 'แผน', imageOnly: true }],
    ['picture without words', '<a href=a><img src=i.png></a>', { text: '', alt: '', imageOnly: true }],
    ['title', '<a href=a title="แผน"><i></i></a>', { text: 'แผน', titleAttribute: 'แผน', imageOnly: false }],
    [
      'text and picture',
      '<a href=a><img src=i.png alt="ไอคอน">แผน</a>',
      { text: 'แผน', alt: 'ไอคอน', imageOnly: false },
    ],
    ['same line', '<p>รายงานผล ปี 2567 <a href=a>คลิก</a></p>', { context: 'รายงานผล ปี 2567' }],
    ['not the text of other links', '<p><a href=a>แผน</a> | <a href=b>ผล</a></p>', { context: '' }],
    [
      'row of boxes',
      '<div class=row><div class=col><span>O8 คู่มือ</span></div><div class=col><a href=a>เปิด</a></div></div>',
      { context: 'O8 คู่มือ' },
    ],
    [
      'card with a picture above its words',
      '<div><div class=card><a href=a><img src=i.png></a><p>O13<br>ผลจัดซื้อจัดจ้าง</p></div><div class=card><a href=b><img src=j.png></a><p>O14</p></div></div>',
      { context: 'O13 ผลจัดซื้อจัดจ้าง' },
    ],
    [
      'list entry',
      '<ul><li>อื่น</li><li><div>แผนงาน</div><div><a href=a>เปิด</a></div></li></ul>',
      { context: 'แผนงาน' },
    ],
  ])('%s', (_, html, expected) => {
    expect(first(html)).toMatchObject(expected)
  })

  it('trail of accordions and tabs', () => {
    const html =
      '<details><summary>ปี 2568</summary><div class=accordion-item><button data-bs-toggle=collapse data-bs-target="#q">ไตรมาส 1</button><div id=q class=collapse><a href=a>ก</a></div></div></details>'
    expect(first(html)?.trail).toEqual(['ปี 2568', 'ไตรมาส 1'])
  })

  it('one accordion a year', () => {
    const year = (name: string) =>
      `<button class="accordion">ปี ${name}</button><div class="panel"><a href="/${name}.pdf">คลิก</a></div>`
    expect(read(['2568', '2567', '2566'].map(year).join('')).links.map(({ trail }) => trail)).toEqual([
      ['ปี 2568'],
      ['ปี 2567'],
      ['ปี 2566'],
    ])
  })

  it('cell of a data table, counted in the body', () => {
    const html =
      '<table><tr><th>ข้อ<th>URL<tr><td rowspan=2>O1<td><a href=a>1</a><tr><td><a href=b>2</a></table>'
    expect(read(html).links.map(({ cell }) => cell)).toEqual([
      { table: 0, row: 0, column: 1 },
      { table: 0, row: 1, column: 1 },
    ])
  })

  it('no cell in a table that only arranges the page', () => {
    expect(
      first('<table><tr><td><table><tr><td><a href=a>ก</a></td></tr></table></td></tr></table>'),
    ).not.toHaveProperty('cell')
  })
})

describe('frames and pictures', () => {
  it.each([
    ['<iframe data-src="/d.pdf">', 'iframe'],
    ['<object data="/d.pdf"></object>', 'object'],
    ['<object><param name=src value="/d.pdf"></object>', 'object'],
    ['<embed src="/d.pdf">', 'embed'],
  ])('%s', (html, source) => {
    expect(read(html).frames).toMatchObject([{ src: `${HOST}/d.pdf`, source }])
  })

  it('empty viewers are no frames', () => {
    expect(read('<iframe src="about:blank"></iframe><iframe></iframe>').frames).toEqual([])
  })

  it('lazy pictures by their real address', () => {
    expect(
      read('<img src="data:image/gif;base64,R0" data-src="/p.jpg" width=120 height="90px" alt="ภาพ">').images,
    ).toMatchObject([{ src: `${HOST}/p.jpg`, width: 120, height: 90, alt: 'ภาพ' }])
  })
})
