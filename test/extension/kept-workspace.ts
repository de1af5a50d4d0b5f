import type { Page } from 'playwright'
import { siteKeyOf } from '../../extension/workspace/site-key.ts'
import type { Workspace } from '../../extension/workspace/model.ts'
import { workspace } from '../../extension/workspace/schema.ts'

const ADDED = '2025-04-18T03:00:00.000Z'

/** A workspace of a site with these addresses as evidence of these items. */
export function workspaceOf(
  home: string,
  evidence: Readonly<Record<string, readonly string[]>>,
  fiscalYear = 2568,
): Workspace {
  return workspace.parse({
    schema: 'oit-audit/workspace/1',
    site: siteKeyOf(home),
    name: 'อบต.หนองแสง',
    startUrl: home,
    agencyType: 'local',
    fiscalYear,
    updatedAt: ADDED,
    items: Object.fromEntries(
      Object.entries(evidence).map(([id, urls]) => [
        id,
        { note: '', evidence: urls.map((url) => ({ url, title: url.slice(0, 500), addedAt: ADDED })) },
      ]),
    ),
  })
}

/** Puts a workspace into the browser as the one that is worked on. */
export async function keepInBrowser(page: Page, kept: Workspace): Promise<void> {
  await page.evaluate(
    async (values) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set: (values: object) => Promise<void> } } }
      }
      await chrome.storage.local.set(values)
    },
    {
      [`workspace:${kept.site}:${kept.fiscalYear}`]: kept,
      [`current:${kept.site}`]: kept.fiscalYear,
      'last-site': kept.site,
    },
  )
}

/** Forgets everything that is kept in the browser. */
export async function emptyBrowser(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { clear: () => Promise<void> } } }
    }
    await chrome.storage.local.clear()
    localStorage.clear()
  })
}

/** What is kept in the browser under a name. */
export function keptInBrowser(page: Page, key: string): Promise<unknown> {
  return page.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (name: string) => Promise<Record<string, unknown>> } } }
    }
    return (await chrome.storage.local.get(name))[name]
  }, key)
}

/** The workspace of a site as it is kept in the browser now. */
export async function workspaceInBrowser(page: Page, site: string, fiscalYear = 2568): Promise<Workspace> {
  return workspace.parse(await keptInBrowser(page, `workspace:${site}:${fiscalYear}`))
}
