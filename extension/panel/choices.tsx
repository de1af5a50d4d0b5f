import { AGENCY_TYPES } from '../../rules/catalogue/agency-types.ts'
import { Both } from '../../ui/both.tsx'
import { agencyTypeName } from '../../ui/code-names.ts'
import { useLanguage } from '../frame/use-language.ts'
import { knownYears } from '../knowledge/years.ts'
import { words } from '../words/words.ts'
import { setType } from '../workspace/changes.ts'
import type { Workspace } from '../workspace/model.ts'
import { changeWorkspace, openWorkspace } from '../workspace/store.ts'

function chooseYear(kept: Workspace, fiscalYear: number): void {
  const { site, name, startUrl, agencyType, agencyTypeGuessed } = kept
  const start = { site, name, startUrl, agencyType, agencyTypeGuessed, fiscalYear }
  void openWorkspace(start, new Date().toISOString())
}

function chooseType({ site, fiscalYear }: Workspace, chosen: string): void {
  const type = AGENCY_TYPES.find((each) => each === chosen)
  if (type === undefined) return
  void changeWorkspace(site, fiscalYear, (before) => setType(before, type, new Date().toISOString()))
}

/** Which checklist this is: fiscal year and type of agency, which is asked for while nobody knows it. */
export const Choices = ({ workspace }: { workspace: Workspace }) => {
  const inLanguage = useLanguage()
  const unsure = workspace.agencyTypeGuessed === true
  return (
    <div class="row message">
      <label>
        <Both of={words.fiscalYear} />
        <select
          value={workspace.fiscalYear}
          onChange={(event) => chooseYear(workspace, Number(event.currentTarget.value))}
        >
          {knownYears.map(({ fiscalYear, status }) => (
            <option value={fiscalYear} key={fiscalYear}>
              {fiscalYear}
              {status === 'provisional' ? ` (${inLanguage(words.provisional)})` : ''}
            </option>
          ))}
        </select>
      </label>
      <label>
        <Both of={words.agencyType} />
        <select
          value={unsure ? '' : workspace.agencyType}
          aria-describedby={unsure ? 'type-unsure' : undefined}
          onChange={(event) => chooseType(workspace, event.currentTarget.value)}
        >
          {unsure && <option value="">{inLanguage(words.choose)}</option>}
          {AGENCY_TYPES.map((type) => (
            <option value={type} key={type}>
              {inLanguage(agencyTypeName(type))}
            </option>
          ))}
        </select>
      </label>
      {unsure && (
        <p class="aside" id="type-unsure">
          <Both of={words.typeUnsure} />
        </p>
      )}
    </div>
  )
}
