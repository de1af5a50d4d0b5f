import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildExtension } from './build.ts'

/** Bytes before anything is packed. */
const BOUNDS = { page: 150_000, background: 50_000 }

const IMPORT = /(?:^|[;}])import(?:[\w$*{},\s]*?from)?\s*["'](\.[^"']+)["']/g

describe.each(['chrome', 'firefox'] as const)('the extension for %s', (browser) => {
  let folder: string
  beforeAll(async () => {
    folder = await buildExtension(browser)
  }, 300_000)

  const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8')

  /** The scripts a page needs before it can draw anything. */
  function scriptsOf(page: string): ReadonlySet<string> {
    const found = new Set<string>()
    const follow = (path: string): void => {
      if (found.has(path)) return
      found.add(path)
      for (const [, next = ''] of textOf(path).matchAll(IMPORT)) follow(posix.join(posix.dirname(path), next))
    }
    for (const [, path = ''] of textOf(page).matchAll(/<script[^>]* src="\/([^"]+)"/g)) follow(path)
    return found
  }

  const sizeOf = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)

  it.each(['popup.html', 'sidepanel.html'])('begins %s with little code', (page) => {
    const scripts = scriptsOf(page)
    expect(scripts.size).toBeGreaterThan(1)
    expect(sizeOf(scripts)).toBeLessThan(BOUNDS.page)
  })

  it('wakes the background with little code', () => {
    expect(sizeOf(['background.js'])).toBeLessThan(BOUNDS.background)
  })
})
