/** Where something stands: its path from the root, and its words in case the page has changed since. */
export interface Spot {
  readonly place: string
  readonly quote: string
}

/**
 * Runs inside the page, so it may use nothing from outside itself: scrolls to a spot and marks it for a few seconds.
 * Only style and focus are touched, and both are put back.
 * @returns false when neither the place nor the words are there any more.
 */
export function highlight(spot: Spot): boolean {
  const squeeze = (text: string): string => text.replace(/\s+/g, '')
  const wanted = squeeze(spot.quote).slice(0, 40)
  const steps = spot.place === '' ? [] : spot.place.split('/').map(Number)
  let element: Element | undefined = document.documentElement
  for (const step of steps) element = element?.children[step]
  const says = (each: Element): boolean => squeeze(each.textContent).includes(wanted)
  if (wanted !== '' && (element === undefined || !says(element))) {
    const holders = Array.from(document.body.querySelectorAll('*')).filter(says)
    element = holders.at(-1) ?? element
  }
  if (!(element instanceof HTMLElement) && !(element instanceof SVGElement)) return false
  for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
    if (parent instanceof HTMLDetailsElement) parent.open = true
  }
  const { outline, outlineOffset, scrollMargin } = element.style
  element.style.outline = '4px solid #d97706'
  element.style.outlineOffset = '3px'
  element.style.scrollMargin = '20vh'
  element.scrollIntoView({ block: 'center' })
  const target = element
  setTimeout(() => Object.assign(target.style, { outline, outlineOffset, scrollMargin }), 6000)
  return true
}
