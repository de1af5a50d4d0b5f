import { useEffect, useRef, useState } from 'preact/hooks'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { applyImport, checklistFor, importToUndo, undoImport, type LastImport } from '../files/imports.ts'
import type { Prefer } from '../files/merge.ts'
import type { ImportPlan } from '../files/plan-import.ts'
import { knownYears } from '../knowledge/years.ts'
import { fileWords as words } from '../words/files.ts'
import type { Workspace } from '../workspace/model.ts'
import { ImportPreview } from './import-preview.tsx'

type Stage =
  | { readonly name: 'idle' }
  | { readonly name: 'said'; readonly text: Bilingual; readonly isProblem?: true }
  | { readonly name: 'planned'; readonly plan: ImportPlan; readonly before: Workspace }

const itemsOf = (year: number): readonly string[] | undefined =>
  knownYears.find(({ fiscalYear }) => fiscalYear === year)?.items

/** What understands files is loaded with the first one. */
async function stageFor(file: File, here: Workspace | undefined): Promise<Stage> {
  const [{ receive }, { planImport }] = await Promise.all([
    import('../files/received.ts'),
    import('../files/plan-import.ts'),
  ])
  const received = await receive(new Uint8Array(await file.arrayBuffer()), file.name)
  const plan = planImport(received, here, itemsOf, new Date().toISOString())
  if ('unusable' in plan) return { name: 'said', text: plan.unusable, isProblem: true }
  return { name: 'planned', plan, before: await checklistFor(plan.file) }
}

/** Takes files that are dropped anywhere on the panel; without this the browser would leave the panel for the file. */
function useDrop(take: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) take(file)
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  })
}

/** The last import while it belongs to the checklist that is shown. */
function useLastImport(here: Workspace | undefined): LastImport | undefined {
  const [last, setLast] = useState<LastImport>()
  useEffect(() => void importToUndo().then(setLast), [here?.updatedAt, here?.site])
  const isHere = last?.after.site === here?.site && last?.after.fiscalYear === here?.fiscalYear
  return isHere ? last : undefined
}

/** Takes a file in: chosen or dropped, shown as what it will change, then applied; and takes the last one back. */
export const ImportPart = ({ here, onFile }: { here: Workspace | undefined; onFile: () => void }) => {
  const [stage, setStage] = useState<Stage>({ name: 'idle' })
  const picker = useRef<HTMLInputElement>(null)
  const last = useLastImport(here)
  const take = (file: File): void => {
    onFile()
    setStage({ name: 'said', text: words.reading })
    void stageFor(file, here).then(setStage)
  }
  useDrop(take)
  const shown = here && `${here.site}:${here.fiscalYear}`
  const shownBefore = useRef(shown)
  // What a file would change is told of one checklist; what was done is told wherever it leads.
  useEffect(() => {
    if (shownBefore.current !== undefined && shownBefore.current !== shown) {
      setStage((now) => (now.name === 'planned' ? { name: 'idle' } : now))
    }
    shownBefore.current = shown
  }, [shown])

  const finish = (work: Promise<void>, text: Bilingual): void => {
    work.then(
      () => setStage({ name: 'said', text }),
      () => setStage({ name: 'said', text: words.notKept, isProblem: true }),
    )
  }
  const apply = (file: Workspace, prefer: Prefer): void =>
    finish(applyImport(file, prefer, new Date().toISOString()), words.applied)

  return (
    <section aria-labelledby="import">
      <h2 id="import">
        <Both of={words.in} />
      </h2>
      <p class="aside" id="import-why">
        <Both of={words.inWhy} />
      </p>
      <button type="button" aria-describedby="import-why" onClick={() => picker.current?.click()}>
        <Both of={words.choose} />
      </button>
      {/* The browser's own button would speak the language of the browser. */}
      <input
        type="file"
        hidden
        ref={picker}
        accept=".xlsx,.xls,.csv,.json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) take(file)
          // The same file may be chosen again after it was mended.
          currentTarget.value = ''
        }}
      />
      <p role="status">
        {stage.name === 'said' && (
          <span class={stage.isProblem === true ? 'problem-line' : undefined}>
            <Both of={stage.text} />
          </span>
        )}
      </p>
      {stage.name === 'planned' && (
        <ImportPreview
          plan={stage.plan}
          before={stage.before}
          here={here}
          onApply={(prefer) => apply(stage.plan.file, prefer)}
          onDismiss={() => setStage({ name: 'idle' })}
        />
      )}
      {stage.name !== 'planned' && last !== undefined && (
        <button
          type="button"
          onClick={() => finish(undoImport(last, new Date().toISOString()), words.undone)}
        >
          <Both of={words.undo} />
        </button>
      )}
    </section>
  )
}
