import { Both } from '../../ui/both.tsx'
import { nothingYet } from '../../ui/text.ts'
import { VerdictBadge } from '../../ui/verdict-mark.tsx'
import type { ListedItem } from '../knowledge/checklist.ts'
import { quickAuditWords } from '../words/quick-audit.ts'
import { words } from '../words/words.ts'
import { itemOf, type Workspace } from '../workspace/model.ts'
import { standingOf } from '../workspace/standing.ts'
import type { LaterParts } from './use-later-parts.ts'

/** One item: what the program says beside what the webmaster says, and all else once it is unfolded. */
export const ChecklistItem = ({
  workspace,
  item,
  parts,
}: {
  workspace: Workspace
  item: ListedItem
  parts: LaterParts | undefined
}) => {
  const standing = standingOf(itemOf(workspace, item.id))
  return (
    <details class={`answer edge-${standing.automatic}`} id={item.id}>
      <summary>
        <span class="code">{item.id}</span>
        <Both of={item.title} />{' '}
        <VerdictBadge
          verdict={standing.automatic}
          {...(standing.unlooked === true && { name: nothingYet })}
        />
        {standing.audited !== undefined && (
          <span class="tag">
            <Both of={quickAuditWords.siteSays} /> <VerdictBadge verdict={standing.audited} />
          </span>
        )}
        {standing.byHand && (
          <span class="tag">
            ✓ <Both of={words.byHand} />
          </span>
        )}
      </summary>
      {parts !== undefined && <parts.ItemBody workspace={workspace} item={item} />}
    </details>
  )
}
