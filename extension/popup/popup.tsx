import { useState } from 'preact/hooks'
import { reportBecause, reportFinding } from '../../rules/report/report-items.ts'
import type { ShowSpot } from '../../ui/because.tsx'
import { Both } from '../../ui/both.tsx'
import { VerdictSprite } from '../../ui/verdict-mark.tsx'
import { Bar } from '../frame/bar.tsx'
import { showSpot } from '../page/tab.ts'
import { openPanel } from '../platform/browser.ts'
import { words } from '../words/words.ts'
import { addEvidence } from '../workspace/changes.ts'
import type { EvidenceEntry, Workspace } from '../workspace/model.ts'
import { changeWorkspace } from '../workspace/store.ts'
import { Answers } from './answers.tsx'
import type { OpenedTab } from './open-tab.ts'
import { Problems } from './problems.tsx'

type Judged = Extract<OpenedTab, { state: 'judged' }>

/** The page in the tab as evidence for an item, with what the judge says of it. */
function entryFor({ judged }: Judged, itemId: string, now: string): EvidenceEntry {
  const answer = judged.answers.find(({ item }) => item.id === itemId)
  const { facts } = judged
  return {
    url: facts.url,
    title: facts.title.slice(0, 500),
    addedAt: now,
    ...(answer !== undefined && {
      judged: {
        at: now,
        verdict: answer.evidence.verdict,
        findings: answer.evidence.findings.map(reportFinding),
        year: {
          result: answer.evidence.year.result,
          because: answer.evidence.year.because.map(reportBecause),
        },
      },
    }),
  }
}

const usedFor = (kept: Workspace, url: string): ReadonlySet<string> =>
  new Set(
    Object.entries(kept.items)
      .filter(([, { evidence }]) => evidence.some((entry) => entry.url === url))
      .map(([id]) => id),
  )

const JudgedPage = ({ opened }: { opened: Judged }) => {
  const { tab, judged, knowledge } = opened
  const [kept, setKept] = useState(opened.workspace)
  const [lost, setLost] = useState(false)
  const onShow: ShowSpot = (spot) => {
    void showSpot(tab.id, spot).then((found) => setLost(!found))
  }
  const onUse = (itemId: string): void => {
    const now = new Date().toISOString()
    const entry = entryFor(opened, itemId, now)
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
        <Answers
          answers={judged.answers}
          items={knowledge.catalogue.items}
          usedFor={usedFor(kept, judged.facts.url)}
          onUse={onUse}
          onShow={onShow}
        />
        <Problems problems={judged.problems} onShow={onShow} />
      </main>
    </>
  )
}

const WHY_NOT = {
  'not-a-website': words.notAWebsite,
  unreadable: words.unreadable,
  'not-a-page': words.notAPage,
} as const

/** The popup: what an assessor would see on this page. */
export const Popup = ({ opened }: { opened: OpenedTab | undefined }) => (
  <>
    <VerdictSprite />
    {opened?.state === 'judged' ? (
      <JudgedPage opened={opened} />
    ) : (
      <>
        <Bar title={words.popupTitle} site="" />
        <main>
          <p class="message" role="status">
            <Both of={opened === undefined ? words.reading : WHY_NOT[opened.state]} />
          </p>
        </main>
      </>
    )}
  </>
)
