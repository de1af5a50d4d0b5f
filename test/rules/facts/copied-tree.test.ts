import { expect, test } from 'vitest'
import { COMMENT, copiedTree, type CopiedNode } from '../../../rules/facts/copied-tree.ts'
import { limits } from '../../../rules/facts/limits.ts'
import { factsOfTree, readHtml } from '../../../rules/facts/read-html.ts'

const url = 'https://www.nongsaeng.go.th/people'
const facts = (copied: readonly CopiedNode[], cut = false) => factsOfTree(copiedTree(copied, cut), '', url)

test('a page that a browser has parsed says what its markup says', () => {
  const html =
    '<html lang="th"><head><title>ผู้บริหาร</title></head><body><!--เมนู--><h1 id="top">ผู้บริหาร</h1>' +
    '<p>นายสมหมาย ดวงแก้ว<br>นายก อบต.</p><a href="/plan.pdf" class="file">แผน</a></body></html>'
  expect(
    facts([
      ...[['HTML', 'lang', 'th'], ['HEAD'], ['TITLE'], 'ผู้บริหาร', 0, 0, ['BODY'], [COMMENT, 'เมนู']],
      ...[['H1', 'id', 'top'], 'ผู้บริหาร', 0, ['P'], 'นายสมหมาย ดวงแก้ว', ['BR'], 0, 'นายก อบต.', 0],
      ...[['A', 'href', '/plan.pdf', 'class', 'file'], 'แผน', 0, 0, 0],
    ] as const),
  ).toEqual(readHtml(html, { url }))
})

test('a copy is read within the bounds of a page', () => {
  const page = (inside: readonly CopiedNode[]): readonly CopiedNode[] => [['HTML'], ['BODY'], ...inside]
  const many = Array.from({ length: limits.elements }, (): CopiedNode[] => [['B'], 0]).flat()
  const deep = Array.from({ length: limits.depth }, (): CopiedNode => ['B'])
  const attributes = Array.from({ length: 400 }, (_, n) => [`data-${n}`, '']).flat()
  expect(facts(page(['ข่าว', ...many])).truncated).toBe(true)
  expect(facts(page(['ข่าว', ...deep])).blocks[0]?.text).toBe('ข่าว')
  expect(facts(page(deep)).truncated).toBe(true)
  expect(facts(page(['ข่าว']), true).truncated).toBe(true)
  expect(copiedTree(page([['P', ...attributes]]), false).nodes[2]?.attributes).toHaveLength(
    limits.attributesPerElement,
  )
})
