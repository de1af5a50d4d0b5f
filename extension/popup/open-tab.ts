import { kindByName } from '../../rules/links/sniff.ts'
import { activeTab, snapshotOf, type ActiveTab } from '../page/tab.ts'
import { documentWords } from '../words/documents.ts'
import { words } from '../words/words.ts'
import { isAddress } from '../workspace/model.ts'
import { workspaceOfPage } from '../workspace/of-page.ts'
import { notJudged, type OpenedTab } from './opened-tab.ts'

/** A browser's own viewer of files keeps extensions out; the address or the title then says that it is one. */
const showsFile = ({ url, title }: ActiveTab): boolean => {
  const named = kindByName(url)
  return (named !== undefined && named !== 'page') || /\.pdf$/i.test(title)
}

/** Reads and judges the page or file in the tab in front, in the workspace of its site. */
export async function openTab(now: Date): Promise<OpenedTab> {
  const tab = await activeTab()
  if (tab?.url.startsWith('file:') === true) return notJudged(documentWords.onDisk)
  if (tab === undefined || !isAddress(tab.url)) return notJudged(words.notAWebsite)
  const copying = snapshotOf(tab.id)
  const front = { tab, known: workspaceOfPage(tab.url), now }
  // What judges was asked for by the page itself. Begun before the copy, it would keep the browser's answer waiting.
  const { judgeFile, judgeSnapshot, prepareRules } = await import('./judge-tab.ts')
  void prepareRules(front)
  const snapshot = await copying
  if (snapshot !== undefined && /html/i.test(snapshot.contentType)) return judgeSnapshot(front, snapshot)
  if (snapshot === undefined && !showsFile(tab)) return notJudged(words.unreadable)
  return judgeFile(front)
}
