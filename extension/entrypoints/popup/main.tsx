import { render } from 'preact'
import { chosenLanguage } from '../../frame/language.ts'
import { appElement } from '../../frame/place.ts'
import { showLanguage } from '../../frame/show-language.ts'
import { pageStyles } from '../../frame/styles.ts'
import { openTab } from '../../popup/open-tab.ts'
import { Popup } from '../../popup/popup.tsx'

async function show(): Promise<void> {
  const opening = openTab(new Date())
  const asked = chosenLanguage()
  const styles = pageStyles()
  showLanguage(await asked)
  document.adoptedStyleSheets = [styles]
  render(<Popup opened={undefined} onAllowed={reopen} />, appElement())
  render(<Popup opened={await opening} onAllowed={reopen} />, appElement())
}
const reopen = (): void => void show()
await show()
