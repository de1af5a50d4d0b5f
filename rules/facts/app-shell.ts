import type { PageFacts } from './model.ts'

const bundle =
  /(?:^|\/)(?:main|app|index|bundle|runtime|vendor|vendors|polyfills|chunk|umi)[-.~\w]{0,80}\.js(?:$|\?)|\/_next\/|\/_nuxt\/|\/@vite\//i
const asksForScripts = /javascript|จาวาสคริปต์/i
const HARDLY_ANY_TEXT = 120

/**
 * True when the page as delivered is only the shell of an application that scripts draw later: hardly any text,
 * no links to go on with, and scripts to draw the rest. Such a page must be rendered before it is judged.
 */
export function isAppShell(facts: PageFacts): boolean {
  if (facts.kind !== 'page' || facts.scripts.length === 0) return false
  if (facts.metadata.refresh || facts.frames.length > 0) return false
  const text = facts.blocks
    .filter((block) => block.tag !== 'noscript' && !asksForScripts.test(block.text))
    .reduce((length, block) => length + block.key.length, 0)
  if (text > HARDLY_ANY_TEXT) return false
  const ways = facts.links.filter(({ target }) => target === 'live').length
  const bundled = facts.scripts.some((address) => bundle.test(address))
  return bundled ? ways <= 3 && facts.images.length <= 3 : ways === 0 && facts.images.length <= 1
}
