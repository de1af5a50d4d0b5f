import { useEffect, useState } from 'preact/hooks'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { forgetAudit, unfinishedAudit, type UnfinishedAudit } from '../quick-audit/kept-audit.ts'
import { auditName, MOST_PAGES, type QuickProgress } from '../quick-audit/model.ts'
import { askForSite } from '../quick-audit/permission.ts'
import { auditStateOf, onAuditChange, startAudit, stopAudit } from '../quick-audit/running.ts'
import { quickAuditWords as words } from '../words/quick-audit.ts'
import type { Workspace } from '../workspace/model.ts'
import { dayOf } from './day.ts'

/** How the audit of the workspace's site stands, and what an earlier window left unfinished. */
function useAudit(workspace: Workspace) {
  const [, redraw] = useState(0)
  const [unfinished, setUnfinished] = useState<UnfinishedAudit>()
  const name = auditName(workspace)
  const state = auditStateOf(workspace)
  const running = state?.state === 'running'
  useEffect(() => onAuditChange(() => redraw((times) => times + 1)), [])
  useEffect(() => {
    if (!running) void unfinishedAudit(name, new Date()).then(setUnfinished)
  }, [name, running])
  return { state, unfinished, name }
}

const Running = ({
  progress,
  stopping,
  onStop,
}: {
  progress: QuickProgress
  stopping: boolean
  onStop: () => void
}) => (
  <>
    <p id="quick-audit-running">
      <b>
        <Both of={stopping ? words.stopping : words.running} />
      </b>
    </p>
    <progress
      value={progress.documents?.read ?? progress.links?.asked ?? Math.min(progress.pages, MOST_PAGES)}
      max={progress.documents?.of ?? progress.links?.of ?? MOST_PAGES}
      aria-labelledby="quick-audit-running"
    />
    <p>
      <Both of={words.pagesRead} /> {progress.pages} <Both of={words.pages} /> ·{' '}
      <Both of={words.itemsFound} /> {progress.itemsFound} <Both of={words.items} />
    </p>
    {progress.links !== undefined && (
      <p>
        <Both of={words.linksAsked} /> {progress.links.asked}/{progress.links.of}
      </p>
    )}
    {progress.documents !== undefined && (
      <p>
        <Both of={words.documentsRead} /> {progress.documents.read}/{progress.documents.of}
      </p>
    )}
    <button type="button" disabled={stopping} onClick={onStop}>
      <Both of={words.cancel} />
    </button>
  </>
)

const LastTime = ({ audit }: { audit: NonNullable<Workspace['audit']> }) => {
  const told = (language: 'th' | 'en'): string =>
    [
      `${words.lastTime[language]} ${dayOf(audit.at, language)}`,
      `${audit.pages} ${words.pages[language]}`,
      words[audit.whole ? 'whole' : 'partly'][language],
      ...(audit.unopened === undefined ? [] : [`${words.unopened[language]} ${audit.unopened}`]),
    ].join(' · ')
  return (
    <p class="aside">
      <Both of={{ th: told('th'), en: told('en') }} />
    </p>
  )
}

/** Audits the whole site from the panel: says what will happen, asks for the site, shows how far it is. */
export const QuickAudit = ({ workspace }: { workspace: Workspace }) => {
  const { state, unfinished, name } = useAudit(workspace)
  const [denied, setDenied] = useState(false)
  // Browsers ask the user only straight from a click, so nothing may come before the question.
  const begin = (anew: boolean): void => {
    void askForSite(workspace).then(async (allowed) => {
      setDenied(!allowed)
      if (allowed && anew) await forgetAudit(name)
      if (allowed) startAudit(workspace)
    })
  }
  const news: Bilingual | undefined = denied
    ? words.denied
    : state?.state === 'ended'
      ? words[state.outcome]
      : undefined
  return (
    <section class="card" aria-labelledby="quick-audit">
      <h2 id="quick-audit">
        <Both of={words.title} />
      </h2>
      {state?.state === 'running' ? (
        <Running {...state} onStop={() => stopAudit(workspace)} />
      ) : (
        <>
          <p>
            <Both of={words.short} />
          </p>
          <details>
            <summary>
              <Both of={words.more} />
            </summary>
            {[words.what, words.documents].map((text) => (
              <p key={text.en}>
                <Both of={text} />
              </p>
            ))}
          </details>
          <p class="aside">
            <Both of={words.permission} />
          </p>
          {unfinished !== undefined && (
            <p>
              <Both of={words.unfinished} /> {unfinished.pages} <Both of={words.pages} />
            </p>
          )}
          <div class="row">
            <button type="button" class="main" onClick={() => begin(false)}>
              <Both of={unfinished === undefined ? words.start : words.goOn} />
            </button>
            {unfinished !== undefined && (
              <button type="button" onClick={() => begin(true)}>
                <Both of={words.discard} />
              </button>
            )}
          </div>
          {workspace.audit !== undefined && <LastTime audit={workspace.audit} />}
        </>
      )}
      <p role="status">{news !== undefined && <Both of={news} />}</p>
    </section>
  )
}
