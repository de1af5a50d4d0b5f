import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { readTree } from '../../../rules/facts/read-tree.ts'
import { placeOf } from '../../../rules/facts/tree.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'

const URL_OF_PAGE = 'https://www.ban-mai.go.th/ita/index.php?year=2568'
const read = (html: string) => readHtml(html, { url: URL_OF_PAGE })

function placesOf(facts: PageFacts): string[] {
  const { headings, blocks, links, images, forms, tables, frames, people } = facts
  return [
    ...[...headings, ...blocks, ...links, ...images, ...forms, ...tables, ...frames, ...people].map(
      ({ place }) => place,
    ),
    ...people.flatMap(({ photo }) => (photo ? [photo.place] : [])),
  ]
}

const pieces = [
  '<table>',
  '<tr>',
  '<td>',
  '<th colspan=3 rowspan=0>',
  '</table>',
  '<a href="x.pdf">',
  '</a>',
  '<a href=#t data-toggle=tab>',
  '<div id=t class=tab-pane>',
  '<b>',
  '</b>',
  '<p>',
  '<h2>',
  '</h2>',
  '<h1><img alt="หัวเรื่อง">',
  'นายทดสอบ ใจดี',
  'นายกเทศมนตรี',
  '<br>',
  '<form action=s>',
  '<input name=q>',
  '<select><option value="/y">',
  '<iframe src=d.pdf>',
  '<nav>',
  '<header>',
  '</header>',
  '<div class=menu>',
  '<footer>',
  '<details><summary>',
  '</summary>',
  '<dl><dt>',
  '<dd>',
  '<li><ul>',
  '<!-- ',
  ' -->',
  '<script>location="x"</script>',
  '<noscript><p>n',
  '<frameset><frame src=a>',
  '<map><area href=b>',
  '<svg><a href=c>',
  '<template>',
  '<meta http-equiv=refresh content="0;url=h">',
  '<base href="http://other/">',
  '<img src=p.jpg>',
  ' http://a.go.th/x ',
  'ว่าง',
  '<caption>',
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
)

describe('readHtml on anything', () => {
  it('never throws and names only places that exist', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const facts = read(html)
        const tree = readTree(html)
        const existing = new Set(tree.nodes.map((node) => placeOf(tree, node)))
        for (const place of placesOf(facts)) expect(existing).toContain(place)
        for (const { heading } of [...facts.blocks, ...facts.links, ...facts.tables]) {
          expect(heading).toBeGreaterThanOrEqual(-1)
          expect(heading).toBeLessThan(facts.headings.length)
        }
        facts.headings.forEach(({ parent }, index) => expect(parent).toBeLessThan(index))
        for (const { cell } of facts.links) {
          if (cell) expect(facts.tables[cell.table]?.rows[cell.row]?.length).toBeGreaterThan(cell.column)
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['nested without end', '<div>'.repeat(100_000) + 'x'],
    ['nested tables', '<table><tr><td>'.repeat(30_000) + 'x'],
    [
      'formatting that multiplies',
      Array.from({ length: 3_000 }, (_, n) => `<b id=a${n}>`).join('') + '<p>x'.repeat(3_000),
    ],
    ['cells that span everything', '<table>' + '<tr><td colspan=1000 rowspan=1000>x<td>y'.repeat(3_000)],
    ['links without end', '<p>' + '<a href=x>y</a> '.repeat(20_000)],
  ])('reads %s within bounds and says so', (_, html) => {
    expect(read(html).truncated).toBe(true)
  })

  it('keeps a tag with very many attributes', () => {
    const attributes = Array.from({ length: 50_000 }, (_, number) => `a${number}`).join(' ')
    expect(read(`<a href="x.pdf" ${attributes}>แผน</a>`).links).toHaveLength(1)
  })

  it('says that an ordinary page was read whole', () => {
    expect(read('<p>แผนปฏิบัติการ</p>').truncated).toBe(false)
  })
})

describe('title and metadata', () => {
  it.each([
    ['<title> แผน  2568 </title><h1>อื่น</h1>', 'แผน 2568'],
    ['<title>Untitled Document</title><h1>คู่มือ</h1>', 'คู่มือ'],
    ['<body><h1>คู่มือ</h1>', 'คู่มือ'],
    ['<svg><title>ไอคอน</title></svg><h1>คู่มือ</h1>', 'คู่มือ'],
    ['<p>ไม่มีหัวเรื่อง', ''],
  ])('%s', (html, title) => {
    expect(read(html).title).toBe(title)
  })

  it('reads language, description, generator, dates and refresh', () => {
    const { metadata } = read(
      `<html lang="en"><meta name=description content="หน้า ITA"><meta name=generator content="WordPress 6">
       <meta property="article:published_time" content="2025-03-01T08:00:00+07:00">
       <meta http-equiv="Refresh" content="3; URL='home.php'">`,
    )
    expect(metadata).toEqual({
      language: 'en',
      description: 'หน้า ITA',
      generator: 'WordPress 6',
      created: '2025-03-01',
      refresh: { seconds: 3, url: 'https://www.ban-mai.go.th/ita/home.php' },
    })
  })

  it.each([
    ['', 'none'],
    ['<img src=scan.jpg>', 'none'],
    ['<p>แผนปฏิบัติการ</p>', 'good'],
    ['<p>แผ\ufffdนปฏิ\ufffdบัติ</p>', 'damaged'],
  ])('text layer of %j is %s', (html, layer) => {
    expect(read(html).textLayer).toBe(layer)
  })

  it('lists scripts by absolute address', () => {
    expect(read('<script src="/js/app.js"></script><script>x</script>').scripts).toEqual([
      'https://www.ban-mai.go.th/js/app.js',
    ])
  })
})
