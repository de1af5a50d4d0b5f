import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import type { FetchOutcome } from '../fetch/fetch.ts'
import type { AnswerMemory } from '../fetch/answer-memory.ts'
import { readRecord, writeRecord } from './record.ts'
import { auditStart, type AuditStart } from './start.ts'

export const JOURNAL_NAME = 'audit.journal'

/** Begins every journal. The number changes with what stands in one. */
const FIRST_LINE = 'oit-audit journal 1\n'
const ANY_VERSION = /^oit-audit journal \d{1,9}\n/

/** A journal grows no further; later answers are then asked for again. Bytes on the disk. */
const LARGEST = 2_000_000_000
/** No body that was kept is larger, unpacked. Bytes. */
const LARGEST_BODY = 64 * 1024 * 1024

const pack = promisify(zstdCompress)
const unpack = promisify(zstdDecompress)
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Why a journal cannot be gone on with. */
export type JournalFault = 'missing' | 'foreign' | 'other-version' | 'damaged'

export class JournalError extends Error {
  override readonly name = 'JournalError'
  readonly fault: JournalFault

  constructor(fault: JournalFault) {
    super(`the journal is ${fault}`)
    this.fault = fault
  }
}

/** Why answers are no longer kept: the bound was reached, or the system's own code, such as `ENOSPC`. */
export type KeepingEnded = (because: string) => void

interface Head {
  readonly key: string
  readonly outcome: FetchOutcome
}

/** All answers an audit got, on the disk; in memory only where each begins. */
export class Journal implements AnswerMemory {
  readonly start: AuditStart
  readonly #path: string
  readonly #file: FileHandle
  readonly #places: Map<string, number[]>
  readonly #onKeepingEnded: KeepingEnded
  readonly #largest: number
  #end: number
  #keeping = true
  #writing: Promise<void> = Promise.resolve()

  private constructor(
    parts: { path: string; file: FileHandle; start: AuditStart; places: Map<string, number[]>; end: number },
    onKeepingEnded: KeepingEnded,
    largest = LARGEST,
  ) {
    this.#path = parts.path
    this.#file = parts.file
    this.start = parts.start
    this.#places = parts.places
    this.#end = parts.end
    this.#onKeepingEnded = onKeepingEnded
    this.#largest = largest
  }

  /**
   * Begins a journal in a folder; one that is there gives way.
   * @param largest it grows no further. Bytes.
   * @throws the system's error when it cannot be written.
   */
  static async begin(
    folder: string,
    start: AuditStart,
    onKeepingEnded: KeepingEnded,
    largest = LARGEST,
  ): Promise<Journal> {
    const path = join(folder, JOURNAL_NAME)
    await rm(path, { force: true })
    const file = await open(path, 'wx+')
    try {
      const first = Buffer.concat([Buffer.from(FIRST_LINE), writeRecord(start, new Uint8Array())])
      await writeAll(file, first, 0)
      const parts = { path, file, start, places: new Map<string, number[]>(), end: first.byteLength }
      return new Journal(parts, onKeepingEnded, largest)
    } catch (error) {
      await file.close()
      await rm(path, { force: true })
      throw error
    }
  }

  /**
   * Opens the journal of an audit that was broken off. What was torn at its end is cut away.
   * @throws JournalError when there is none that can be gone on with.
   */
  static async resume(folder: string, onKeepingEnded: KeepingEnded): Promise<Journal> {
    const path = join(folder, JOURNAL_NAME)
    const file = await open(path, 'r+').catch((error: unknown) => {
      throw isMissing(error) ? new JournalError('missing') : error
    })
    try {
      const { start, places, end } = await readThrough(file)
      await file.truncate(end)
      return new Journal({ path, file, start, places, end }, onKeepingEnded)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  async recall(key: string): Promise<FetchOutcome | undefined> {
    const place = this.#places.get(key)?.shift()
    if (place === undefined) return undefined
    try {
      const record = await readRecord(this.#file, place)
      if (record === undefined) return undefined
      const { outcome } = record.head as Head
      return outcome.ok ? { ...outcome, body: await unpacked(record.body) } : outcome
    } catch {
      // The disk fails: asking once more is what is left.
      return undefined
    }
  }

  keep(key: string, outcome: FetchOutcome): Promise<void> {
    const keeping = this.#keep(key, outcome)
    this.#writing = keeping
    return keeping
  }

  async #keep(key: string, outcome: FetchOutcome): Promise<void> {
    const before = this.#writing
    const body = outcome.ok ? await pack(outcome.body, FASTEST) : new Uint8Array()
    await before
    if (!this.#keeping) return
    const kept = outcome.ok ? { ...outcome, body: undefined } : outcome
    const record = writeRecord({ key, outcome: kept }, body)
    if (this.#end + record.byteLength > this.#largest) {
      this.#stopKeeping('bound')
      return
    }
    try {
      await writeAll(this.#file, record, this.#end)
      this.#end += record.byteLength
    } catch (error) {
      this.#stopKeeping((error as NodeJS.ErrnoException).code ?? String(error))
    }
  }

  #stopKeeping(because: string): void {
    this.#keeping = false
    this.#onKeepingEnded(because)
  }

  /** Lets the file go and keeps it on the disk. */
  async close(): Promise<void> {
    await this.#writing
    this.#keeping = false
    await this.#file.close()
  }

  /** Lets the file go and removes it: the audit is over. */
  async remove(): Promise<void> {
    await this.close()
    await rm(this.#path, { force: true })
  }
}

/** In memory of its own, as the client gives it: readers hand bodies over to their threads. */
async function unpacked(body: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(body.byteLength === 0 ? body : await unpack(body, { maxOutputLength: LARGEST_BODY }))
}

async function writeAll(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, from + written)
    written += bytesWritten
  }
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

async function readThrough(
  file: FileHandle,
): Promise<{ start: AuditStart; places: Map<string, number[]>; end: number }> {
  const { buffer } = await file.read(Buffer.alloc(64), 0, 64, 0)
  const line = buffer.toString('latin1')
  if (!ANY_VERSION.test(line)) throw new JournalError('foreign')
  if (!line.startsWith(FIRST_LINE)) throw new JournalError('other-version')
  const first = await readRecord(file, FIRST_LINE.length)
  const start = auditStart.safeParse(first?.head)
  if (first === undefined || !start.success) throw new JournalError('damaged')
  const places = new Map<string, number[]>()
  let { end } = first
  for (let record = await readRecord(file, end); record !== undefined; record = await readRecord(file, end)) {
    const { key } = record.head as Head
    places.set(key, [...(places.get(key) ?? []), end])
    end = record.end
  }
  return { start: start.data, places, end }
}
