import { useRef } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { fileWords as words } from '../words/files.ts'
import type { Workspace } from '../workspace/model.ts'
import type { LaterParts } from './use-later-parts.ts'

/** Files of a checklist: out of it, when there is one, and into it. */
export const FilesCard = ({
  workspace,
  parts,
}: {
  workspace: Workspace | undefined
  parts: LaterParts | undefined
}) => {
  const details = useRef<HTMLDetailsElement>(null)
  const onFile = (): void => {
    if (details.current !== null) details.current.open = true
  }
  return (
    <details class="card" id="files" ref={details}>
      <summary>
        <Both of={words.title} />
      </summary>
      {parts !== undefined && (
        <>
          {workspace !== undefined && <parts.ExportPart workspace={workspace} />}
          <parts.ImportPart here={workspace} onFile={onFile} />
        </>
      )}
    </details>
  )
}
