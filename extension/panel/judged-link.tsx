import { useEffect, useState } from 'preact/hooks'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Address } from '../../ui/address.tsx'
import { Both } from '../../ui/both.tsx'
import { ui } from '../../ui/text.ts'
import { readAddress } from '../documents/read-address.ts'
import { Answers } from '../judged/answers.tsx'
import { entryFor } from '../judged/entry.ts'
import { judgeFacts, type Judged } from '../judged/judge-facts.ts'
import { ReadingNotice } from '../judged/reading-notice.tsx'
import { whyNotJudged } from '../judged/why-not.ts'
import { knowledgeOf } from '../knowledge/load.ts'
import { mayOpen, requestAccess } from '../recheck/origins.ts'
import { documentWords as words } from '../words/documents.ts'
import type { EvidenceEntry, Workspace } from '../workspace/model.ts'

type Told =
  | { readonly state: 'asked' }
  | { readonly state: 'not-judged'; readonly because: readonly Bilingual[] }
  | { readonly state: 'judged'; readonly judged: Judged }

/** What the page or file behind a link says, judged for every item as the command `oit judge` does. */
async function judgeLink(url: string, workspace: Workspace, cancel: AbortSignal): Promise<Told> {
  const reading = await readAddress(url, 'stranger', cancel)
  if (reading === 'closed') return { state: 'not-judged', because: [words.denied] }
  const { facts, health } = reading
  if (facts === undefined) return { state: 'not-judged', because: whyNotJudged(health) }
  const knowledge = await knowledgeOf(workspace.fiscalYear)
  return { state: 'judged', judged: judgeFacts(facts, health, knowledge, workspace, new Date()) }
}

/** Reads a link on a click, or at once when `now`, and says which items it could answer, best first. */
export const JudgedLink = ({
  url,
  now,
  workspace,
  onUse,
}: {
  url: string
  now: boolean
  workspace: Workspace
  onUse: (itemId: string, entry: EvidenceEntry) => void
}) => {
  const [told, setTold] = useState<Told>()
  const [cancel] = useState(() => new AbortController())
  const begin = (): void => {
    setTold({ state: 'asked' })
    void judgeLink(url, workspace, cancel.signal).then(setTold)
  }
  useEffect(() => {
    if (now) void mayOpen([url]).then((open) => open.length > 0 && begin())
    return () => cancel.abort()
  }, [])
  // The browser asks the person only straight from a click; it does not ask for what it opened before.
  const onAsk = (): void => {
    void requestAccess([url]).then((allowed) =>
      allowed ? begin() : setTold({ state: 'not-judged', because: [words.denied] }),
    )
  }
  if (told?.state === 'judged') {
    const { judged } = told
    return (
      <>
        {judged.facts.url !== url && (
          <p>
            <Both of={ui.goesTo} /> <Address url={judged.facts.url} />
          </p>
        )}
        <ReadingNotice facts={judged.facts} />
        <Answers
          answers={judged.answers}
          usedFor={new Set()}
          onUse={(itemId) => {
            // What is submitted is the address of the link, wherever it leads.
            onUse(itemId, { ...entryFor(judged, itemId, new Date().toISOString()), url })
          }}
        />
      </>
    )
  }
  return (
    <>
      <p class="aside">
        <Both of={words.judgeLinkWhy} />
      </p>
      <button type="button" disabled={told?.state === 'asked'} onClick={onAsk}>
        <Both of={words.judgeLink} />
      </button>
      <div role="status">
        {(told?.state === 'asked' ? [words.readingLink] : (told?.because ?? [])).map((text) => (
          <p key={text.en}>
            <Both of={text} />
          </p>
        ))}
      </div>
    </>
  )
}
