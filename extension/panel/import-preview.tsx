import { useEffect, useRef, useState } from 'preact/hooks'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { readableAddress, siteText } from '../../ui/site-text.ts'
import { differences, type ItemDifference } from '../files/differences.ts'
import { merge, type Prefer } from '../files/merge.ts'
import type { ImportPlan } from '../files/plan-import.ts'
import { fileWords as words } from '../words/files.ts'
import type { Workspace } from '../workspace/model.ts'
import { dayOf } from './day.ts'

const SHOWN = 3

const Change = ({ name, from, to }: { name: Bilingual; from: Bilingual; to: Bilingual }) => (
  <p>
    <Both of={name} />:{' '}
    {from.th !== '' && (
      <>
        <del>
          <Both of={from} />
        </del>{' '}
        →{' '}
      </>
    )}
    <ins>
      <Both of={to} />
    </ins>
  </p>
)

const inBoth = (text: string): Bilingual => ({ th: text, en: text })
const dayIn = (moment: string | undefined): Bilingual =>
  moment === undefined ? inBoth('') : { th: dayOf(moment, 'th'), en: dayOf(moment, 'en') }
const answer = (has: boolean): Bilingual => (has ? words.yes : words.no)

const Difference = ({ of }: { of: ItemDifference }) => (
  <li>
    <b class="code">{of.id}</b>
    {of.added.length > 0 && (
      <>
        <p>
          <Both of={words.added} /> ({of.added.length})
        </p>
        <ul class="added">
          {of.added.slice(0, SHOWN).map((url) => (
            <li key={url}>{readableAddress(url)}</li>
          ))}
          {of.added.length > SHOWN && <li>…</li>}
        </ul>
      </>
    )}
    {of.renewed > 0 && (
      <p>
        <Both of={words.renewed} /> ({of.renewed})
      </p>
    )}
    {of.audited && (
      <p>
        <Both of={words.audited} />
      </p>
    )}
    {of.has !== undefined && !(of.has.to && of.added.length > 0) && (
      <Change name={words.has} from={answer(of.has.from)} to={answer(of.has.to)} />
    )}
    {of.note !== undefined && (
      <Change name={words.note} from={inBoth(siteText(of.note.from))} to={inBoth(siteText(of.note.to))} />
    )}
    {of.tick !== undefined && <Change name={words.tick} from={dayIn(of.tick.from)} to={dayIn(of.tick.to)} />}
  </li>
)

const Choice = ({ prefer, onChoose }: { prefer: Prefer; onChoose: (prefer: Prefer) => void }) => (
  <fieldset>
    <legend>
      <Both of={words.differs} />
    </legend>
    {(['mine', 'file'] as const).map((each) => (
      <label key={each}>
        <input type="radio" name="prefer" checked={prefer === each} onChange={() => onChoose(each)} />
        <Both of={each === 'mine' ? words.keepMine : words.takeFile} />
      </label>
    ))}
  </fieldset>
)

const Unused = ({ of }: { of: readonly Bilingual[] }) => (
  <details>
    <summary>
      <Both of={words.unused} /> ({of.length})
    </summary>
    <ul>
      {of.map((each) => (
        <li key={each.en}>
          <Both of={{ th: siteText(each.th), en: siteText(each.en) }} />
        </li>
      ))}
    </ul>
  </details>
)

/** What a file will change, item by item, with the choice where the file and the webmaster differ. */
export const ImportPreview = ({
  plan,
  before,
  here,
  onApply,
  onDismiss,
}: {
  plan: ImportPlan
  before: Workspace
  here: Workspace | undefined
  onApply: (prefer: Prefer) => void
  onDismiss: () => void
}) => {
  const [prefer, setPrefer] = useState<Prefer>('mine')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { file, unused } = plan
  const changesBy = (choice: Prefer) => differences(before, merge(before, file, choice, file.updatedAt))
  const changes = changesBy(prefer)
  const differs = JSON.stringify(changesBy('mine')) !== JSON.stringify(changesBy('file'))
  const isOther = here !== undefined && (here.site !== file.site || here.fiscalYear !== file.fiscalYear)
  return (
    <div class="preview">
      <h3 tabIndex={-1} ref={heading}>
        <Both of={words.changes} />
      </h3>
      <p>
        <Both of={words.goesInto} /> <b>{siteText(before.name)}</b> ({siteText(file.site)}) ·{' '}
        <Both of={words.year} /> {file.fiscalYear}
      </p>
      {isOther && (
        <p class="aside">
          <Both of={words.otherSite} />
        </p>
      )}
      {differs && <Choice prefer={prefer} onChoose={setPrefer} />}
      {changes.length === 0 ? (
        <p>
          <Both of={words.nothingNew} />
        </p>
      ) : (
        <ul class="changes">
          {changes.map((each) => (
            <Difference of={each} key={each.id} />
          ))}
        </ul>
      )}
      {unused.length > 0 && <Unused of={unused} />}
      <div class="row">
        <button type="button" class="main" disabled={changes.length === 0} onClick={() => onApply(prefer)}>
          <Both of={words.apply} />
        </button>
        <button type="button" onClick={onDismiss}>
          <Both of={words.dismiss} />
        </button>
      </div>
    </div>
  )
}
