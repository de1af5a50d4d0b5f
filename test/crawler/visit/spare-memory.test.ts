import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { collectGarbage, LARGE_SITE } from '../../../crawler/visit/spare-memory.ts'
import { visitSite } from '../../../crawler/visit/visit-site.ts'
import { fakeSite, type FakePage } from './fake-site.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('collectGarbage', () => {
  it('lets go of what nothing needs any more', async () => {
    setFlagsFromString('--expose-gc')
    vi.stubGlobal('gc', runInNewContext('gc'))
    const forgotten = new WeakRef({ words: 'ข่าว' })
    await new Promise(setImmediate)
    collectGarbage()
    expect(forgotten.deref()).toBeUndefined()
  })

  it('goes on where Node was started without its flag', () => {
    vi.stubGlobal('gc', undefined)
    expect(collectGarbage).not.toThrow()
  })
})

describe('visitSite', () => {
  /** Letters only: pages whose addresses differ by a number alone are left after a sample. */
  const pathOf = (n: number): string =>
    `/page${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit] ?? '')}`

  const tidiedAfter = async (pages: number): Promise<readonly number[]> => {
    const paths = Array.from({ length: pages - 1 }, (_, n) => pathOf(n))
    const site = fakeSite({
      '/': { links: paths },
      ...Object.fromEntries(paths.map((path): [string, FakePage] => [path, {}])),
    })
    const after: number[] = []
    vi.stubGlobal('gc', () => after.push(site.asked.length))
    const visit = await visitSite('http://a.go.th/', site, { maxPages: Infinity, concurrency: 1 })
    expect(visit.pages.size).toBe(pages)
    return after
  }

  it('tidies memory while it reads a large site, and when all is read', async () => {
    const read = LARGE_SITE + 200
    expect(await tidiedAfter(read)).toEqual([LARGE_SITE, read])
  })

  it('leaves the memory of a small site alone', async () => {
    expect(await tidiedAfter(100)).toEqual([])
  })
})
