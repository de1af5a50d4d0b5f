import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { readItaIndex } from '../../../rules/ita-index/read.ts'
import { listOptions } from '../../../rules/site/index-claims.ts'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { concepts, loadYear } from '../catalogue/files.ts'

const catalogue = loadYear(2568)
const options = listOptions(catalogue, topicsOfYear(catalogue, concepts))
const SITE = 'https://www.tambon.go.th'
const every = catalogue.items.map((item, index) => ({ item, index }))

const read = (main: string, title = 'ITA 2568') =>
  readItaIndex(
    readHtml(`<title>${title}</title><main><h2>${title}</h2>${main}</main>`, { url: `${SITE}/list` }),
    options,
  )

/** One row an item, called something that names none, but for those given. */
const rows = (words: (index: number) => string, count = every.length): string =>
  Array.from(
    { length: count },
    (_, index) => `<tr><td>${words(index)}</td><td><a href="/d/${index + 1}">คลิก</a></td></tr>`,
  ).join('')
const table = (words: (index: number) => string, count?: number): string =>
  `<table><tr><th>เรื่อง</th><th>ดู</th></tr>${rows(words, count)}</table>`
const own = (index: number): string => `สิ่งที่เราทำ เรื่องหนึ่งในหลายเรื่อง ${'กขคงจ'[index % 5] ?? ''}`
const titleOf = (index: number): string => catalogue.items[index]?.title.th ?? ''

