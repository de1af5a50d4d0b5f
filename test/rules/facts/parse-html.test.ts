import fc from 'fast-check'
import { parse, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../rules/facts/parse-html.ts'

/** Pieces that mean something to the parser, and plain words between them. */
const PIECES = [
  ...['<p>', '</p>', '<b>', '</b>', '<li>', '<table>', '<tr>', '<td>', '</table>', '<br>', '<!-- a -->', '<'],
  ...['<title>', '</title>', '<script>', '</script>', '<style>', '</style>', '<textarea>', '</textarea>'],
  ...['<a href="/แผน?ปี=2568&amp;b=1">', "<a href='x&lt;y'>", '<a href=/a&b>', '<i title="', '">', '</a>'],
  ...[
    '&amp;',
    '&nbsp;ก',
    '&NotEqualTilde;ข',
    '&ampx',
    '&',
    '&#3585;',
    '&#x',
    '\u0000',
    '\r\n',
    '\r',
    '\n',
    '\t',
    ' ',
  ],
  ...[
    '<ul class="menu" id="a">',
    '<img src="a.png" alt="ก ข"/>',
    '<br />',
    '</li >',
    '<p id="a" id="b" >',
    '<a href="',
  ],
  ...[
    '<select>',
    '<option value="1">',
    '</select>',
    '<svg viewBox="0 0 1 1">',
    '<path d="m0" />',
    '</svg>',
    '<pre>',
  ],
  ...[
    '<body class="x">',
    '<frameset>',
    '<noscript>',
    '</noscript>',
    '<template>',
    '</template>',
    '<h1 title="a\nb">',
  ],
  ...['ข่าว เมื่อ\nวันที่ 1', '  ', 'a b'],
  ...['ข่าวประชาสัมพันธ์', 'plain words', '𝟚𝟝', '\ud800', '-->', '"', "'", '=', '/'],
]

describe('parseHtml', () => {
  it('gives the tree that parse5 gives by itself, though it takes plain text in larger pieces', () => {
    const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(page, (html) => {
        expect(serialize(parseHtml(html).document)).toBe(serialize(parse(html)))
      }),
      { numRuns: 1500 },
    )
  })
})
