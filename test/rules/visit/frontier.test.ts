import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHeap } from '../../../rules/visit/binary-heap.ts'
import { createFrontier } from '../../../rules/visit/frontier.ts'
import type { Frontier } from '../../../rules/visit/frontier.ts'

const at = (path: string): string => `http://a.go.th${path}`
const offer = (frontier: Frontier, path: string, likelihood: number, depth = 1) =>
  frontier.offer({ url: at(path), likelihood, depth })
const order = (frontier: Frontier): readonly string[] =>
  frontier.drain().map(({ url }) => url.slice(at('').length))

describe('createHeap', () => {
  it('gives back everything in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const heap = createHeap<number>((one, other) => one < other)
        for (const number of numbers) heap.push(number)
        expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((one, other) => one - other))
        expect(heap.pop()).toBeUndefined()
      }),
    )
  })
})

describe('createFrontier', () => {
  it('orders by likelihood, then depth, then arrival', () => {
    const frontier = createFrontier()
    offer(frontier, '/late', 0.2, 2)
    offer(frontier, '/first', 0.2)
    offer(frontier, '/second', 0.2)
    offer(frontier, '/likely', 0.8, 5)
    expect(order(frontier)).toEqual(['/likely', '/first', '/second', '/late'])
  })

  it('takes an address once, however often it is offered', () => {
    const frontier = createFrontier()
    expect(offer(frontier, '/a', 0.2)).toBe('queued')
    expect(offer(frontier, '/a', 0.1)).toBe('known')
    expect(frontier.take()?.url).toBe(at('/a'))
    expect(offer(frontier, '/a', 0.9)).toBe('known')
    expect(frontier.take()).toBeUndefined()
    expect([frontier.has(at('/a')), frontier.waits(at('/a')), frontier.has(at('/b'))]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('moves an address up when better words for it are found', () => {
    const frontier = createFrontier()
    offer(frontier, '/a', 0.3)
    offer(frontier, '/b', 0.2)
    expect(offer(frontier, '/b', 0.9)).toBe('raised')
    expect(frontier.size()).toBe(2)
    expect(order(frontier)).toEqual(['/b', '/a'])
  })

  it('lets a family that brings nothing give way, and come back when it brings something', () => {
    const frontier = createFrontier()
    for (let id = 0; id < 20; id++) offer(frontier, `/news?id=${id}`, 0.2)
    offer(frontier, '/other', 0.15)
    offer(frontier, '/news?id=99', 0.9)
    expect(frontier.take()?.url).toBe(at('/news?id=99'))
    for (let id = 0; id < 2; id++) frontier.learn(frontier.take()?.url ?? '', false)
    expect(frontier.take()?.url).toBe(at('/other'))
    // Even a fruitless family keeps a page that says what it is.
    for (let n = 0; n < 10; n++) frontier.learn(at('/news?id=1'), false)
    offer(frontier, '/plain', 0.15)
    offer(frontier, '/news?id=100', 0.8)
    expect(frontier.take()?.url).toBe(at('/news?id=100'))
    for (let n = 0; n < 8; n++) frontier.learn(at('/news?id=1'), true)
    expect(frontier.take()?.url).toBe(at('/news?id=2'))
  })

  it('keeps its room, with more of it for likely addresses', () => {
    const frontier = createFrontier({ maxWaiting: 3 })
    const offers = [0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9].map((likelihood, n) =>
      offer(frontier, `/x${n}y`, likelihood),
    )
    expect(offers).toEqual(['queued', 'queued', 'queued', 'full', 'queued', 'queued', 'queued', 'full'])
  })

  it('remembers whom it turned away, until there is room', () => {
    const frontier = createFrontier({ maxWaiting: 2 })
    for (const path of ['/a', '/b', '/c', '/d', '/c']) offer(frontier, path, 0.1)
    expect([...frontier.turnedAway()]).toEqual([at('/c'), at('/d')])
    frontier.take()
    expect(offer(frontier, '/d', 0.1)).toBe('queued')
    expect([...frontier.turnedAway()]).toEqual([at('/c')])
  })

  it('has room for all that a site of 50,000 pages shows before they are read', () => {
    const frontier = createFrontier()
    const letters = (n: number): string =>
      String(n).replace(/\d/g, (figure) => 'abcdefghij'[Number(figure)] ?? '')
    for (let n = 0; n < 50_000; n++) offer(frontier, `/news/${letters(n)}`, 0.1)
    expect(frontier.size()).toBe(50_000)
  })

  it('passes over a shape that had its share', () => {
    const frontier = createFrontier({ bounds: { unlikely: 3, likely: 10, combinations: 30 } })
    for (let id = 0; id < 6; id++) offer(frontier, `/view/${id}`, 0.2, 2)
    const taken = Array.from({ length: 6 }, () => frontier.take()).filter((entry) => entry !== undefined)
    expect(taken).toHaveLength(3)
    expect(frontier.passedOver()).toHaveLength(3)
  })

  it('gives every address back exactly once, in whatever order things happen', () => {
    const step = fc.record({
      n: fc.nat(30),
      likelihood: fc.double({ min: 0, max: 1, noNaN: true }),
      act: fc.nat(4),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const frontier = createFrontier({ bounds: { unlikely: 1_000, likely: 1_000, combinations: 1_000 } })
        const offered = new Set<string>()
        const taken: string[] = []
        for (const { n, likelihood, act } of steps) {
          const url = at(`/f${n % 3}/${n}`)
          if (act === 0) taken.push(...[frontier.take()?.url ?? []].flat())
          else if (act === 1) frontier.learn(url, likelihood > 0.5)
          else {
            offered.add(url)
            frontier.offer({ url, likelihood, depth: n % 4 })
          }
        }
        taken.push(...frontier.drain().map(({ url }) => url))
        expect([...taken].sort()).toEqual([...offered].sort())
        expect(frontier.size()).toBe(0)
      }),
    )
  })
})
