import { describe, expect, it, test } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const url = 'https://www.ban-mai.go.th/'
const hidden = (html: string) => readHtml(`<body><p>ข่าว</p>${html}</body>`, { url }).hiddenLinks ?? []
const LINK = '<a href="https://x.example/a#b">ก</a>'

describe('links that visitors cannot see', () => {
  test.each([
    ['display', `<div style="display: none">${LINK}</div>`, 'not-shown'],
    ['attribute', `<div hidden>${LINK}</div>`, 'not-shown'],
    ['visibility', `<p style="color:red;visibility:hidden">${LINK}</p>`, 'not-shown'],
    ['far to the left', `<div style="position:absolute;left:-9876px">${LINK}</div>`, 'off-screen'],
    ['indented away', `<p style="text-indent:-999em">${LINK}</p>`, 'off-screen'],
    ['box of one pixel', `<div style="height:1px;overflow:hidden">${LINK}</div>`, 'no-size'],
    ['letters without size', `<span style="font-size:0px">${LINK}</span>`, 'no-size'],
    ['moving line of one pixel', `<marquee height="1">${LINK}</marquee>`, 'no-size'],
    ['see-through', `<div style="opacity:0.01">${LINK}</div>`, 'see-through'],
    [
      'colour',
      `<div style="background:#fff">${LINK.replace('<a', '<a style="color: white"')}</div>`,
      'same-colour',
    ],
    [
      'old colour',
      `<table><tr><td bgcolor="#FFFFFF"><font color="#fff">${LINK}</font></td></tr></table>`,
      'same-colour',
    ],
    ['class', `<style>.a, .seo{display:none}</style><div class="x seo">${LINK}</div>`, 'not-shown'],
    [
      'id',
      `<style>/* } */ div#q1 { position:absolute; left:-9999px }</style><div id="q1">${LINK}</div>`,
      'off-screen',
    ],
    ['two classes', `<style media="screen">p.a.b{font-size:0}</style><p class="b a">${LINK}</p>`, 'no-size'],
    [
      'colours of a sheet',
      `<style>@import "x.css"; .box{background-color:#FFF}.t{color:#ffffff}</style><div class="box"><span class="t">${LINK}</span></div>`,
      'same-colour',
    ],
    ['without scripts', `<noscript>${LINK}</noscript>`, 'no-script'],
  ])('%s', (_, html, hiding) => {
    expect(hidden(html)).toMatchObject([{ href: 'https://x.example/a', text: 'ก', hiding }])
  })

  test.each([
    ['shown', LINK],
    ['a panel that unfolds', `<div class="collapse" style="display:none">${LINK}</div>`],
    ['a menu that opens', `<nav><ul><li>เมนู<ul style="display:none"><li>${LINK}</li></ul></li></ul></nav>`],
    ['small but readable', `<p style="font-size:10px;height:1em;overflow:hidden">${LINK}</p>`],
    ['moved a little', `<p style="margin-left:-15px;opacity:0.6">${LINK}</p>`],
    ['a moving line to read', `<marquee width="100%" height="30">${LINK}</marquee>`],
    ['white on blue', `<div style="background:#00f">${LINK.replace('<a', '<a style="color:#fff"')}</div>`],
    [
      'shown again by a later rule',
      `<style>.m{display:none}.m{display:block}</style><div class="m">${LINK}</div>`,
    ],
    [
      'shown again by its own style',
      `<style>.m{display:none}</style><div class="m" style="display:block">${LINK}</div>`,
    ],
    ['hidden in print', `<style>@media print{.m{display:none}}</style><div class="m">${LINK}</div>`],
    [
      'hidden until pointed at',
      `<style>.m:not(:hover){display:none}.n .m{display:none}</style><div class="m">${LINK}</div>`,
    ],
    ['hidden by half a rule', `<style>.m{display:none</style><div class="m">${LINK}</div>`],
    ['leads nowhere', '<div style="display:none"><a href="#">ก</a></div>'],
  ])('not: %s', (_, html) => {
    expect(hidden(html)).toEqual([])
  })

  it('are found in a page of countless rules and elements', () => {
    const rules = '.a{display:none}'.repeat(10_000)
    const html = `<style>${rules}</style>${'<i class="a b c"></i>'.repeat(20_000)}<p class="a">${LINK}</p>`
    expect(hidden(html)).toHaveLength(1)
  })

  it('keep their alternative text and place, and are bounded', () => {
    expect(hidden('<div style="display:none"><a href="/b"><img alt="โปรโมชั่น"></a></div>')).toEqual([
      { href: `${url}b`, text: 'โปรโมชั่น', hiding: 'not-shown', place: '1/1/0' },
    ])
    expect(hidden(`<div style="display:none">${LINK.repeat(3000)}</div>`)).toHaveLength(1000)
  })
})
