import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildExtension } from './build.ts'

/** Bytes before anything is packed. */
const BOUNDS = { page: 150_000, firstFrame: 20_000, background: 50_000 }

/** Scripts the popup asks for: each costs a way to the browser and back. */
const MOST_SCRIPTS = 10

const IMPORT = /(?:^|[;}])import(?:[\w$*{},\s]*?from)?\s*["'](\.[^"']+)["']/g

describe.each(['chrome', 'firefox'] as const)('the extension for %s', (browser) => {
  let folder: string
  beforeAll(async () => {
    folder = await buildExtension(browser)
  }, 300_000)

  const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8')

  /** These scripts and all they begin with. */
  function withImports(scripts: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>()
    const follow = (path: string): void => {
      if (found.has(path)) return
      found.add(path)
      for (const [, next = ''] of textOf(path).matchAll(IMPORT)) follow(posix.join(posix.dirname(path), next))
    }
    for (const path of scripts) follow(path)
    return found
  }

  const pathsIn = (page: string, pattern: RegExp): readonly string[] =>
    [...textOf(page).matchAll(pattern)].map(([, path = '']) => path)

  /** The scripts a page begins with. */
  const scriptsOf = (page: string): ReadonlySet<string> =>
    withImports([
      ...pathsIn(page, /<script[^>]* src="\/([^"]+)"/g),
      ...pathsIn(page, /data-then="([^"]+)"/g).flatMap((paths) =>
        paths.split(' ').map((path) => path.slice(1)),
      ),
    ])

  const sizeOf = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)

  it.each(['popup.html', 'sidepanel.html'])('begins %s with little code', (page) => {
    const scripts = scriptsOf(page)
    expect(scripts.size).toBeGreaterThan(1)
    expect(sizeOf(scripts)).toBeLessThan(BOUNDS.page)
  })

  it('asks for nothing but the script of the first picture before the panel has drawn it', () => {
    expect(pathsIn('sidepanel.html', /(?:src|href)="\/([^"]+)"/g)).toEqual(['first-frame.js'])
    expect(sizeOf(['first-frame.js'])).toBeLessThan(BOUNDS.firstFrame)
  })

  it('lets the popup ask at once for all that judges', () => {
    const judge = readdirSync(join(folder, 'chunks')).filter((name) => name.startsWith('judge-tab-'))
    const asked = pathsIn('popup.html', /(?:src|href)="\/([^"]+\.js)"/g)
    const needed = withImports(judge.map((name) => `chunks/${name}`))
    expect(needed.size).toBeGreaterThan(2)
    expect(asked.length).toBeLessThanOrEqual(MOST_SCRIPTS)
    expect([...needed].filter((path) => !asked.includes(path))).toEqual([])
  })

  it('carries the library for old workbooks once', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(files.filter((path) => /(?:^|\/)xlsx-[^/]*\.js$/.test(path))).toHaveLength(1)
  })

  it('wakes the background with little code', () => {
    expect(sizeOf(['background.js'])).toBeLessThan(BOUNDS.background)
  })
})
