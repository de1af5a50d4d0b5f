import { isSharedFileHost } from '../../rules/addresses/shared-file.ts'
import { readTree } from '../../rules/facts/read-tree.ts'
import { attribute } from '../../rules/facts/tree.ts'
import { decodeHtml } from '../../rules/facts/charset.ts'
import type { FetchResponse } from '../fetch/fetch.ts'
import { sniff } from '../../rules/links/sniff.ts'

/** The warning is a small page; a larger one is something else. Bytes. */
const LARGEST_WARNING = 256 * 1024

/**
 * Where "Download anyway" leads on the page with which Drive answers for a file too large for its virus scan;
 * undefined for every other answer. Only addresses of Drive's own hosts are given.
 */
export function downloadAnyway(response: FetchResponse): string | undefined {
  const { body, url, headers } = response
  if (!isSharedFileHost(new URL(url).hostname) || body.byteLength > LARGEST_WARNING) return undefined
  if (sniff(body) !== 'html') return undefined
  const { nodes } = readTree(decodeHtml(body, headers['content-type']).text)
  const form = nodes.find((node) => node.name === 'form' && attribute(node, 'id') === 'download-form')
  const action = form && attribute(form, 'action')
  if (form === undefined || !action || !URL.canParse(action, url)) return undefined
  const target = new URL(action, url)
  if (target.protocol !== 'https:' || !isSharedFileHost(target.hostname)) return undefined
  for (const node of nodes.slice(form.index + 1, form.end)) {
    const name = node.name === 'input' ? attribute(node, 'name') : undefined
    if (name) target.searchParams.set(name, attribute(node, 'value') ?? '')
  }
  return target.href
}
