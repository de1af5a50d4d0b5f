import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../crawler/browser/find-browser.ts'

describe('finding a browser', () => {
  let folder = ''
  const executable = (name: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, '')
    chmodSync(file, 0o755)
    return file
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'browser-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('takes the one that is named', () => {
    const chosen = executable('my-browser')
    expect(findBrowser({ OIT_BROWSER: chosen, PATH: folder })).toBe(chosen)
  })

  it('takes no other when the named one does not exist', () => {
    executable('chromium')
    expect(findBrowser({ OIT_BROWSER: path.join(folder, 'absent'), PATH: folder })).toBeUndefined()
  })

  it('looks on PATH, best-known names first', () => {
    executable('msedge')
    const chromium = executable('chromium')
    expect(findBrowser({ PATH: folder })).toBe(chromium)
  })

  it('does not take a folder for a browser', () => {
    mkdirSync(path.join(folder, 'chromium'))
    const edge = executable('microsoft-edge')
    expect(findBrowser({ PATH: folder })).toBe(edge)
  })
})
