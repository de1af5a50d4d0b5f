/** Where a page of the extension draws itself. */
export function appElement(): HTMLElement {
  const app = document.getElementById('app')
  if (app === null) throw new Error('the page has no #app')
  return app
}
