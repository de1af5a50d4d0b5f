import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import { WorkerPool } from '../threads/pool.ts'
import { moduleBeside, type ThreadProblem } from '../threads/worker-thread.ts'
import { cacheFolder, RecognitionCache } from './cache.ts'
import { notDrawn, type DrawJob, type DrawnPage, type Drawing } from './drawing.ts'
import { removeLanguageFolder } from './language-data.ts'
import type { RecognisedPage, RecognisedPages } from './recognised.ts'
import { Recogniser } from './recogniser.ts'

/** Title, year and the first tables stand on the first pages. */
export const MOST_PAGES = 5
const THREADS = 2
const DRAW_TIMEOUT_MS = 30_000
const PAGE_TIMEOUT_MS = 45_000
/** After this time no further page of a document is begun; those read are kept. */
const ENOUGH_AFTER_MS = 60_000
/** Documents of which the text is remembered while the program runs. */
const MOST_REMEMBERED = 200
/** Part of every key: another way of recognition must not find the text of an older one. */
const METHOD = '1'

export interface Recognition {
  /** Pages of which the text was read, in order; without words when nothing is written on them. */
  readonly pages: RecognisedPages
  /** Why there are none: `corrupt` is no picture that can be drawn, `too-large` has too many dots. */
  readonly problem?: ThreadProblem
}

export interface RecogniseOptions {
  readonly kind: DrawJob['kind']
  readonly signal?: AbortSignal
  /** Folder for recognised text; that of the user unless told. */
  readonly cache?: RecognitionCache
}

const drawers = new WorkerPool<DrawJob, Drawing>(1, {
  entry: moduleBeside(import.meta.url, 'draw-worker'),
  failed: notDrawn,
})
const idle = Array.from({ length: THREADS }, () => new Recogniser())
const all: readonly Recogniser[] = [...idle]
const limit = pLimit(THREADS)
const remembered = new Map<string, RecognisedPages>()

function remember(key: string, pages: RecognisedPages): void {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, pages)
}

function readPage(page: DrawnPage, begun: number, signal?: AbortSignal): Promise<RecognisedPage | undefined> {
  return limit(async () => {
    if (performance.now() - begun > ENOUGH_AFTER_MS) return undefined
    const recogniser = idle.pop() ?? new Recogniser()
    try {
      return await recogniser.read(page, PAGE_TIMEOUT_MS, signal)
    } finally {
      idle.push(recogniser)
    }
  })
}

/**
 * Reads the text of the first pages of a PDF, or of a picture (JPEG, PNG, GIF, WebP, BMP), by text recognition.
 * What was read once is read from memory or disk the next time. Bounded in time and memory; never rejects.
 * A file that was stopped or took too long gives the pages read so far, or the problem `timeout`.
 */
export async function recognise(bytes: Uint8Array, options: RecogniseOptions): Promise<Recognition> {
  const { kind, signal, cache = new RecognitionCache(cacheFolder()) } = options
  if (signal?.aborted === true) return { pages: [], problem: 'timeout' }
  const key = `${createHash('sha256').update(bytes).digest('hex')}-${METHOD}`
  const known = remembered.get(key) ?? (await cache.read(key))
  if (known !== undefined) {
    remember(key, known)
    return { pages: known }
  }
  const job = { bytes, kind, maxPages: MOST_PAGES }
  const drawing = await drawers.run(job, DRAW_TIMEOUT_MS, signal)
  if (drawing.problem !== undefined) return { pages: [], problem: drawing.problem }
  const begun = performance.now()
  const read = await Promise.all(drawing.pages.map((page) => readPage(page, begun, signal)))
  const pages = read.filter((page) => page !== undefined)
  if (pages.length === 0 && drawing.pages.length > 0) return { pages, problem: 'timeout' }
  // What was cut short may be read whole the next time.
  if (pages.length === drawing.pages.length) {
    remember(key, pages)
    await cache.write(key, pages)
  }
  return { pages }
}

/** Ends the threads of text recognition and forgets what they read. They start again when needed. */
export async function closeRecognition(): Promise<void> {
  remembered.clear()
  for (const recogniser of all) recogniser.close()
  await Promise.all([drawers.close(), removeLanguageFolder()])
}
