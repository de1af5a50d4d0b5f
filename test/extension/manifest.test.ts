import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildExtension } from './build.ts'

/** The strictest of the stores: Edge for the name, Chrome for the summary. Characters. */
const LONGEST = { name: 45, description: 132 }

const COMMON = ['activeTab', 'alarms', 'contextMenus', 'notifications', 'scripting', 'storage']

interface Manifest {
  readonly permissions: readonly string[]
  readonly optional_permissions?: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly optional_host_permissions: readonly string[]
  readonly content_scripts?: readonly unknown[]
  readonly web_accessible_resources?: readonly unknown[]
  readonly content_security_policy: { readonly extension_pages: string }
}

describe.each([
  ['chrome', [...COMMON, 'sidePanel']],
  ['firefox', COMMON],
] as const)('the shipped manifest for %s', (browser, permissions) => {
  let folder: string
  let manifest: Manifest
  beforeAll(async () => {
    folder = await buildExtension(browser)
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  }, 300_000)

  it('asks for no more than the work needs, and for no site before the person is asked', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort())
    expect(manifest.optional_permissions).toBeUndefined()
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
  })

  it('runs nothing on a page by itself and shows no file of its own to pages', () => {
    expect(manifest.content_scripts).toBeUndefined()
    expect(manifest.web_accessible_resources).toBeUndefined()
  })

  it.each(['en', 'th'])('is named briefly enough for the stores in %s', (language) => {
    const file = join(folder, '_locales', language, 'messages.json')
    const { name, description } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      keyof typeof LONGEST,
      { readonly message: string }
    >
    expect(name.message.length).toBeLessThanOrEqual(LONGEST.name)
    expect(description.message.length).toBeLessThanOrEqual(LONGEST.description)
  })

  it('loads no code from elsewhere', () => {
    const policy = manifest.content_security_policy.extension_pages.split(';').map((rule) => rule.trim())
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
  })

  it.runIf(browser === 'firefox')(
    'is free of faults for web-ext lint',
    () => {
      const webExt = join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js')
      const lint = spawnSync(process.execPath, [webExt, 'lint', '-s', folder, '-o', 'json'], {
        encoding: 'utf8',
        env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
      })
      const { errors } = JSON.parse(lint.stdout) as { readonly errors: readonly unknown[] }
      expect(errors).toEqual([])
    },
    120_000,
  )
})