describe('a list in the order of the checklist', () => {
  it('is read by counting when it says each item in its own words', () => {
    const { isIndex, entries } = read(table(own))
    expect(isIndex).toBe(true)
    expect(entries).toHaveLength(28)
    const last = entries.find(({ itemId }) => itemId === 'O28')
    expect(last).toMatchObject({ by: 'order', urls: [`${SITE}/d/28`], title: own(27), empty: false })
  })

  it('is read from cards, of which one may hold several links or none that opens', () => {
    const card = (index: number): string => {
      const more = index === 1 ? '<a href="/d/2b">ฝ่ายประจำ</a>' : ''
      const href = index === 23 ? '#' : `/d/${index + 1}`
      return `<div class="card"><a href="${href}"><img src="/c.png"><br>${own(index)}</a>${more}</div>`
    }
    const { entries } = read(
      `<div>${every
        .slice(0, 9)
        .map(({ index }) => card(index))
        .join('')}</div>` +
        `<div>${every
          .slice(9)
          .map(({ index }) => card(index))
          .join('')}</div>`,
    )
    const of = (id: string) => entries.find(({ itemId }) => itemId === id)
    expect(of('O2')?.urls).toEqual([`${SITE}/d/2`, `${SITE}/d/2b`])
    expect(of('O24')).toMatchObject({ urls: [], dead: 1, empty: true })
    expect(of('O25')?.urls).toEqual([`${SITE}/d/25`])
  })

  it('keeps a row that offers nothing in the count', () => {
    const html = table(own).replace('<a href="/d/22">คลิก</a>', 'รอข้อมูล')
    const { entries } = read(html)
    expect(entries.find(({ itemId }) => itemId === 'O22')).toMatchObject({ urls: [], empty: true })
    expect(entries.find(({ itemId }) => itemId === 'O23')?.urls).toEqual([`${SITE}/d/23`])
  })

  it.each([
    ['one entry is too few', table(own, 27), 'ITA 2568'],
    ['one entry is too many', table(own, 29), 'ITA 2568'],
    ['the page is no list of the assessment', table(own), 'ข่าวปี 2568'],
    ['it is of another year, whose items differ', table(own), 'ITA 2566'],
    ['it names items elsewhere than they stand', table((index) => titleOf((index + 3) % 28)), 'ITA 2568'],
    ['half of it offers nothing', table(own).replace(/<a href="\/d\/(?:1?\d)">คลิก<\/a>/g, ''), 'ITA 2568'],
  ])('is not counted when %s', (_, html, title) => {
    expect(read(html, title).entries.filter(({ by }) => by === 'order')).toEqual([])
  })

  it('is ours when it follows the checklist, though it goes by the name of another assessment', () => {
    const { isIndex, otherFamily } = read(table(own), 'ITA Online 2568')
    expect({ isIndex, otherFamily }).toEqual({ isIndex: true, otherFamily: undefined })
    expect(read(table(own, 25), 'ITA Online 2568').otherFamily).toContain('schools-online')
  })

  it('leaves a list with codes to its codes', () => {
    const shuffled = table((index) => `O${((index + 3) % 28) + 1} ${own(index)}`)
    const { entries } = read(shuffled)
    expect(entries.find(({ itemId }) => itemId === 'O4')).toMatchObject({ by: 'code', urls: [`${SITE}/d/1`] })
  })

  const counted = (
    numbers: readonly string[],
    offer = (at: number) => `<td><a href="/d/${at}">คลิก</a></td>`,
  ): string =>
    `<table><tr><th>ที่</th><th>เรื่อง</th><th>ดู</th></tr>${numbers
      .map((number, at) => `<tr><td>${number}</td><td>${own(at)} ${at}</td>${offer(at)}</tr>`)
      .join('')}</table>`
  const to = (last: number): string[] => Array.from({ length: last }, (_, at) => `${at + 1}`)

  it('is read by the numbers it gives, of which one row may hold several, and merged cells answer all their rows', () => {
    const names = ['มีส่วนร่วม', 'ของขวัญ', 'ตามธรรมเนียม', 'จุดเสี่ยง', 'แก้จุดเสี่ยง']
    const offer = (at: number): string => {
      if (at === 4) return '<td rowspan="3"><a href="/plans">เมนูแผน</a></td>'
      return at === 5 || at === 6 ? '' : `<td><a href="/d/${at + 1}">คลิก</a></td>`
    }
    const html = counted([...to(19), '๒๐ – ๒๔', '25', '26', '27', '28'], offer).replace(
      `${own(19)} 19`,
      names.join(' / '),
    )
    const { isIndex, entries } = read(html)
    expect(isIndex).toBe(true)
    expect(entries).toHaveLength(28)
    const of = (id: string) => entries.find(({ itemId }) => itemId === id)
    expect(['O5', 'O6', 'O7'].map((id) => of(id)?.urls)).toEqual(['', '', ''].map(() => [`${SITE}/plans`]))
    expect(of('O8')?.urls).toEqual([`${SITE}/d/8`])
    expect(of('O23')).toMatchObject({ title: 'จุดเสี่ยง', urls: [`${SITE}/d/20`] })
    expect(of('O25')?.urls).toEqual([`${SITE}/d/21`])
  })

  it.each([
    ['a number is left out', [...to(19), ...to(28).slice(20)]],
    ['it goes on after the last item', [...to(20), '21-29']],
    ['a number comes twice', [...to(20), '20-28']],
    ['it counts down', to(26).reverse()],
  ])('is not read by its numbers when %s', (_, numbers) => {
    expect(read(counted(numbers)).entries.filter(({ by }) => by === 'order')).toEqual([])
  })

  it('offers a merged cell to every item that its rows name', () => {
    const plans = [5, 6, 7].map((number) => ({ number, title: titleOf(number - 1) }))
    const merged = plans
      .map(
        ({ number, title }, at) =>
          `<tr><td>O${number} ${title}</td>${at === 0 ? '<td rowspan="3"><a href="/plans">แผน</a></td>' : ''}</tr>`,
      )
      .join('')
    const others = [1, 2, 3, 4].map(
      (number) => `<tr><td>O${number}</td><td><a href="/d/${number}">ดู</a></td></tr>`,
    )
    const { entries } = read(`<table><tr><th>ข้อ</th><th>ดู</th></tr>${others.join('')}${merged}</table>`)
    const urls = ['O4', 'O5', 'O6', 'O7'].map((id) => entries.find(({ itemId }) => itemId === id)?.urls)
    expect(urls).toEqual([[`${SITE}/d/4`], ...['', '', ''].map(() => [`${SITE}/plans`])])
  })
})
