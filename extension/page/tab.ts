import { browser } from '../platform/browser.ts'
import { highlight, type Spot } from './highlight.ts'
import { snapshotBounds, takeSnapshot, type PageSnapshot } from './snapshot.ts'

/** The tab the user looks at. */
export interface ActiveTab {
  readonly id: number
  readonly windowId: number
  readonly url: string
  /** '' when the browser does not tell it. */
  readonly title: string
}

/** The tab in front; undefined when the browser does not tell its address. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined || tab.windowId === undefined || tab.url === undefined) return undefined
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title ?? '' }
}

function isSnapshot(value: unknown): value is PageSnapshot {
  if (typeof value !== 'object' || value === null) return false
  const { url, nodes, cut, contentType } = value as Record<string, unknown>
  const texts = [url, nodes, contentType]
  return texts.every((each) => typeof each === 'string') && typeof cut === 'boolean'
}

/** The page in a tab as it stands; undefined where the browser does not allow it to be read. */
export async function snapshotOf(tabId: number): Promise<PageSnapshot | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: takeSnapshot,
      args: [snapshotBounds],
    })
    const result: unknown = answer?.result
    return isSnapshot(result) ? result : undefined
  } catch {
    return undefined
  }
}

/** Scrolls to a spot of the page and marks it. @returns false when it is not there any more. */
export async function showSpot(tabId: number, spot: Spot): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: highlight,
      args: [spot],
    })
    return answer?.result === true
  } catch {
    return false
  }
}
