import type { Workspace } from '../workspace/model.ts'
import { auditName, type QuickOutcome, type QuickProgress } from './model.ts'

/** How the audit of one site stands in this window. */
export type AuditState =
  | { readonly state: 'running'; readonly progress: QuickProgress; readonly stopping: boolean }
  | { readonly state: 'ended'; readonly outcome: QuickOutcome | 'failed' }

/** Audits go on while the panel shows another site; they end with the window. */
const states = new Map<string, AuditState>()
const stops = new Map<string, AbortController>()
const listeners = new Set<() => void>()

function tell(name: string, state: AuditState): void {
  states.set(name, state)
  for (const listener of listeners) listener()
}

/** The audit of this workspace's site; undefined when this window began none. */
export const auditStateOf = (kept: Workspace): AuditState | undefined => states.get(auditName(kept))

/** Calls `listener` whenever an audit moves on. @returns how to stop that. */
export function onAuditChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What visits and judges is loaded with the first audit. */
async function audited(
  kept: Workspace,
  signal: AbortSignal,
  onProgress: (progress: QuickProgress) => void,
): Promise<QuickOutcome> {
  const { auditSite } = await import('./audit-site.ts')
  return auditSite(kept, signal, onProgress)
}

/** Begins, or goes on with, the audit of a workspace's site. */
export function startAudit(kept: Workspace): void {
  const name = auditName(kept)
  if (stops.has(name)) return
  const stop = new AbortController()
  stops.set(name, stop)
  const onProgress = (progress: QuickProgress): void =>
    tell(name, { state: 'running', progress, stopping: stop.signal.aborted })
  onProgress({ pages: 0, itemsFound: 0 })
  void audited(kept, stop.signal, onProgress)
    .catch(() => 'failed' as const)
    .then((outcome) => {
      stops.delete(name)
      tell(name, { state: 'ended', outcome })
    })
}

/** Ends the audit early; what was read by then is judged and kept. */
export function stopAudit(kept: Workspace): void {
  const name = auditName(kept)
  stops.get(name)?.abort()
  const state = states.get(name)
  if (state?.state === 'running') tell(name, { ...state, stopping: true })
}
