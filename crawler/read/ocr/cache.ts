import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { recognisedPages, type RecognisedPages } from './recognised.ts'

/** Documents whose text is kept; a page takes some 30 kB. */
const MOST_FILES = 500
const LARGEST_FILE = 5_000_000

/**
 * The folder in which recognised text is kept: `OIT_OCR_CACHE` when the user names one, else where this system keeps
 * such things. Undefined when the user turned it off (`OIT_OCR_CACHE=off`).
 */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['OIT_OCR_CACHE']
  if (named === 'off') return undefined
  if (named !== undefined && named !== '') return named
  const caches =
    environment['XDG_CACHE_HOME'] ||
    (process.platform === 'win32' && environment['LOCALAPPDATA']) ||
    join(homedir(), '.cache')
  return join(caches, 'oit-audit', 'ocr')
}

/** Keeps the text of documents that were recognised, by a key of their content. A folder that cannot be used is none. */
export class RecognitionCache {
  readonly #folder: string | undefined

  constructor(folder: string | undefined) {
    this.#folder = folder
  }

  /** What is kept under a key; undefined when there is nothing, or the file is broken. */
  async read(key: string): Promise<RecognisedPages | undefined> {
    if (this.#folder === undefined) return undefined
    const file = join(this.#folder, `${key}.json`)
    try {
      if ((await stat(file)).size > LARGEST_FILE) return undefined
      return recognisedPages.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
    } catch {
      return undefined
    }
  }

  /** Keeps the pages under a key; the oldest ones give way. Never rejects. */
  async write(key: string, pages: RecognisedPages): Promise<void> {
    if (this.#folder === undefined) return
    const file = join(this.#folder, `${key}.json`)
    // Another audit may read at this moment: it must never see half a file.
    const draft = `${file}.${process.pid}.tmp`
    try {
      await mkdir(this.#folder, { recursive: true })
      await writeFile(draft, JSON.stringify(pages))
      await rename(draft, file)
      await this.#removeOldest(this.#folder)
    } catch {
      await rm(draft, { force: true }).catch(() => undefined)
    }
  }

  async #removeOldest(folder: string): Promise<void> {
    const names = await readdir(folder)
    if (names.length <= MOST_FILES) return
    const files = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
    )
    const oldest = files.sort((a, b) => a.at - b.at).slice(0, names.length - MOST_FILES)
    await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })))
  }
}
