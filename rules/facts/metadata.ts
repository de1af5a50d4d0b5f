import { normaliseThai } from '../text/normalise.ts'
import { limits } from './limits.ts'
import { absolute } from './link-target.ts'
import type { PageFacts } from './model.ts'
import type { Page } from './page.ts'
import { attribute } from './tree.ts'
import type { TreeNode } from './tree.ts'

type Metadata = PageFacts['metadata']

const CREATED = new Set(['article:published_time', 'dcterms.created', 'dc.date.created', 'datepublished'])
const MODIFIED = new Set(['article:modified_time', 'dcterms.modified', 'dc.date.modified', 'datemodified'])

/** Seconds and absolute address of a meta refresh; undefined for any other meta. */
export function refreshOf(page: Page, node: TreeNode): { seconds: number; url: string } | undefined {
  if (attribute(node, 'http-equiv')?.toLowerCase() !== 'refresh') return undefined
  const content = attribute(node, 'content') ?? ''
  const match = /^\s{0,9}(\d{1,6})[.\d]{0,9}\s{0,9}(?:[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?(.{0,2000}))?$/i.exec(
    content,
  )
  if (!match) return undefined
  const written = (match[2] ?? '').trim().replace(/^['"]/, '').replace(/['"]$/, '')
  const url = absolute(written, page.base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return { seconds: Number(match[1]), url: url.href }
}

const isoDate = (text: string) => /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0]

/** What the page says about itself in its head. Bounded texts, absolute addresses. */
export function readMetadata(page: Page): Metadata {
  const found: { -readonly [key in keyof Metadata]: Metadata[key] } = {}
  const language = page.tree.nodes[0] && attribute(page.tree.nodes[0], 'lang')?.trim()
  if (language) found.language = language.slice(0, 35)
  for (const node of page.tree.called('meta')) {
    found.refresh ??= refreshOf(page, node)
    const name = (
      attribute(node, 'name') ??
      attribute(node, 'property') ??
      attribute(node, 'itemprop') ??
      ''
    ).toLowerCase()
    const content = normaliseThai((attribute(node, 'content') ?? '').slice(0, limits.contextLength * 2))
    if (name === '' || content === '') continue
    if (name === 'description') found.description ??= content
    else if (name === 'generator') found.generator ??= content
    else if (name === 'author') found.author ??= content
    else if (CREATED.has(name)) found.created ??= isoDate(content)
    else if (MODIFIED.has(name)) found.modified ??= isoDate(content)
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** Absolute addresses of the scripts the page loads. */
export function readScripts(page: Page): string[] {
  const scripts: string[] = []
  for (const node of page.tree.called('script')) {
    const written = attribute(node, 'src')
    const url = written === undefined ? undefined : absolute(written, page.base)
    if (!url) continue
    if (scripts.length >= limits.scripts) {
      page.leaveOut()
      break
    }
    scripts.push(url.href)
  }
  return scripts
}
