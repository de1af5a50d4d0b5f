import { render } from 'preact'
import { forgetFrame, keepFrame } from '../frame/kept-frame.ts'
import { shownLanguage } from '../frame/show-language.ts'
import { auditStateOf } from '../quick-audit/running.ts'
import type { OpenedPanel } from './open-panel.ts'
import { Panel } from './panel.tsx'

function keep(opened: OpenedPanel | undefined): void {
  // An audit ends with the window: nothing of it is to be seen in the next one.
  if (opened === undefined || auditStateOf(opened.workspace) !== undefined) {
    forgetFrame()
    return
  }
  const apart = document.createElement('div')
  render(<Panel opened={opened} />, apart)
  keepFrame(opened.workspace.site, shownLanguage(), apart)
  render(null, apart)
}

let waiting: number | undefined

/** Keeps the panel as it begins, with nothing unfolded and nothing left out, once there is time for it. */
export function keepForNextTime(opened: OpenedPanel | undefined): void {
  if (waiting !== undefined) cancelIdleCallback(waiting)
  waiting = requestIdleCallback(() => keep(opened))
}
