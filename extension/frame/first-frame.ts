import { keptFrame, type KeptNode } from './kept-frame.ts'
import { appElement } from './place.ts'
import { showLanguage } from './show-language.ts'
import { pageStyles } from './styles.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
const SVG = 'http://www.w3.org/2000/svg'

function nodeOf(kept: KeptNode, around: string): Node {
  if (typeof kept === 'string') return document.createTextNode(kept)
  const [name, attributes, inside] = kept
  const space = name === 'svg' ? SVG : around
  const element = document.createElementNS(space, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.append(...inside.map((each) => nodeOf(each, space)))
  return element
}

/** Draws what the panel showed last, with the name of its agency above it. @returns false when it shows nothing. */
function drawKept(): boolean {
  const frame = keptFrame()
  const named = new URLSearchParams(location.search).get('site')
  if (frame === undefined || (named !== null && named !== frame.site)) return false
  showLanguage(frame.language)
  document.adoptedStyleSheets = [pageStyles()]
  const app = appElement()
  // It is only to be looked at: until it is live nothing can be pressed, and no screen reader reads it.
  app.inert = true
  app.append(...frame.nodes.map((each) => nodeOf(each, HTML)))
  return true
}

/** A page that nobody sees draws no pictures. */
const LONGEST_MS = 500

/** Waits until what was drawn is on the screen: modules that are read meanwhile take the time of what draws it. */
const shown = (): Promise<void> =>
  new Promise((done) => {
    new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true })
    setTimeout(done, LONGEST_MS)
  })

/**
 * Draws the checklist that was shown last, and then takes in the modules that know which one is to be shown: they go on
 * from what is drawn, and change only what is different.
 */
export async function beginPanel(): Promise<void> {
  const modules = document.currentScript?.dataset['then']?.split(' ') ?? []
  try {
    if (drawKept()) await shown()
  } finally {
    for (const module of modules) void import(/* @vite-ignore */ module)
  }
}
