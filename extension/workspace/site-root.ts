import { sharedRoot } from '../../rules/site/shared-hosts.ts'

/** The address where the site of a page begins: the root of its host, or its folder on a host of many sites. */
export function siteRootOf(url: string): string {
  const parsed = new URL(url)
  return new URL(sharedRoot(parsed) ?? '/', parsed).href
}
