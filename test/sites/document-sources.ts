import { readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export type Manner = 'whole' | 'toneless' | 'gaps' | 'scan'

export interface DocumentSource {
  /** Addresses the document is served at; the ending says the format. */
  readonly addresses: readonly string[]
  readonly title: string
  /** How the PDF holds its text: whole; with tone marks lost or parted, as many exports do; as a picture only. */
  readonly manner: Manner
  readonly fragment: string
}

const DOCUMENT_MARK = /^<!--document (\/[^|\n]*?) *\|([^|\n]*?)(?:\| *(toneless|gaps|scan) *)?-->$/m

/** The documents of one source file; see README.md for the mark that parts them. */
export function parseDocuments(text: string): DocumentSource[] {
  const parts = text.split(DOCUMENT_MARK)
  const sources: DocumentSource[] = []
  for (let at = 1; at + 3 < parts.length; at += 4) {
    sources.push({
      addresses: (parts[at] ?? '').split(/\s+/),
      title: (parts[at + 1] ?? '').trim(),
      manner: (parts[at + 2] ?? 'whole') as Manner,
      fragment: (parts[at + 3] ?? '').trim(),
    })
  }
  return sources
}

/** All document sources of a sample agency; `folder` is the site's folder. */
export async function readDocuments(folder: string): Promise<DocumentSource[]> {
  const at = join(folder, 'documents')
  if (!existsSync(at)) return []
  const files = (await readdir(at)).filter((file) => file.endsWith('.html')).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(at, file), 'utf8')))
  return texts.flatMap(parseDocuments)
}
