import { useState } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { exportFile, fileKinds, type ExportedFile, type FileKind } from '../files/export-file.ts'
import { save } from '../files/save.ts'
import { catalogueOf } from '../knowledge/catalogue.ts'
import { browser } from '../platform/browser.ts'
import { fileWords as words } from '../words/files.ts'
import type { Workspace } from '../workspace/model.ts'

const NAMES = { xlsx: words.xlsx, csv: words.csv, html: words.page, json: words.json } as const

/** One button for each kind of file a checklist can be saved as. */
export const ExportPart = ({ workspace }: { workspace: Workspace }) => {
  const [saved, setSaved] = useState<ExportedFile>()
  const give = async (kind: FileKind): Promise<void> => {
    const { version } = browser.runtime.getManifest()
    const now = new Date().toISOString()
    const catalogue = await catalogueOf(workspace.fiscalYear)
    const file = await exportFile(kind, workspace, catalogue, version, now)
    save(file.name, file.content)
    setSaved(file)
  }
  return (
    <section aria-labelledby="export">
      <h2 id="export">
        <Both of={words.out} />
      </h2>
      <p class="aside">
        <Both of={words.outWhy} />
      </p>
      <div class="row">
        {fileKinds.map((kind) => (
          <button type="button" key={kind} data-file={kind} onClick={() => void give(kind)}>
            <Both of={NAMES[kind]} />
          </button>
        ))}
      </div>
      <p role="status">
        {saved !== undefined && (
          <>
            <Both of={words.saved} /> {saved.name}
            {saved.leftOut > 0 && (
              <>
                {' '}
                · <Both of={words.leftOut} /> {saved.leftOut}
              </>
            )}
          </>
        )}
      </p>
    </section>
  )
}
