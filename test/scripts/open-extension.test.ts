import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserNamed, openExtension } from '../../scripts/open-extension.ts'
import { buildExtension } from '../extension/build.ts'
import { serveSite, type ServedSite } from '../sites/serve.ts'

/** What `npm run dev:extension` opens once it has built: here without a screen. */
describe('opening a browser with the extension', () => {
  let place: string
  let site: ServedSite
  let unseen: string
  let built: string
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'oit-dev-'))
    unseen = join(place, 'chromium')
    await writeFile(unseen, `#!/bin/sh\nexec "${browserNamed('chrome') ?? ''}" --headless=new "$@"\n`)
    await chmod(unseen, 0o755)
    site = await serveSite('portal-tambon')
    built = await buildExtension('chrome')
  }, 180_000)
  afterAll(async () => {
    await site.close()
    await rm(place, { recursive: true, force: true })
  })

  it('takes what was built, shows the page, and takes it again when it changed', async () => {
    const opened = await openExtension('chrome', unseen, built, site.start)
    try {
      await expect.poll(() => site.requests().map(({ path }) => path)).toContain(new URL(site.start).pathname)
      await opened.reload()
    } finally {
      await opened.close()
    }
  })

  it('says so when the folder holds no extension', async () => {
    await expect(openExtension('chrome', unseen, place, site.start)).rejects.toThrow(/manifest/i)
  })
})
