import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { readMenuList } from '../../../rules/ita-index/in-menu.ts'
import { listOptions } from '../../../rules/site/index-claims.ts'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { concepts, loadYear } from '../catalogue/files.ts'

const SITE = 'https://www.tambon.go.th'
const options = listOptions(loadYear(2568), topicsOfYear(loadYear(2568), concepts))
const LAST = options.items.length

const entry = (code: number): string => `<li><a href="/o${code}">o${code} เรื่องที่ ${code} ของเรา</a></li>`
const list = (codes: readonly number[], title: string): string =>
  `<p>${title}</p><ul>${codes.map(entry).join('')}</ul>`
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1)
const readIn = (menu: string, main = '<h1>ข่าวเด่น</h1><p>วันนี้มีตลาดนัด</p>') =>
  readMenuList(
    readHtml(`<title>อบต.</title><nav>${menu}</nav><main>${main}</main>`, { url: `${SITE}/` }),
    options,
  )

describe('a list of answers that stands in the menu', () => {
  it('names the items by their codes, whatever it calls them', () => {
    const { isIndex, year, entries } = readIn(list(upTo(LAST), 'ITA 2568'))
    expect({ isIndex, year }).toEqual({ isIndex: true, year: 2568 })
    expect(entries).toHaveLength(LAST)
    expect(entries.find(({ itemId }) => itemId === 'O17')?.urls).toEqual([`${SITE}/o17`])
  })

  it('bears with items that are left out', () => {
    const { entries } = readIn(
      list(
        upTo(LAST).filter((code) => code !== 20),
        'ITA 2568',
      ),
    )
    expect(entries.map(({ itemId }) => itemId)).not.toContain('O20')
    expect(entries).toHaveLength(LAST - 1)
  })

  it('of another year answers nothing', () => {
    expect(readIn(list(upTo(LAST), 'ITA 2567')).year).toBe(2567)
    expect(readIn(list(upTo(35), 'ข้อมูลสาธารณะ')).isIndex).toBe(false)
  })

  it('is not an ordinary menu with some codes, and not what stands in the content', () => {
    expect(readIn(list([1, 2, 3, LAST], 'ITA 2568')).isIndex).toBe(false)
    expect(readIn('<a href="/">หน้าแรก</a>', list(upTo(LAST), 'ITA 2568')).isIndex).toBe(false)
  })
})
