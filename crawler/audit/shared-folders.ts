import { sharedFileOf } from '../../rules/addresses/shared-file.ts'
import { linksOnPage } from '../../rules/site/links-on-page.ts'
import type { LinkUse, Visit, VisitedPage } from '../../rules/site/model.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { probeAll, type ProbeAddress } from './probe-all.ts'

/** Shared folders opened in one audit. */
const MOST_FOLDERS = 60
/** Folders of items inside a folder of the year inside a folder of all years. */
const DEEPEST = 3

function waiting(visit: Visit): readonly string[] {
  return [...visit.uses.keys()].filter((url) => sharedFileOf(url)?.kind === 'folder' && !visit.pages.has(url))
}

/** A visit that has also seen what stands in a folder. */
function withFolder(visit: Visit, url: string, { health, facts }: ProbedLink): Visit {
  if (facts === undefined) return visit
  const uses = visit.uses.get(url) ?? []
  const depths = uses.map(({ from }) => visit.pages.get(from)?.depth ?? Infinity)
  const [foundOn] = uses.map(({ from }) => from)
  const page: VisitedPage = {
    url,
    finalUrl: url,
    link: health,
    depth: Math.min(...depths) + 1,
    ...(foundOn !== undefined && { foundOn }),
    contentType: 'text/html',
    bytes: 0,
    facts,
    milliseconds: 0,
  }
  const grown = new Map<string, readonly LinkUse[]>(visit.uses)
  for (const { link, url: to } of linksOnPage(facts))
    grown.set(to, [...(grown.get(to) ?? []), { from: url, link }])
  return { ...visit, pages: new Map(visit.pages).set(url, page), uses: grown }
}

/**
 * Opens the shared folders that a visited site links to, and folders in them, so that their files are found by name
 * like files linked on a page. Folders that do not open are known as such in `known`.
 */
export async function openFolders(
  visited: Visit,
  probe: ProbeAddress,
  known: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<Visit> {
  let visit = visited
  let left = MOST_FOLDERS
  for (let depth = 0; depth < DEEPEST && left > 0; depth++) {
    const folders = waiting(visit)
      .filter((url) => !known.has(url))
      .slice(0, left)
    if (folders.length === 0) break
    left -= folders.length
    await probeAll(folders, visit, probe, known, signal)
    for (const url of folders) {
      const found = known.get(url)
      if (found !== undefined) visit = withFolder(visit, url, found)
    }
  }
  return visit
}
