import type { Worker } from 'tesseract.js'
import type { DrawnPage } from './drawing.ts'
import { LANGUAGES, languageFolder } from './language-data.ts'
import type { RecognisedPage } from './recognised.ts'
import { recognisedPage } from './words.ts'

/** Dots an inch of a drawn A4 page; said, so that it is not guessed from the letters. */
const DOTS_PER_INCH = '190'

async function startWorker(): Promise<Worker> {
  const [{ createWorker, OEM, PSM }, langPath] = await Promise.all([import('tesseract.js'), languageFolder()])
  const worker = await createWorker([...LANGUAGES], OEM.LSTM_ONLY, {
    langPath,
    gzip: true,
    // Nothing is fetched, and nothing is written beside the program.
    cacheMethod: 'none',
    // A failed job rejects by itself; without this it would also end the program.
    errorHandler: () => undefined,
  })
  const thread: unknown = Reflect.get(worker, 'worker')
  if (thread instanceof Object && 'on' in thread && typeof thread.on === 'function')
    Reflect.apply(thread.on, thread, ['error', () => undefined])
  await worker.setParameters({
    // Reads ruled tables, of which other modes lose the rows.
    tessedit_pageseg_mode: PSM.SINGLE_COLUMN,
    // Else a space follows every Thai letter.
    preserve_interword_spaces: '1',
    user_defined_dpi: DOTS_PER_INCH,
    debug_file: '/dev/null',
  })
  return worker
}

/** One thread of text recognition, started when first needed. */
export class Recogniser {
  #worker: Promise<Worker> | undefined

  /**
   * Reads the text of a picture. Undefined when it cannot be read, takes longer than `timeoutMs` or was stopped; the
   * thread is then replaced. Never rejects.
   */
  async read(page: DrawnPage, timeoutMs: number, signal?: AbortSignal): Promise<RecognisedPage | undefined> {
    if (signal?.aborted === true) return undefined
    this.#worker ??= startWorker()
    const starting = this.#worker
    const read = await new Promise<RecognisedPage | undefined>((resolve) => {
      const settle = (page?: RecognisedPage) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onStop)
        resolve(page)
      }
      const onStop = () => settle()
      const timer = setTimeout(onStop, timeoutMs)
      signal?.addEventListener('abort', onStop, { once: true })
      void this.#recognise(starting, page).then(settle)
    })
    if (read === undefined) this.close()
    return read
  }

  /** Ends the thread; the next picture starts another. */
  close(): void {
    // One that never comes up is not waited for.
    this.#worker?.then((started) => started.terminate()).catch(() => undefined)
    this.#worker = undefined
  }

  async #recognise(starting: Promise<Worker>, page: DrawnPage): Promise<RecognisedPage | undefined> {
    try {
      const worker = await starting
      const { data } = await worker.recognize(Buffer.from(page.png), {}, { text: false, blocks: true })
      return recognisedPage(data, page)
    } catch {
      return undefined
    }
  }
}
