import { render } from 'preact'
import { chosenLanguage } from '../../frame/language.ts'
import { appElement } from '../../frame/place.ts'
import { showLanguage } from '../../frame/show-language.ts'
import { pageStyles } from '../../frame/styles.ts'
import { browser } from '../../platform/browser.ts'
import { keepForNextTime } from '../../panel/keep-for-next-time.tsx'
import { openPanelData } from '../../panel/open-panel.ts'
import { Panel } from '../../panel/panel.tsx'

let latest = 0

/** Draws the checklist of the site in front, unless something newer is on its way to be drawn. */
async function draw(opening = openPanelData()): Promise<void> {
  const turn = ++latest
  const opened = await opening
  if (turn !== latest) return
  render(<Panel opened={opened} />, appElement())
  keepForNextTime(opened)
}

const opening = openPanelData()
const chosen = chosenLanguage()
// The first frame has them already, and another sheet of the same would have all of it drawn anew.
const styles = document.adoptedStyleSheets.length > 0 ? document.adoptedStyleSheets : [pageStyles()]
const [language] = await Promise.all([chosen, opening])
showLanguage(language)
document.adoptedStyleSheets = styles
await draw(opening)
const app = appElement()
app.inert = false
app.removeAttribute('aria-busy')
const redraw = (): void => void draw()
browser.storage.local.onChanged.addListener(redraw)
browser.tabs.onActivated.addListener(redraw)
browser.tabs.onUpdated.addListener((_, change) => {
  if (change.status === 'complete') redraw()
})
