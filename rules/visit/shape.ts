const numberOrEscape = /%[0-9A-F]{2}|\d+/g

const withoutNumbers = (text: string): string =>
  text.replace(numberOrEscape, (found) => (found.startsWith('%') ? found : '#'))

function keysOf(search: string): string {
  const keys = search
    .slice(1)
    .split('&')
    .map((parameter) => withoutNumbers(parameter.split('=', 1)[0] ?? ''))
    .filter((key) => key !== '')
  return [...new Set(keys)].sort().join('&')
}

/**
 * What the pages of one program have in common: host, path and route with every number replaced, and the names of the
 * query's parameters, each once, in order of the alphabet. Takes a normalised address.
 */
export function shapeOf(address: string): string {
  const { host, pathname, search, hash } = new URL(address)
  return `${host.replace(/^www\./, '')}${withoutNumbers(pathname + hash)}?${keysOf(search)}`
}

/**
 * The family whose yield is watched: the shape, with the last part of a deeper path left open, since a news item
 * often has its title there instead of a number. Takes a normalised address.
 */
export function familyOf(address: string): string {
  const shape = shapeOf(address)
  const [path = '', keys = ''] = shape.split('?', 2)
  const segments = path.replace(/\/$/, '').split('/')
  return segments.length < 3 ? shape : `${segments.slice(0, -1).join('/')}/*?${keys}`
}
