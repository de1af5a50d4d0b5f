import { useState } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { VerdictSprite } from '../../ui/verdict-mark.tsx'
import { Bar } from '../frame/bar.tsx'
import { useLater } from '../frame/use-later.ts'
import { words } from '../words/words.ts'
import { nextStep } from '../workspace/next-step.ts'
import { progressOf } from '../workspace/standing.ts'
import { ChecklistItem } from './checklist-item.tsx'
import { Choices } from './choices.tsx'
import { FilesCard } from './files-card.tsx'
import type { OpenedPanel } from './open-panel.ts'
import { Overview } from './overview.tsx'
import { QuickAudit } from './quick-audit.tsx'
import { RecheckCard } from './recheck-card.tsx'
import { useLaterParts, type LaterParts } from './use-later-parts.ts'

/** What stands above the items: how far it is, and the work on all of them. */
const Work = ({ opened }: { opened: OpenedPanel }) => {
  const { workspace, catalogue, pending } = opened
  const asking = useLater(() => import('./pending-card.tsx'), pending !== undefined)
  const progress = progressOf(workspace, catalogue)
  return (
    <>
      {asking !== undefined && pending !== undefined && (
        <asking.PendingCard
          key={`${pending.url} ${pending.judge}`}
          workspace={workspace}
          catalogue={catalogue}
          link={pending}
        />
      )}
      <Choices workspace={workspace} />
      <Overview progress={progress} next={nextStep(workspace, catalogue, progress)} />
      <QuickAudit workspace={workspace} />
      <RecheckCard workspace={workspace} />
    </>
  )
}

const Items = ({ opened, parts }: { opened: OpenedPanel; parts: LaterParts | undefined }) => {
  const { workspace, catalogue } = opened
  const [onlyToDo, setOnlyToDo] = useState(false)
  const { toDo } = progressOf(workspace, catalogue)
  const shown = catalogue.items.filter(({ id }) => !onlyToDo || toDo.includes(id))
  return (
    <>
      <div class="row message" role="group" aria-labelledby="filter">
        <span id="filter">
          <Both of={words.filter} />
        </span>
        <button type="button" aria-pressed={!onlyToDo} onClick={() => setOnlyToDo(false)}>
          <Both of={words.showAll} />
        </button>
        <button type="button" aria-pressed={onlyToDo} onClick={() => setOnlyToDo(true)}>
          <Both of={words.showToDo} /> ({toDo.length})
        </button>
      </div>
      <h2>
        <Both of={words.allItems} />
      </h2>
      <ul class="entries">
        {shown.map((item) => (
          <li key={item.id}>
            <ChecklistItem workspace={workspace} item={item} parts={parts} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The whole checklist of one agency beside the page. Files stay in place when one of them begins the checklist. */
export const Panel = ({ opened }: { opened: OpenedPanel | undefined }) => {
  const parts = useLaterParts()
  const name = opened === undefined ? 'none' : `${opened.workspace.site}:${opened.workspace.fiscalYear}`
  return (
    <>
      <VerdictSprite />
      <Bar title={words.panelTitle} site={opened?.workspace.name ?? ''} />
      <main>
        {opened === undefined ? (
          <p class="message" key="none">
            <Both of={words.noWorkspace} />
          </p>
        ) : (
          <Work opened={opened} key={`work ${name}`} />
        )}
        <FilesCard key="files" workspace={opened?.workspace} parts={parts} />
        {opened !== undefined && <Items opened={opened} parts={parts} key={`items ${name}`} />}
      </main>
    </>
  )
}
