/** The host of an address, as a short name of the site; the address itself when it is none. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
