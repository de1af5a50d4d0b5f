import { chosenLanguage } from '../frame/language.ts'
import { browser } from '../platform/browser.ts'
import { words } from '../words/words.ts'
import type { Workspace } from '../workspace/model.ts'
import { currentWorkspaces } from '../workspace/store.ts'

const KEY = 'told-dead'
const PREFIX = 'dead:'
/** A notification holds no more lines. */
const MOST_LINES = 3

interface DeadLink {
  readonly site: string
  readonly item: string
  readonly url: string
}

function deadLinksOf({ site, items }: Workspace): readonly DeadLink[] {
  return Object.entries(items).flatMap(([item, { evidence }]) =>
    evidence
      .filter(({ checked }) => checked?.link.state === 'broken')
      .map(({ url }) => ({ site, item, url })),
  )
}

const nameOf = ({ site, item, url }: DeadLink): string => `${site} ${item} ${url}`

async function toldBefore(): Promise<ReadonlySet<string>> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [])
}

async function notify(site: string, dead: readonly DeadLink[]): Promise<void> {
  const language = await chosenLanguage()
  const lines = dead.slice(0, MOST_LINES).map(({ item, url }) => `${item}: ${url}`)
  const rest = dead.length - lines.length
  if (rest > 0) lines.push(`${words.more[language]} ${rest}`)
  await browser.notifications.create(`${PREFIX}${site}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: words.evidenceDied[language],
    message: lines.join('\n'),
  })
}

/**
 * Tells of evidence links that died, each once for as long as it stays dead. One notification a site: telling again
 * after being stopped in the middle replaces the same one.
 */
export async function tellOfDeadLinks(): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const told = await toldBefore()
    const dead = (await currentWorkspaces()).flatMap(deadLinksOf)
    for (const site of new Set(dead.map((each) => each.site))) {
      const ofSite = dead.filter((each) => each.site === site)
      const fresh = ofSite.filter((each) => !told.has(nameOf(each)))
      if (fresh.length > 0) await notify(site, fresh.concat(ofSite.filter((each) => !fresh.includes(each))))
    }
    const names = dead.map(nameOf)
    if (names.length !== told.size || names.some((name) => !told.has(name))) {
      await browser.storage.local.set({ [KEY]: names })
    }
  })
}

/** The site a notification speaks of; undefined for other notifications. */
export const siteOfNotification = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined
