const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that start and end a line: text on both sides of their edges does not run together. */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main marquee menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul select option frameset frame',
)

/** Elements whose text is one unit even when a line break splits it. */
export const ONE_LINE_ELEMENTS = names(
  'h1 h2 h3 h4 h5 h6 th dt summary legend caption figcaption label button',
)

/** Elements whose content is never page text nor links. */
export const SILENT_ELEMENTS = names(
  'head script style noscript template noframes noembed iframe svg math canvas audio video datalist',
)

/** Controls: their text is not page text, but an option may hold an address. */
export const CONTROL_ELEMENTS = names('select option optgroup textarea')

const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]))

/** 1–6 for h1–h6, otherwise undefined. */
export function headingLevel(name: string): number | undefined {
  return LEVELS.get(name)
}
