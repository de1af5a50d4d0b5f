import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { normaliseThai } from '../../rules/text/normalise.ts'

const MOST = 300
const DEEPEST = 4
const LONGEST = 300

/** An entry of the table of contents that a file carries beside its pages. */
export interface Bookmark {
  readonly text: string
  readonly page: number
}

type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function pageOf(document: PDFDocumentProxy, { dest }: Entry): Promise<number | undefined> {
  const explicit: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest
  const target: unknown = Array.isArray(explicit) ? explicit[0] : undefined
  if (typeof target === 'number') return target + 1
  const [num, gen] = ['num', 'gen'].map((name): unknown =>
    typeof target === 'object' && target !== null ? Reflect.get(target, name) : undefined,
  )
  return typeof num === 'number' && typeof gen === 'number'
    ? (await document.getPageIndex({ num, gen })) + 1
    : undefined
}

/** The bookmarks that lead beyond the pages that were read: they tell what stands there. None when they are damaged. */
export async function bookmarksBeyond(
  document: PDFDocumentProxy,
  pagesRead: number,
): Promise<readonly Bookmark[]> {
  const found: Bookmark[] = []
  let looked = 0
  const walk = async (entries: readonly Entry[], depth: number): Promise<void> => {
    for (const entry of entries) {
      if (looked++ >= MOST) return
      const page = await pageOf(document, entry).catch(() => undefined)
      const text = normaliseThai(entry.title.slice(0, LONGEST))
      if (page !== undefined && page > pagesRead && page <= document.numPages && text !== '')
        found.push({ text, page })
      if (depth < DEEPEST) await walk(entry.items, depth + 1)
    }
  }
  await document.getOutline().then(
    (entries: readonly Entry[] | null) => walk(entries ?? [], 1),
    () => undefined,
  )
  return found
}
