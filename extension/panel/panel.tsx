import { useState } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { VerdictSprite } from '../../ui/verdict-mark.tsx'
import { Bar } from '../frame/bar.tsx'
import { words } from '../words/words.ts'
import { nextStep } from '../workspace/next-step.ts'
import { progressOf } from '../workspace/standing.ts'
import { ChecklistItem } from './checklist-item.tsx'
import { Choices } from './choices.tsx'
import { FilesCard } from './files-card.tsx'
import type { OpenedPanel } from './open-panel.ts'
import { Overview } from './overview.tsx'
import { QuickAudit } from './quick-audit.tsx'
import { PendingCard } from './pending-card.tsx'
import { RecheckCard } from './recheck-card.tsx'

const Checklist = ({ opened }: { opened: OpenedPanel }) => {
  const { workspace, knowledge, pending } = opened
  const [onlyToDo, setOnlyToDo] = useState(false)
  const progress = progressOf(workspace, knowledge.catalogue)
  const shown = knowledge.catalogue.items.filter(({ id }) => !onlyToDo || progress.toDo.includes(id))
  return (
    <>
      <Bar title={words.panelTitle} site={workspace.name} />
      <main>
        {pending !== undefined && (
          <PendingCard
            key={`${pending.url} ${pending.judge === true}`}
            workspace={workspace}
            knowledge={knowledge}
            link={pending}
          />
        )}
        <Choices workspace={workspace} />
        <Overview progress={progress} next={nextStep(workspace, knowledge.catalogue, progress)} />
        <QuickAudit workspace={workspace} knowledge={knowledge} />
        <RecheckCard workspace={workspace} />
        <FilesCard workspace={workspace} knowledge={knowledge} />
        <div class="row message" role="group" aria-labelledby="filter">
          <span id="filter">
            <Both of={words.filter} />
          </span>
          <button type="button" aria-pressed={!onlyToDo} onClick={() => setOnlyToDo(false)}>
            <Both of={words.showAll} />
          </button>
          <button type="button" aria-pressed={onlyToDo} onClick={() => setOnlyToDo(true)}>
            <Both of={words.showToDo} /> ({progress.toDo.length})
          </button>
        </div>
        <h2>
          <Both of={words.allItems} />
        </h2>
        <ul>
          {shown.map((item) => (
            <li key={item.id}>
              <ChecklistItem workspace={workspace} item={item} />
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}

/** The whole checklist of one agency beside the page. */
export const Panel = ({ opened }: { opened: OpenedPanel | undefined }) => (
  <>
    <VerdictSprite />
    {opened === undefined ? (
      <>
        <Bar title={words.panelTitle} site="" />
        <main>
          <p class="message">
            <Both of={words.noWorkspace} />
          </p>
          <FilesCard />
        </main>
      </>
    ) : (
      <Checklist opened={opened} key={`${opened.workspace.site}:${opened.workspace.fiscalYear}`} />
    )}
  </>
)
