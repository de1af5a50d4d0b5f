import { Address } from '../../ui/address.tsx'
import { Both } from '../../ui/both.tsx'
import { Findings } from '../../ui/findings.tsx'
import { siteText } from '../../ui/site-text.ts'
import { linkStateNames } from '../../ui/code-names.ts'
import { VerdictBadge } from '../../ui/verdict-mark.tsx'
import { useLanguage } from '../frame/use-language.ts'
import type { ListedItem } from '../knowledge/checklist.ts'
import { fileWords } from '../words/files.ts'
import { words } from '../words/words.ts'
import { addEvidence, removeEvidence, setHas, setNote, setTick } from '../workspace/changes.ts'
import { itemOf, type EvidenceEntry, type Workspace } from '../workspace/model.ts'
import { changeWorkspace } from '../workspace/store.ts'
import { dayOf } from './day.ts'
import { NoteField } from './note-field.tsx'
import { Suggestions } from './suggestions.tsx'
import { useDraft } from './use-draft.ts'

type Change = (kept: Workspace, now: string) => Workspace

const changeIn =
  ({ site, fiscalYear }: Workspace) =>
  (change: Change): void => {
    const now = new Date().toISOString()
    void changeWorkspace(site, fiscalYear, (kept) => change(kept, now))
  }

const Entry = ({ entry, onRemove }: { entry: EvidenceEntry; onRemove: () => void }) => (
  <div class="evidence">
    <p class="evidence-title">
      <b>{siteText(entry.title)}</b>
      {entry.judged !== undefined && <VerdictBadge verdict={entry.judged.verdict} />}
    </p>
    <p>
      <Address url={entry.url} />
    </p>
    {entry.checked !== undefined && (
      <p class={`link-state link-${entry.checked.link.state}`}>
        <Both of={linkStateNames[entry.checked.link.state]} />
      </p>
    )}
    {entry.judged !== undefined && <Findings of={entry.judged.findings} besides={entry.url} />}
    <div class="row">
      <button type="button" onClick={onRemove}>
        <Both of={words.remove} />
        <span class="unseen"> {siteText(entry.title || entry.url)}</span>
      </button>
    </div>
  </div>
)

/** What an item unfolds to: the evidence, what an audit found, the tick, and what is to be submitted. */
export const ItemBody = ({ workspace, item }: { workspace: Workspace; item: ListedItem }) => {
  const kept = itemOf(workspace, item.id)
  const change = changeIn(workspace)
  const inLanguage = useLanguage()
  const [ticked, tick] = useDraft(kept.tick !== undefined)
  const [has, say] = useDraft(kept.has ?? kept.evidence.length > 0)
  return (
    <>
      <h3>
        <Both of={words.evidence} />
      </h3>
      {kept.evidence.length === 0 && (
        <p class="aside">
          <Both of={words.noEvidence} />
        </p>
      )}
      {kept.evidence.map((entry) => (
        <Entry
          key={entry.url}
          entry={entry}
          onRemove={() => change((before, now) => removeEvidence(before, item.id, entry.url, now))}
        />
      ))}
      {kept.audited !== undefined && (
        <Suggestions
          audited={kept.audited}
          used={new Set(kept.evidence.map(({ url }) => url))}
          onAccept={(entry) =>
            change((before, now) => addEvidence(before, item.id, { ...entry, addedAt: now }, now))
          }
        />
      )}
      <p>
        <label>
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => {
              const fresh = event.currentTarget.checked
              tick(fresh)
              change((before, now) => setTick(before, item.id, fresh, now))
            }}
          />
          <Both of={words.byHand} />
        </label>
      </p>
      {kept.tick !== undefined && (
        <p class="aside">
          <Both
            of={{
              th: `${words.byHandOn.th} ${dayOf(kept.tick.at, 'th')}`,
              en: `${words.byHandOn.en} ${dayOf(kept.tick.at, 'en')}`,
            }}
          />
        </p>
      )}
      <p>
        <label>
          <Both of={words.answer} />
          <select
            value={String(has)}
            onChange={(event) => {
              const says = event.currentTarget.value === 'true'
              say(says)
              change((before, now) => setHas(before, item.id, says, now))
            }}
          >
            <option value="true">{inLanguage(fileWords.yes)}</option>
            <option value="false">{inLanguage(fileWords.no)}</option>
          </select>
        </label>
      </p>
      <NoteField
        note={kept.note}
        onNote={(note) => change((before, now) => setNote(before, item.id, note, now))}
      />
    </>
  )
}
