import browser from 'webextension-polyfill'

/**
 * The only door to the browser's extension interface: one set of promises for Chrome, Edge and Firefox, and the two
 * ways in which they show the checklist beside the page.
 */
export { browser }

interface SidePanel {
  readonly open: (options: { readonly windowId: number }) => Promise<void>
}

const chromium = globalThis as { readonly chrome?: { readonly sidePanel?: SidePanel } }

/** Opens the checklist beside the page. Call it straight from a click: browsers refuse it otherwise. */
export async function openPanel(windowId: number): Promise<void> {
  const panel = chromium.chrome?.sidePanel
  if (panel !== undefined) await panel.open({ windowId })
  else await browser.sidebarAction.open()
}

/** Opens the checklist of a site in a tab of its own, where the browser does not open it beside the page. */
export async function openPanelInTab(site?: string): Promise<void> {
  const query = site !== undefined ? `?${new URLSearchParams({ site }).toString()}` : ''
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${query}`) })
}
