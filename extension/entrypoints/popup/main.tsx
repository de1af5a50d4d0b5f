import { render } from 'preact'
import { chosenLanguage, showLanguage } from '../../frame/language.ts'
import { appElement } from '../../frame/place.ts'
import { adoptStyles } from '../../frame/styles.ts'
import { openTab } from '../../popup/open-tab.ts'
import { Popup } from '../../popup/popup.tsx'

adoptStyles()
showLanguage(await chosenLanguage())

async function show(): Promise<void> {
  render(<Popup opened={undefined} onAllowed={reopen} />, appElement())
  render(<Popup opened={await openTab(new Date())} onAllowed={reopen} />, appElement())
}
const reopen = (): void => void show()
await show()
