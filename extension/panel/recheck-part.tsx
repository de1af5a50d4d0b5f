import { useRef, useState } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { siteText } from '../../ui/site-text.ts'
import { alone } from '../recheck/alone.ts'
import { requestAccess, sitesOf } from '../recheck/origins.ts'
import { runRound, type RoundEnd } from '../recheck/round.ts'
import { evidenceUrls } from '../recheck/still-to-ask.ts'
import { linkWords } from '../words/links.ts'
import type { Workspace } from '../workspace/model.ts'

type Stage =
  | { readonly name: 'idle' | 'busy' }
  | { readonly name: 'running'; readonly asked: number; readonly of: number }
  | { readonly name: 'ended'; readonly end: RoundEnd }

function brokenIn({ items }: Workspace): number {
  const entries = Object.values(items).flatMap(({ evidence }) => evidence)
  return new Set(entries.filter(({ checked }) => checked?.link.state === 'broken').map(({ url }) => url)).size
}

const Running = ({ asked, of, onCancel }: { asked: number; of: number; onCancel: () => void }) => (
  <>
    <p id="recheck-progress" role="status">
      <Both of={linkWords.checking} /> {asked}/{of}
    </p>
    <progress value={asked} max={of} aria-labelledby="recheck-progress" />
    <button type="button" onClick={onCancel}>
      <Both of={linkWords.cancel} />
    </button>
  </>
)

const Ended = ({ end, broken }: { end: RoundEnd; broken: number }) => (
  <p role="status">
    <Both of={linkWords.checkedLinks} /> {end.asked} · <Both of={linkWords.brokenLinks} /> {broken}
    {end.closed > 0 && (
      <>
        {' '}
        · <Both of={linkWords.closedLinks} /> {end.closed}
      </>
    )}
  </p>
)

/** Asks all evidence links again: what it needs and why, the button, how far it is, and what it brought. */
export const RecheckPart = ({ workspace }: { workspace: Workspace }) => {
  const [stage, setStage] = useState<Stage>({ name: 'idle' })
  const stop = useRef<AbortController>(undefined)
  const urls = evidenceUrls(workspace)

  const check = async (): Promise<void> => {
    // First of all: browsers ask only straight from the click. Whatever is answered, what may be opened is checked.
    await requestAccess(urls).catch(() => false)
    const cancel = new AbortController()
    stop.current = cancel
    setStage({ name: 'running', asked: 0, of: urls.length })
    const { site, fiscalYear } = workspace
    const end = await alone(() =>
      runRound({
        site,
        fiscalYear,
        since: new Date().toISOString(),
        cancel: cancel.signal,
        onStep: (asked, of) => setStage({ name: 'running', asked, of }),
      }),
    )
    setStage(end === undefined ? { name: 'busy' } : { name: 'ended', end })
  }

  return (
    <>
      {urls.length === 0 ? (
        <p class="aside">
          <Both of={linkWords.noEvidenceYet} />
        </p>
      ) : (
        <p class="aside">
          <Both of={linkWords.recheckWhy} /> {siteText(sitesOf(urls).join(', '))}
        </p>
      )}
      {stage.name === 'running' ? (
        <Running asked={stage.asked} of={stage.of} onCancel={() => stop.current?.abort()} />
      ) : (
        <button type="button" disabled={urls.length === 0} onClick={() => void check()}>
          <Both of={linkWords.recheck} />
        </button>
      )}
      {stage.name === 'ended' && <Ended end={stage.end} broken={brokenIn(workspace)} />}
      {stage.name === 'busy' && (
        <p role="status">
          <Both of={linkWords.busy} />
        </p>
      )}
    </>
  )
}
