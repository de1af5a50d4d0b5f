import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageFacts } from '../../rules/facts/model.ts'

/** A page on the shelf: where its body stands in the file, and what is known of it without taking it down. */
interface Shelved {
  readonly at: number
  readonly length: number
  readonly contentType: string
  readonly known: Partial<PageFacts> & Pick<PageFacts, 'url'>
}

type ReadPage = (body: Uint8Array, contentType: string, url: string) => { readonly facts: PageFacts }

/** Keeps what pages say on disk, and reads it again when somebody asks. */
export interface Shelf {
  /**
   * Puts a page away.
   * @param body as it was read into `facts`.
   * @param headings keep them at hand.
   * @returns the same facts, to be read at any time until the shelf is closed.
   */
  readonly put: (facts: PageFacts, body: Uint8Array, contentType: string, headings: boolean) => PageFacts
  /** Deletes the file. */
  readonly close: () => void
}

/** Bodies of pages whose facts are at hand, bytes: facts take several times as much. */
const AT_HAND = { ofSmallSite: 6_000_000, ofLargeSite: 500_000 }
/** Pages of a small site are all looked at again, those of a large one hardly. */
const SMALL_SITE = 500
/** Bodies are written together: most of a small write is the asking. Bytes. */
const WRITTEN_TOGETHER = 256 * 1024
/** Bytes of the file; pages beyond it stay in memory. */
const LARGEST_FILE = 4_000_000_000

/** On many systems the first folder for temporary files is memory itself. */
const roomyFolder = (): string => (existsSync('/var/tmp') ? '/var/tmp' : tmpdir())

/** An open file needs no name, and without one nothing is left behind when the process is killed; Windows keeps it. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Tried again when the file is closed.
  }
}

/**
 * A shelf in the folder for temporary files. Facts of tens of thousands of pages do not fit into memory, and few of
 * them are asked for after the visit; read again from the same bytes they are the same.
 */
export function createShelf(readPage: ReadPage): Shelf {
  const atHand = new Map<Shelved, { readonly facts: PageFacts; readonly bytes: number }>()
  let bytesAtHand = 0
  let file: { readonly folder: string; readonly descriptor: number } | undefined
  /** What follows in the file, once there is enough of it; what the disk refuses stays here. */
  const waiting = new Uint8Array(WRITTEN_TOGETHER)
  let written = 0
  let end = 0
  let count = 0
  let closed = false

  /** Lets go of those used longest ago, down to what may be at hand; the last one stays. */
  const letGo = (): void => {
    const most = count > SMALL_SITE ? AT_HAND.ofLargeSite : AT_HAND.ofSmallSite
    for (const [oldest, entry] of atHand) {
      if (bytesAtHand <= most || atHand.size === 1) break
      atHand.delete(oldest)
      bytesAtHand -= entry.bytes
    }
  }

  const hold = (page: Shelved, facts: PageFacts): void => {
    atHand.set(page, { facts, bytes: page.length })
    bytesAtHand += page.length
    letGo()
  }

  const write = (bytes: Uint8Array): void => {
    if (file === undefined) {
      const folder = mkdtempSync(join(roomyFolder(), 'oit-audit-'))
      file = { folder, descriptor: openSync(join(folder, 'pages'), 'w+', 0o600) }
      remove(folder)
    }
    for (let done = 0; done < bytes.byteLength;) {
      done += writeSync(file.descriptor, bytes, done, bytes.byteLength - done, written + done)
    }
    written += bytes.byteLength
  }

  const append = (body: Uint8Array): void => {
    if (end - written + body.byteLength > waiting.byteLength) write(waiting.subarray(0, end - written))
    if (body.byteLength > waiting.byteLength) write(body)
    else waiting.set(body, end - written)
    end += body.byteLength
  }

  const bodyAt = ({ at, length }: Shelved): Uint8Array => {
    if (at >= written) return waiting.slice(at - written, at - written + length)
    const body = new Uint8Array(length)
    if (file !== undefined) readSync(file.descriptor, body, 0, length, at)
    return body
  }

  const takeDown = (page: Shelved): PageFacts => {
    const held = atHand.get(page)
    if (held !== undefined) {
      // The page used last is put back last.
      atHand.delete(page)
      atHand.set(page, held)
      return held.facts
    }
    if (closed) throw new Error('the shelf is closed')
    const { facts } = readPage(bodyAt(page), page.contentType, page.known.url)
    hold(page, facts)
    return facts
  }

  const lazy: ProxyHandler<Shelved> = {
    get: (page, name) =>
      Reflect.get(Object.hasOwn(page.known, name) ? page.known : takeDown(page), name) as unknown,
    has: (page, name) => Reflect.has(takeDown(page), name),
    ownKeys: (page) => Reflect.ownKeys(takeDown(page)),
    getOwnPropertyDescriptor: (page, name) => {
      const own = Reflect.getOwnPropertyDescriptor(takeDown(page), name)
      return own && { ...own, configurable: true }
    },
  }

  const put: Shelf['put'] = (facts, body, contentType, headings) => {
    if (end >= LARGEST_FILE) return facts
    const { url, kind, title, textLayer } = facts
    const known = { url, kind, title, textLayer, ...(headings && { headings: facts.headings }) }
    const at = end
    try {
      append(body)
    } catch {
      // No room on the disk: the page stays in memory.
      return facts
    }
    count += 1
    const page: Shelved = { at, length: end - at, contentType, known }
    // Of a large site hardly a page is asked for again, least of all the one that was just read.
    if (count <= SMALL_SITE) hold(page, facts)
    else letGo()
    return new Proxy(page, lazy) as object as PageFacts
  }

  const close = (): void => {
    closed = true
    if (file === undefined) return
    closeSync(file.descriptor)
    remove(file.folder)
    file = undefined
  }

  return { put, close }
}
