import { useState } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { useLater } from '../frame/use-later.ts'
import { linkWords } from '../words/links.ts'
import type { Workspace } from '../workspace/model.ts'

/** Where evidence links are asked for again; what asks is loaded when it is unfolded. */
export const RecheckCard = ({ workspace }: { workspace: Workspace }) => {
  const [unfolded, setUnfolded] = useState(false)
  const loaded = useLater(() => import('./recheck-part.tsx'), unfolded)
  return (
    <details class="card" id="recheck" onToggle={() => setUnfolded(true)}>
      <summary>
        <Both of={linkWords.recheck} />
      </summary>
      {loaded !== undefined && <loaded.RecheckPart workspace={workspace} />}
    </details>
  )
}
