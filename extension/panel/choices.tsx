import { agencyType, type AgencyType } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { agencyTypeName } from '../../ui/text.ts'
import { useLanguage } from '../frame/use-language.ts'
import { knownYears } from '../knowledge/years.ts'
import { words } from '../words/words.ts'
import type { Workspace } from '../workspace/model.ts'
import { changeWorkspace, openWorkspace } from '../workspace/store.ts'

function chooseYear({ site, name, startUrl, agencyType: type }: Workspace, fiscalYear: number): void {
  void openWorkspace({ site, name, startUrl, agencyType: type, fiscalYear }, new Date().toISOString())
}

function chooseType({ site, fiscalYear }: Workspace, type: AgencyType): void {
  const updatedAt = new Date().toISOString()
  void changeWorkspace(site, fiscalYear, (before) => ({ ...before, agencyType: type, updatedAt }))
}

/** Which checklist this is: fiscal year and type of agency. */
export const Choices = ({ workspace }: { workspace: Workspace }) => {
  const inLanguage = useLanguage()
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
          value={workspace.agencyType}
          onChange={(event) => chooseType(workspace, agencyType.parse(event.currentTarget.value))}
        >
          {agencyType.options.map((type) => (
            <option value={type} key={type}>
              {inLanguage(agencyTypeName(type))}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
