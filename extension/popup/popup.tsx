import { useState } from 'preact/hooks'
import type { ShowSpot } from '../../ui/because.tsx'
import { Both } from '../../ui/both.tsx'
import { VerdictSprite } from '../../ui/verdict-mark.tsx'
import { Bar } from '../frame/bar.tsx'
import { Answers } from '../judged/answers.tsx'
import { entryFor } from '../judged/entry.ts'
import { OtherItem } from '../judged/other-item.tsx'
import { ReadingNotice } from '../judged/reading-notice.tsx'
import { showSpot } from '../page/tab.ts'
import { openPanel } from '../platform/browser.ts'
import { documentWords } from '../words/documents.ts'
import { words } from '../words/words.ts'
import { addEvidence } from '../workspace/changes.ts'
import type { Workspace } from '../workspace/model.ts'
import { changeWorkspace } from '../workspace/store.ts'
import type { OpenedTab } from './opened-tab.ts'
import { Problems } from './problems.tsx'

type JudgedState = Extract<OpenedTab, { state: 'judged' }>

const usedFor = (kept: Workspace, url: string): ReadonlySet<string> =>
  new Set(
    Object.entries(kept.items)
      .filter(([, { evidence }]) => evidence.some((entry) => entry.url === url))
      .map(([id]) => id),
  )

const JudgedPage = ({ opened }: { opened: JudgedState }) => {
  const { tab, judged, findProblems, knowledge } = opened
  const { facts } = judged
  const [kept, setKept] = useState(opened.workspace)
  const [lost, setLost] = useState(false)
  const onShow: ShowSpot = (spot) => {
    void showSpot(tab.id, spot).then((found) => setLost(!found))
  }
  const onUse = (itemId: string): void => {
    const now = new Date().toISOString()
    const entry = entryFor(judged, itemId, now)
    void changeWorkspace(kept.site, kept.fiscalYear, (before) =>
      addEvidence(before, itemId, entry, now),
    ).then((changed) => changed !== undefined && setKept(changed))
  }
  return (
    <>
      <Bar title={words.popupTitle} site={`${kept.name} · ${kept.fiscalYear}`}>
        <button type="button" onClick={() => void openPanel(tab.windowId)}>
          <Both of={words.openPanel} />
        </button>
      </Bar>
      <main>
        <p role="status">{lost && <Both of={words.notFoundOnPage} />}</p>
        <ReadingNotice facts={facts} />
        <Answers
          answers={judged.answers}
          usedFor={usedFor(kept, facts.url)}
          onUse={onUse}
          onShow={facts.kind === 'page' ? onShow : undefined}
        />
        <OtherItem items={knowledge.catalogue.items} onUse={onUse} />
        {findProblems !== undefined && <Problems find={findProblems} onShow={onShow} />}
      </main>
    </>
  )
}

/** Asks the person to open the site of a file; nothing is asked for before. */
const ClosedFile = ({ ask, onAllowed }: { ask: () => Promise<boolean>; onAllowed: () => void }) => {
  const [denied, setDenied] = useState(false)
  const onAsk = (): void => {
    void ask().then((allowed) => (allowed ? onAllowed() : setDenied(true)))
  }
  return (
    <>
      <p class="message">
        <Both of={documentWords.closed} />
      </p>
      <button type="button" class="main" onClick={onAsk}>
        <Both of={documentWords.allow} />
      </button>
      <p role="status">{denied && <Both of={documentWords.denied} />}</p>
    </>
  )
}

/** The popup: what an assessor would see on this page. `onAllowed` opens it anew once a site was opened to it. */
export const Popup = ({ opened, onAllowed }: { opened: OpenedTab | undefined; onAllowed: () => void }) => (
  <>
    <VerdictSprite />
    {opened?.state === 'judged' ? (
      <JudgedPage opened={opened} />
    ) : (
      <>
        <Bar title={words.popupTitle} site="" />
        <main>
          {opened?.state === 'closed' ? (
            <ClosedFile ask={opened.ask} onAllowed={onAllowed} />
          ) : (
            <div role="status">
              {(opened?.because ?? [words.reading]).map((text) => (
                <p class="message" key={text.en}>
                  <Both of={text} />
                </p>
              ))}
            </div>
          )}
        </main>
      </>
    )}
  </>
)
