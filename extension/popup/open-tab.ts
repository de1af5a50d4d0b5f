import { kindByName } from '../../rules/links/sniff.ts'
import { knowledgeOf } from '../knowledge/load.ts'
import { defaultYear } from '../knowledge/years.ts'
import { activeTab, snapshotOf, type ActiveTab } from '../page/tab.ts'
import { documentWords } from '../words/documents.ts'
import { words } from '../words/words.ts'
import { knownSiteOf } from '../workspace/known-site.ts'
import { isAddress } from '../workspace/model.ts'
import { notJudged, type OpenedTab } from './opened-tab.ts'

/** A browser's own viewer of files keeps extensions out; the address or the title then says that it is one. */
const showsFile = ({ url, title }: ActiveTab): boolean => {
  const named = kindByName(url)
  return (named !== undefined && named !== 'page') || /\.pdf$/i.test(title)
}

/** The rules of the year that is worked on are on their way while the page is asked for. */
async function fetchKnowledge({ url }: ActiveTab): Promise<void> {
  const known = await knownSiteOf(url)
  await knowledgeOf(known?.fiscalYear ?? defaultYear)
}

/** Reads and judges the page or file in the tab in front, in the workspace of its site. */
export async function openTab(now: Date): Promise<OpenedTab> {
  // What judges is large, and comes while the browser still takes the copy of the page.
  const judge = import('./judge-tab.ts')
  const tab = await activeTab()
  if (tab?.url.startsWith('file:') === true) return notJudged(documentWords.onDisk)
  if (tab === undefined || !isAddress(tab.url)) return notJudged(words.notAWebsite)
  void fetchKnowledge(tab)
  const snapshot = await snapshotOf(tab.id)
  if (snapshot !== undefined && /html/i.test(snapshot.contentType))
    return (await judge).judgeSnapshot(tab, snapshot, now)
  if (snapshot === undefined && !showsFile(tab)) return notJudged(words.unreadable)
  return (await judge).judgeFile(tab, now)
}
