import { inflateUpTo } from '../inflate-up-to.ts'
import { readLocalHeader, readZipDirectory, ZipError } from '../zip/directory.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { bounds } from './bounds.ts'
import { Unreadable } from './reading.ts'

/** Names are compared without case, and some programs write backslashes. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The parts of a zipped office file. Only parts that are asked for are unpacked, and only within bounds. */
export class OfficePackage {
  readonly #bytes: Uint8Array
  readonly #entries = new Map<string, ZipEntry>()
  #left: number = bounds.unpacked
  /** A part was cut because a bound was reached. */
  cut = false

  /** @throws Unreadable when the file is no zip file, or locked. */
  constructor(file: Uint8Array) {
    if (file.byteLength > bounds.file) throw new Unreadable('too-large')
    this.#bytes = file
    try {
      const { entries } = readZipDirectory(this.#bytes, bounds.zipEntries)
      for (const entry of entries) {
        const key = keyOf(entry.name)
        if (!this.#entries.has(key)) this.#entries.set(key, entry)
      }
    } catch (error) {
      throw new Unreadable(error instanceof ZipError && error.fault === 'too-large' ? 'too-large' : 'corrupt')
    }
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name))
  }

  /** The first part, in the order of the archive, whose name in lower case matches. */
  find(pattern: RegExp): string | undefined {
    return [...this.#entries.keys()].find((name) => pattern.test(name))
  }

  /**
   * A part as text; undefined when there is none. Cut at the bounds.
   * @throws Unreadable when the part is damaged or locked.
   */
  text(name: string): string | undefined {
    const entry = this.#entries.get(keyOf(name))
    if (entry === undefined) return undefined
    if (entry.encrypted) throw new Unreadable('encrypted')
    const data = this.#unpack(entry)
    const isUtf16 = data[0] === 0xff && data[1] === 0xfe
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(data)
  }

  #unpack(entry: ZipEntry): Uint8Array {
    try {
      const { dataStart } = readLocalHeader(this.#bytes, entry)
      if (dataStart + entry.packed > this.#bytes.length) throw new ZipError('damaged')
      const packed = this.#bytes.subarray(dataStart, dataStart + entry.packed)
      const most = Math.min(this.#left, bounds.part)
      const data = entry.method === 0 ? packed : entry.method === 8 ? inflateUpTo(packed, most) : undefined
      if (data === undefined) throw new ZipError('damaged')
      if (data.length > most) this.cut = true
      this.#left -= Math.min(data.length, most)
      return data.subarray(0, most)
    } catch {
      throw new Unreadable('corrupt')
    }
  }
}
