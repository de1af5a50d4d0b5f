/** Longer texts are prose: they seldom come again and would fill the memory. */
const LONGEST = 200
/** The labels of a site's menus, several times over; a table of more is too large to be collected with the young objects. */
const MOST = 2_000

/**
 * Remembers what a pure function made of short texts. Menus, labels and headings come again on every page of a site.
 * Bounded: when full it starts anew.
 */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return compute(text)
    const before = known.get(text)
    // An answer may be `undefined` too.
    if (before !== undefined || known.has(text)) return before as T
    if (known.size >= MOST) known.clear()
    const fresh = compute(text)
    known.set(text, fresh)
    return fresh
  }
}
