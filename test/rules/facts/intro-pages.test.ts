import { describe, expect, it } from 'vitest'
import { isAppShell } from '../../../rules/facts/app-shell.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { splashTargets } from '../../../rules/facts/splash.ts'

const HOST = 'https://www.ban-mai.go.th'
const read = (html: string) => readHtml(html, { url: `${HOST}/` })
const menu = Array.from(
  { length: 9 },
  (_, number) => `<li><a href="/m/${number}">เมนู ${number}</a></li>`,
).join('')

describe('splashTargets', () => {
  it.each([
    ['entry words', '<img src=king.jpg><a href="/home">เข้าสู่เว็บไซต์</a>', ['/home']],
    [
      'entry as a picture',
      '<img src=king.jpg><a href="home.php"><img src=enter.png alt="เข้าสู่เว็บไซต์"></a>',
      ['/home.php'],
    ],
    ['picture without words', '<a href="main.php"><img src=king.jpg></a>', ['/main.php']],
    [
      'any picture that leads on',
      '<p>ทรงพระเจริญ</p><a href="/web/x.php"><img src=king.jpg></a>',
      ['/web/x.php'],
    ],
    [
      'image map',
      '<img src=king.jpg usemap="#m"><map name=m><area href="/index1.php" alt="เข้าสู่เว็บไซต์"></map>',
      ['/index1.php'],
    ],
    [
      'signing the book is not entering',
      '<img src=k.jpg><a href="https://wellwishes.royaloffice.th/">ลงนามถวายพระพร</a> <a href="/index.php">เข้าสู่หน้าหลัก</a>',
      ['/index.php'],
    ],
    ['refresh', '<meta http-equiv=refresh content="3;url=/th/"><img src=k.jpg>', ['/th/']],
    ['script', '<script>window.location="/home"</script>', ['/home']],
  ])('%s', (_, html, targets) => {
    expect(splashTargets(read(html))).toEqual(targets.map((path) => HOST + path))
  })

  it.each([
    ['a page with a menu', `<ul class=menu>${menu}</ul><h2>ข่าว</h2><p>ทรงพระเจริญ</p>`],
    [
      'an ordinary small page',
      '<h1>ติดต่อเรา</h1><p>เลขที่ 1 หมู่ 2</p><a href=/a>แผน</a><a href=/b>ข่าว</a><a href=/c>ผล</a><a href="/index.php">หน้าแรก</a>',
    ],
    ['a page that reloads itself', '<meta http-equiv=refresh content="60;url=/"><p>ตารางวันนี้</p>'],
    ['a login form', '<form><input name=a><input name=b><input name=c></form><a href="/home">เข้าสู่เว็บไซต์</a>'],
    ['nothing at all', ''],
  ])('not: %s', (_, html) => {
    expect(splashTargets(read(html))).toEqual([])
  })
})

describe('isAppShell', () => {
  it.each([
    ['React', '<title>ITA</title><div id=root></div><script src="/assets/index-4f3a.js"></script>', true],
    ['Next', '<div id=__next></div><script src="/_next/static/chunks/1.js"></script>', true],
    [
      'asks for scripts',
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id=app></div><script src="/js/app.1a.js"></script>',
      true,
    ],
    ['unknown script, nothing else', '<div id=x></div><script src="/x.js"></script>', true],
    ['no scripts', '<div id=root></div>', false],
    ['a short page with a link', '<p>แผน</p><a href=a.pdf>ดาวน์โหลด</a><script src="/x.js"></script>', false],
    ['frames', '<frameset><frame src=a></frameset>', false],
    [
      'a page with text',
      `<div id=app><p>${'แผนปฏิบัติการป้องกันการทุจริต '.repeat(8)}</p></div><script src="/js/app.js"></script>`,
      false,
    ],
  ])('%s', (_, html, shell) => {
    expect(isAppShell(read(html))).toBe(shell)
  })
})
