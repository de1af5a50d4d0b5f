import { useRef } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import type { YearKnowledge } from '../knowledge/load.ts'
import { fileWords as words } from '../words/files.ts'
import type { Workspace } from '../workspace/model.ts'
import { ExportPart } from './export-part.tsx'
import { ImportPart } from './import-part.tsx'

/** Files of a checklist: out of it, when there is one, and into it. */
export const FilesCard = ({ workspace, knowledge }: { workspace?: Workspace; knowledge?: YearKnowledge }) => {
  const details = useRef<HTMLDetailsElement>(null)
  const onFile = (): void => {
    if (details.current !== null) details.current.open = true
  }
  return (
    <details class="card" id="files" ref={details}>
      <summary>
        <Both of={words.title} />
      </summary>
      {workspace !== undefined && knowledge !== undefined && (
        <ExportPart workspace={workspace} knowledge={knowledge} />
      )}
      <ImportPart here={workspace} onFile={onFile} />
    </details>
  )
}
