import { expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { readItaIndex } from '../../../rules/ita-index/read.ts'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { listOptions } from '../../../rules/site/index-claims.ts'
import { concepts, loadYear } from '../catalogue/files.ts'

const catalogue = loadYear(2568)
const options = listOptions(catalogue, topicsOfYear(catalogue, concepts))
const SITE = 'https://www.tambon.go.th'

/** What a list of 2568 offers, whose entries are "O<number> <words>". */
const read = (entries: readonly (readonly [number, string])[]) =>
  readItaIndex(
    readHtml(
      `<title>OIT 2568</title><main><h1>OIT ปี 2568</h1>${entries
        .map(([number, words]) => `<p><a href="/e/${number}">O${number} ${words}</a></p>`)
        .join('')}</main>`,
      { url: `${SITE}/ita` },
    ),
    options,
  ).entries.map(({ itemId, by, urls }) => [itemId, by, urls[0]?.replace(SITE, '')])

/** Items that are called by their official titles, under their own numbers. */
const official = [1, 2, 3].map((number) => [number, catalogue.items[number - 1]?.title.th ?? ''] as const)

it('a number alone says nothing where most words mean another item than their number: it is last year’s', () => {
  const found = read([
    ...official,
    [10, 'คู่มือของเจ้าหน้าที่'],
    [11, 'คู่มือประชาชน'],
    [12, 'สถิติผู้มารับบริการ'],
    [22, 'ขั้นตอนจัดการเรื่องร้องเรียนทุจริต'],
    [24, 'สถิติเรื่องร้องเรียนทุจริต'],
    [26, 'เรื่องของเรา'],
  ])
  expect(found.map(([id]) => id)).toEqual(['O1', 'O2', 'O3'])
})

it('a number stands where the words mean its item, mean nothing, or few of them contradict it', () => {
  const found = read([
    ...official,
    [8, 'คู่มือของเจ้าหน้าที่'],
    [9, 'คู่มือประชาชน'],
    [11, 'สถิติผู้มารับบริการ'],
    [18, 'สถิติเรื่องร้องเรียนทุจริต'],
    [26, 'เรื่องของเรา'],
  ])
  expect(found).toContainEqual(['O18', 'code', '/e/18'])
  expect(found).toContainEqual(['O26', 'code', '/e/26'])
})
