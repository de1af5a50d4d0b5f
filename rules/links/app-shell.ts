import { latin1 } from '../text/latin1.ts'

/** True when the markup holds the mount point of a script framework: the browser draws the page, whatever is in it. */
export function hasScriptMount(body: Uint8Array): boolean {
  const markup = latin1(body)
  const mount = /<div[^>]{0,200}\bid=["']?(?:root|app|__next|__nuxt|q-app|svelte|main-app)\b/i.test(markup)
  return mount || /<(?:app-root|ion-app|flt-glass-pane)\b|flutter_bootstrap|\bng-version=/i.test(markup)
}
