import { isAppShell } from '../../rules/facts/app-shell.ts'
import type { Link, PageFacts } from '../../rules/facts/model.ts'
import type { FetchResponse } from '../fetch/fetch.ts'
import { hasScriptMount } from '../../rules/links/app-shell.ts'
import { likelyFrom } from '../../rules/site/likelihood.ts'
import type { VisitedPage } from '../../rules/site/model.ts'
import type { Reader } from '../visit/read-address.ts'
import type { NoBrowser } from './browser.ts'
import type { DrawnPage } from './draw-page.ts'
import type { Renderer } from './renderer.ts'

/** `auto`: only pages that show too little without their scripts; `always`: every page; `never`: none. */
export type RenderMode = 'auto' | 'always' | 'never'

/** What became of drawing in an audit. */
export interface DrawingNotes {
  /** Pages that show nothing without their scripts, and that were not drawn or stayed empty. */
  readonly undrawn: ReadonlySet<string>
  /** Pages that may hold more than could be opened in the browser: what was not found may stand there. */
  readonly partly: ReadonlySet<string>
  readonly drawn: number
  /** Why none was drawn. */
  readonly without?: NoBrowser | 'never'
}

export interface Drawing {
  readonly draw: NonNullable<Reader['draw']>
  /** Pages that may hold by script what nothing else on the site shows; best first. */
  readonly pagesToDraw: (pages: ReadonlyMap<string, VisitedPage>) => readonly string[]
  readonly notes: (pages: ReadonlyMap<string, VisitedPage>) => DrawingNotes
}

/** A home page with fewer ways into its site has its menu drawn by script, if there is any. */
const FEWEST_WAYS = 4
const LITTLE_TEXT = 200
const FEW_LINKS = 2
/** Pages drawn once more at the end of a visit. */
const MOST_AGAIN = 12

const waiting = /กำลังโหลด|loading\s?(?:\.{3}|…)|\{\{/i

const isWay = ({ target, source }: Link): boolean => target === 'live' && source !== 'form'

function waysOf(facts: PageFacts): number {
  const host = URL.canParse(facts.url) ? new URL(facts.url).host : ''
  const inSite = facts.links.filter((link) => isWay(link) && new URL(link.href).host === host)
  return new Set(inSite.map(({ href }) => href)).size
}

const textOf = (facts: PageFacts): number =>
  facts.blocks.reduce((length, { key, tag }) => length + (tag === 'noscript' ? 0 : key.length), 0)

const hasScript = (body: Uint8Array): boolean => /<script\b/i.test(Buffer.from(body).toString('latin1'))

const saysNothing = (facts: PageFacts): boolean => waysOf(facts) === 0 && textOf(facts) < LITTLE_TEXT

/** True when a page shows nothing without its scripts: an application's shell, or a door without a way in. */
function isUndrawn({ body }: FetchResponse, facts: PageFacts, isDoor: boolean): boolean {
  if (facts.metadata.refresh !== undefined || facts.frames.length > 0) return false
  if (isAppShell(facts)) return true
  if (saysNothing(facts) && (hasScriptMount(body) || facts.scripts.length > 0)) return true
  return isDoor && waysOf(facts) < FEWEST_WAYS && hasScript(body)
}

/** True when something on the page seems to wait for a script: handlers that lead nobody knows where, empty middles. */
function showsSigns(facts: PageFacts): boolean {
  if (facts.kind !== 'page') return false
  const main = facts.links.filter(({ region }) => region === 'main')
  // A picture with the hand shows itself larger.
  const leadsAnywhere = ({ source, target, text, imageOnly }: Link): boolean =>
    target === 'unknown' ? text !== '' && !imageOnly : source === 'script' && target === 'other-scheme'
  if (main.some(leadsAnywhere)) return true
  if (facts.blocks.some(({ text }) => waiting.test(text))) return true
  const said = facts.blocks.filter(({ region }) => region === 'main')
  const little = said.reduce((length, { key }) => length + key.length, 0) < LITTLE_TEXT
  const pictures = facts.images.some(({ region }) => region === 'main')
  return facts.scripts.length > 0 && little && !pictures && main.filter(isWay).length <= FEW_LINKS
}

/** A page made by its script leads wherever it leads; on any other only what names something likely is missed. */
const mayHoldMore = ({ rested, unopened }: DrawnPage, madeByScript: boolean): boolean =>
  madeByScript ? !rested || unopened.length > 0 : unopened.some(({ worth }) => worth >= likelyFrom)

/**
 * Decides which pages the browser draws.
 * @param renderer absent when the user wants nothing drawn.
 * @param itemsOpen true while the checklist has items for which no page was seen.
 */
export function createDrawing(
  mode: RenderMode,
  renderer: Renderer | undefined,
  itemsOpen: () => boolean,
): Drawing {
  const failed = new Set<string>()
  const drawn = new Set<string>()
  const partly = new Set<string>()
  const signed = new Set<string>()

  const draw: Drawing['draw'] = async (sent, facts, reason) => {
    const needed = isUndrawn(sent, facts, reason === 'door')
    if (mode === 'auto' && showsSigns(facts)) signed.add(facts.url)
    if (!needed && mode !== 'always' && reason !== 'again') return undefined
    const seen = mode === 'never' ? undefined : await renderer?.draw(sent)
    if (seen !== undefined) {
      drawn.add(facts.url)
      failed.delete(facts.url)
      partly.delete(facts.url)
      if (mayHoldMore(seen, needed)) partly.add(facts.url)
    } else if (needed) failed.add(facts.url)
    return seen?.response
  }

  const pagesToDraw: Drawing['pagesToDraw'] = (pages) => {
    if (mode !== 'auto' || renderer === undefined || renderer.without() !== undefined || !itemsOpen())
      return []
    return [...pages.values()]
      .filter(({ facts, sameAs }) => {
        if (facts === undefined || sameAs !== undefined) return false
        if (partly.has(facts.url) || failed.has(facts.url)) return true
        return !drawn.has(facts.url) && signed.has(facts.url)
      })
      .sort((one, other) => one.depth - other.depth)
      .slice(0, MOST_AGAIN)
      .map(({ url }) => url)
  }

  const notes: Drawing['notes'] = (pages) => {
    const without = mode === 'never' ? 'never' : renderer?.without()
    const undrawn = new Set(failed)
    for (const { url, facts } of pages.values()) {
      const empty = facts !== undefined && drawn.has(facts.url) && saysNothing(facts)
      if (empty || (facts !== undefined && failed.has(facts.url))) undrawn.add(url)
    }
    const inBrowser = mode !== 'never' && without === undefined
    return {
      undrawn,
      partly: new Set(inBrowser ? [...partly, ...failed] : partly),
      drawn: drawn.size,
      ...(without !== undefined && { without }),
    }
  }
  return { draw, pagesToDraw, notes }
}
