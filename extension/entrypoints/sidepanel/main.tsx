import '../../platform/no-eval.ts'
import { render } from 'preact'
import { chosenLanguage, showLanguage } from '../../frame/language.ts'
import { appElement } from '../../frame/place.ts'
import { adoptStyles } from '../../frame/styles.ts'
import { browser } from '../../platform/browser.ts'
import { openPanelData } from '../../panel/open-panel.ts'
import { Panel } from '../../panel/panel.tsx'

/** Draws the checklist of the site in front, and again whenever what is kept or the tab in front changes. */
async function draw(): Promise<void> {
  render(<Panel opened={await openPanelData()} />, appElement())
}

adoptStyles()
showLanguage(await chosenLanguage())
await draw()
const redraw = (): void => void draw()
browser.storage.local.onChanged.addListener(redraw)
browser.tabs.onActivated.addListener(redraw)
browser.tabs.onUpdated.addListener((_, change) => {
  if (change.status === 'complete') redraw()
})
