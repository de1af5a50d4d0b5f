import { render } from 'preact'
import { chosenLanguage, showLanguage } from '../../frame/language.ts'
import { appElement } from '../../frame/place.ts'
import { pageStyles } from '../../frame/styles.ts'
import { browser } from '../../platform/browser.ts'
import { openPanelData } from '../../panel/open-panel.ts'
import { Panel } from '../../panel/panel.tsx'

let latest = 0

/** Draws the checklist of the site in front, unless something newer is on its way to be drawn. */
async function draw(opening = openPanelData()): Promise<void> {
  const turn = ++latest
  const opened = await opening
  if (turn === latest) render(<Panel opened={opened} />, appElement())
}

const opening = openPanelData()
const chosen = chosenLanguage()
const styles = pageStyles()
const [language] = await Promise.all([chosen, opening])
showLanguage(language)
document.adoptedStyleSheets = [styles]
await draw(opening)
const redraw = (): void => void draw()
browser.storage.local.onChanged.addListener(redraw)
browser.tabs.onActivated.addListener(redraw)
browser.tabs.onUpdated.addListener((_, change) => {
  if (change.status === 'complete') redraw()
})
