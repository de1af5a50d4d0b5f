import { expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import type { Link } from '../../../rules/facts/model.ts'
import { createUses } from '../../../rules/visit/uses.ts'

const PLAN = 'http://www.a.go.th/plan'
const linkIn = (markup: string): Link => {
  const [link] = readHtml(`<!doctype html><title>ก</title>${markup}`, { url: 'http://www.a.go.th/' }).links
  if (link === undefined) throw new Error('no link')
  return link
}
const MAIN = '<main><h1>ข่าว</h1><p>ปิดถนนชั่วคราวเพื่อซ่อมสะพานข้ามคลอง</p></main>'
const inMenu = (text: string): Link =>
  linkIn(`<nav><ul><li><a href="/plan">${text}</a></li><li><a href="/">หน้าแรก</a></li></ul></nav>${MAIN}`)
const inText = (text: string): Link => linkIn(`<main><p>${text} <a href="/plan">คลิก</a></p></main>`)

it('tells where an address is linked, in the order of reading', () => {
  const { byAddress, note } = createUses()
  const links = [inMenu('แผน'), inText('แผนปี 2567'), inMenu('แผนพัฒนา')] as const
  expect(note('/1', PLAN, links[0])).toBe(true)
  expect(note('/1', 'http://www.a.go.th/other', inMenu('อื่น'))).toBe(true)
  expect(note('/1', PLAN, links[1])).toBe(false)
  expect(note('/2', PLAN, links[2])).toBe(false)
  const uses = [
    { from: '/1', link: links[0] },
    { from: '/1', link: links[1] },
    { from: '/2', link: links[2] },
  ]
  expect(byAddress.get(PLAN)).toEqual(uses)
  expect([...byAddress][0]).toEqual([PLAN, uses])
  expect([...byAddress.keys()]).toEqual([PLAN, 'http://www.a.go.th/other'])
  expect(new Map(byAddress).size).toBe(2)
  expect(byAddress.get('http://www.a.go.th/nowhere')).toBeUndefined()
})

it('keeps a menu entry once, and every link that speaks through what is beside it', () => {
  const { byAddress, note } = createUses()
  for (const from of ['/1', '/2']) {
    note(from, PLAN, inMenu('แผนพัฒนา'))
    note(from, PLAN, inText(`แผน ${from}`))
  }
  const [menu, beside, again, other] = byAddress.get(PLAN) ?? []
  expect(again?.link).toBe(menu?.link)
  expect(other?.link.context).not.toBe(beside?.link.context)
})

it('keeps a bounded number of uses of one address, and the first of every other', () => {
  const { byAddress, note } = createUses()
  for (let page = 0; page < 2_000; page++) note(`/${page}`, PLAN, inMenuOnce)
  note('/late', 'http://www.a.go.th/late', inMenuOnce)
  expect(byAddress.get(PLAN)).toHaveLength(500)
  expect(byAddress.get('http://www.a.go.th/late')?.map(({ from }) => from)).toEqual(['/late'])
})

const inMenuOnce = inMenu('แผนพัฒนา')
