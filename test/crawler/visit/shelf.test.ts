import { afterEach, describe, expect, it } from 'vitest'
import { createShelf, type Shelf } from '../../../crawler/visit/shelf.ts'
import { readPage } from '../../../formats/read-page.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'

const TYPE = 'text/html; charset=utf-8'
const bodyOf = (n: number): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><title>หน้า ${n}</title><!--${'x'.repeat(900_000)}--><h1>หัวเรื่อง ${n}</h1><p>เนื้อหา</p><a href="/next">ต่อไป</a>`,
  )
const factsOf = (n: number): PageFacts => readPage(bodyOf(n), TYPE, `http://a.go.th/${n}`).facts

describe('createShelf', () => {
  let shelf: Shelf | undefined
  afterEach(() => shelf?.close())

  it.each([true, false])('gives back what every page says, headings at hand: %s', (headings) => {
    shelf = createShelf(readPage)
    const pages = Array.from({ length: 12 }, (_, n) => n)
    const kept = pages.map((n) => shelf?.put(factsOf(n), bodyOf(n), TYPE, headings))
    for (const n of pages) {
      expect(kept[n]).toEqual(factsOf(n))
      expect({ ...kept[n] }).toEqual(factsOf(n))
    }
  })

  it('reads a page anew only when it was put away long ago', () => {
    let read = 0
    shelf = createShelf((...page) => {
      read += 1
      return readPage(...page)
    })
    const [first] = Array.from({ length: 12 }, (_, n) => shelf?.put(factsOf(n), bodyOf(n), TYPE, false))
    expect(first?.title).toBe('หน้า 0')
    expect(read).toBe(0)
    expect(first?.links).toHaveLength(1)
    expect(first?.headings).toHaveLength(1)
    expect(read).toBe(1)
  })

  it('holds hardly a page once there are so many that few are asked for again', () => {
    let read = 0
    shelf = createShelf((...page) => {
      read += 1
      return readPage(...page)
    })
    const body = new TextEncoder().encode(`<h1>หัวเรื่อง</h1><!--${'x'.repeat(8_000)}-->`)
    const put = (n: number) => {
      const { facts } = readPage(body, TYPE, `http://a.go.th/${n}`)
      return shelf?.put(facts, body, TYPE, false)
    }
    const [first, second] = Array.from({ length: 500 }, (_, n) => put(n))
    expect(first?.headings).toHaveLength(1)
    expect(read).toBe(0)
    put(500)
    expect(first?.headings).toHaveLength(1)
    expect(read).toBe(0)
    expect(second?.headings).toHaveLength(1)
    expect(read).toBe(1)
  })
})
