import { describe, expect, it } from 'vitest'
import { createOwnNetwork } from '../../../crawler/watch/own-network.ts'

function network(references: readonly string[], alive: readonly string[], sites = 3) {
  let now = 1_000_000
  const asked: string[] = []
  const own = createOwnNetwork({
    references,
    sites,
    answers: (url) => {
      asked.push(url)
      return Promise.resolve(alive.includes(url))
    },
    clock: { now: () => now, sleep: () => Promise.resolve() },
  })
  return { own, asked, pass: (ms: number) => (now += ms) }
}

const two = ['https://a.example/', 'https://b.example/']

describe('whose fault silence is', () => {
  it('is the site’s when another site has just answered, and nobody else is asked', async () => {
    const { own, asked } = network(two, [])
    own.noteAnswer('https://www.ban-na.go.th/')
    expect(await own.isAtFault()).toBe(false)
    expect(asked).toEqual([])
  })

  it('is the site’s when one reference answers', async () => {
    expect(await network(two, ['https://b.example/']).own.isAtFault()).toBe(false)
  })

  it('is ours when no reference answers', async () => {
    const { own, asked } = network(two, [])
    expect(await Promise.all([own.isAtFault(), own.isAtFault()])).toEqual([true, true])
    expect(asked).toEqual(two)
  })

  it('is ours again when the last answer was long ago', async () => {
    const { own, pass } = network(two, [])
    own.noteAnswer('https://www.ban-na.go.th/')
    pass(60_000)
    expect(await own.isAtFault()).toBe(true)
  })

  it('without references is told by the sites that answered last', async () => {
    const { own, asked, pass } = network([], ['https://1.go.th/'])
    for (const number of [0, 1, 2, 3]) own.noteAnswer(`https://${number}.go.th/`)
    pass(60_000)
    expect(await own.isAtFault()).toBe(false)
    expect(asked).toEqual(['https://3.go.th/', 'https://2.go.th/', 'https://1.go.th/'])
  })

  it('without references is ours when several sites are silent at once, and cannot be ours with a single site', async () => {
    expect(await network([], []).own.isAtFault()).toBe(true)
    expect(await network([], [], 1).own.isAtFault()).toBe(false)
  })
})
