import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const read = (html: string) => readHtml(html, { url: 'https://www.ban-mai.go.th/' })
const regionOf = (html: string, text: string) =>
  read(html).blocks.find((block) => block.text.startsWith(text))?.region
const items = (count: number, label = 'เมนู') =>
  Array.from({ length: count }, (_, number) => `<li><a href="/m/${number}">${label} ${number}</a></li>`).join(
    '',
  )
const story = '<h2>ข่าว</h2><p>' + 'องค์การบริหารส่วนตำบลจัดโครงการอบรมด้านคุณธรรม '.repeat(8) + '</p>'

describe('regions', () => {
  it.each([
    ['nav element', `<nav><ul>${items(3)}</ul></nav>${story}`, 'เมนู 1', 'menu'],
    ['role', `<div role=navigation>${items(3)}</div>${story}`, 'เมนู 1', 'menu'],
    ['class', `<div class="main-menu">${items(3)}</div>${story}`, 'เมนู 1', 'menu'],
    ['aside beside main', `<main>${story}</main><aside><p>คลังภาพ</p></aside>`, 'คลังภาพ', 'menu'],
    ['aside within main', `<main>${story}<aside><p>หมายเหตุ</p></aside></main>`, 'หมายเหตุ', 'main'],
    ['footer element', `${story}<footer>ที่อยู่</footer>`, 'ที่อยู่', 'footer'],
    ['footer id', `${story}<div id=footer><p>ที่อยู่</p></div>`, 'ที่อยู่', 'footer'],
    ['copyright line at the end', `${story}<center><p>© 2568 สงวนลิขสิทธิ์</p></center>`, '© 2568', 'footer'],
    ['header class', `<div class=header>คำขวัญ</div>${story}`, 'คำขวัญ', 'header'],
    [
      'header of an article is content',
      `<article><header><p>วันที่ลงข่าว</p></header>${story}</article>`,
      'วันที่ลงข่าว',
      'main',
    ],
    [
      'page-header is a title, not a site header',
      `<div class=page-header><h1>แผนงาน</h1></div>${story}`,
      'แผนงาน',
      'main',
    ],
    ['leading list of a page without classes', `<ul>${items(6)}</ul>${story}`, 'เมนู 1', 'menu'],
    [
      'outer column of a table layout',
      `<table><tr><td width=180><ul>${items(8)}</ul></td><td>${story}</td></tr></table>`,
      'เมนู 1',
      'menu',
    ],
    [
      'narrow column of many links beside a short article',
      `<table><tr><td width=220><table>${items(20).replaceAll('<li>', '<tr><td>')}</table></td><td>ยังไม่มีข้อมูลในปีงบประมาณนี้</td></tr></table>`,
      'เมนู 1',
      'menu',
    ],
    [
      'text column of a table layout',
      `<table><tr><td width=180><ul>${items(8)}</ul></td><td>${story}</td></tr></table>`,
      'องค์การ',
      'main',
    ],
    [
      'a list of documents is content',
      `<table><tr><td>${Array.from({ length: 8 }, (_, n) => `<p><a href="${n}.pdf">แผน ${n}</a></p>`).join('')}</td><td>${story}</td></tr></table>`,
      'แผน 1',
      'main',
    ],
    ['a page that is nothing but a list', `<ul>${items(9, 'รายงาน')}</ul>`, 'รายงาน 1', 'main'],
    [
      'everything inside something called menu',
      `<div class=menu><ul>${items(4)}</ul></div>`,
      'เมนู 1',
      'main',
    ],
    [
      'content inside a header that was never closed',
      `<div class=header>คำขวัญ<div id=content>${story}`,
      'องค์การ',
      'main',
    ],
    [
      'tabs are no menu',
      `<ul class="nav nav-tabs"><li><a href="#a">ปี 2568</a><li><a href="#b">ปี 2567</a></ul>${story}`,
      'ปี 2568',
      'main',
    ],
    ['text called menu', `<div class="menu-box">${story}</div><p>ท้าย</p>`, 'องค์การ', 'main'],
  ])('%s', (_, html, text, region) => {
    expect(regionOf(html, text)).toBe(region)
  })
})
