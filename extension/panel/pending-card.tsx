import { useEffect, useRef, useState } from 'preact/hooks'
import { Address } from '../../ui/address.tsx'
import { Both } from '../../ui/both.tsx'
import { siteText } from '../../ui/site-text.ts'
import type { Checklist } from '../knowledge/checklist.ts'
import { dropPendingLink, type PendingLink } from '../pending/pending-link.ts'
import { linkWords } from '../words/links.ts'
import { addEvidence } from '../workspace/changes.ts'
import type { EvidenceEntry, Workspace } from '../workspace/model.ts'
import { changeWorkspace } from '../workspace/store.ts'
import { ItemChoice } from './item-choice.tsx'
import { JudgedLink } from './judged-link.tsx'

async function useLink({ site, fiscalYear }: Workspace, itemId: string, entry: EvidenceEntry): Promise<void> {
  await changeWorkspace(site, fiscalYear, (kept) => addEvidence(kept, itemId, entry, entry.addedAt))
  await dropPendingLink()
}

/** The link chosen from the menu of a page, and the question which item it answers. */
export const PendingCard = ({
  workspace,
  catalogue,
  link,
}: {
  workspace: Workspace
  catalogue: Checklist
  link: PendingLink
}) => {
  const [chosen, setChosen] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const use = (itemId: string, entry: EvidenceEntry): void => void useLink(workspace, itemId, entry)
  return (
    <section class="card" aria-labelledby="pending">
      <h2 id="pending" tabIndex={-1} ref={heading}>
        <Both of={linkWords.pending} />
      </h2>
      <p>
        <b>{siteText(link.title)}</b>
      </p>
      <p>
        <Address url={link.url} />
      </p>
      <div class="row">
        <label>
          <Both of={linkWords.item} />
          <ItemChoice items={catalogue.items} chosen={chosen} onChoose={setChosen} />
        </label>
        <button
          type="button"
          class="main"
          disabled={chosen === ''}
          onClick={() => use(chosen, { url: link.url, title: link.title, addedAt: new Date().toISOString() })}
        >
          <Both of={linkWords.use} />
        </button>
        <button type="button" onClick={() => void dropPendingLink()}>
          <Both of={linkWords.drop} />
        </button>
      </div>
      <JudgedLink
        url={link.url}
        now={link.judge}
        workspace={workspace}
        onUse={(itemId, entry) => use(itemId, { ...entry, title: entry.title || link.title })}
      />
    </section>
  )
}
