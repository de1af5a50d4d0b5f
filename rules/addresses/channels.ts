/** A place on a network of other people, where an agency speaks with the public. */
export type Channel = 'Facebook' | 'LINE' | 'YouTube' | 'TikTok' | 'X' | 'Instagram'

const DOMAINS: readonly (readonly [Channel, RegExp])[] = [
  ['Facebook', /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|fb\.watch|m\.me|messenger\.com)$/],
  ['LINE', /(?:^|\.)(?:line\.me|lin\.ee)$/],
  ['YouTube', /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/],
  ['TikTok', /(?:^|\.)tiktok\.com$/],
  ['X', /(?:^|\.)(?:twitter\.com|x\.com|t\.co)$/],
  ['Instagram', /(?:^|\.)instagram\.com$/],
]

/** The social network an address is on; undefined for every other address. */
export function channelOf(address: string): Channel | undefined {
  if (!URL.canParse(address)) return undefined
  const { hostname } = new URL(address)
  return DOMAINS.find(([, pattern]) => pattern.test(hostname))?.[0]
}
