import type { Readable, Transform } from 'node:stream'
import zlib from 'node:zlib'

/** More codings stacked on each other than this is an attack, not a web server. */
const maxCodings = 3

/**
 * Compressed bytes read for each decoded byte allowed, plus a floor: real compression only shrinks, and a stream
 * of empty members must not run for ever without producing anything.
 */
const maxRawOverhead = 64 * 1024

export interface BoundedBody {
  readonly body: Uint8Array
  /** Cut at the bound, or by the network after at least one byte had arrived. */
  readonly truncated: boolean
}

class UnknownCodingError extends Error {
  readonly code = 'UNKNOWN_CONTENT_CODING'
}

// A body cut short still yields what it holds, as browsers show it.
const lenientGzip = { finishFlush: zlib.constants.Z_SYNC_FLUSH }

function decoderFor(coding: string, firstByte: number): Transform | undefined {
  switch (coding) {
    case '':
    case 'identity':
    case 'none':
    case 'utf-8':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip(lenientGzip)
    case 'deflate':
      // Half the servers send zlib, as the standard says, and half send raw deflate.
      return (firstByte & 0x0f) === 8 ? zlib.createInflate(lenientGzip) : zlib.createInflateRaw(lenientGzip)
    case 'br':
      return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
    case 'zstd':
      return zlib.createZstdDecompress({ finishFlush: zlib.constants.ZSTD_e_continue })
    default:
      throw new UnknownCodingError(`content-encoding ${coding.slice(0, 40)}`)
  }
}

function codingsOf(contentEncoding: string): string[] {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '')
  if (codings.length > maxCodings) throw new UnknownCodingError('too many content codings')
  return codings.reverse()
}

async function* bounded(source: AsyncIterable<Uint8Array>, maxRaw: number): AsyncGenerator<Uint8Array> {
  let raw = 0
  for await (const chunk of source) {
    raw += chunk.byteLength
    yield chunk
    if (raw > maxRaw) return
  }
}

/** Feeds `source` through `decoder`, no faster than the reader takes the result. */
async function* through(source: AsyncIterable<Uint8Array>, decoder: Transform): AsyncGenerator<Uint8Array> {
  let sourceError: unknown
  const feed = async (): Promise<void> => {
    try {
      for await (const chunk of source) {
        if (decoder.destroyed) return
        if (!decoder.write(chunk)) await writable(decoder)
      }
    } catch (error) {
      sourceError = error
    }
    if (!decoder.destroyed) decoder.end()
  }
  const feeding = feed()
  try {
    for await (const chunk of decoder) yield chunk as Uint8Array
    await feeding
    if (sourceError !== undefined) throw asError(sourceError)
  } finally {
    decoder.destroy()
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

function writable(decoder: Transform): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      decoder.off('drain', done).off('close', done)
      resolve()
    }
    decoder.on('drain', done).on('close', done)
  })
}

async function* decoded(source: AsyncIterable<Uint8Array>, codings: string[]): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  let stream = whole()
  for (const coding of codings) {
    const decoder = decoderFor(coding, first.value[0] ?? 0)
    if (decoder !== undefined) stream = through(stream, decoder)
  }
  yield* stream
}

/**
 * Reads and decompresses a body, at most `maxBytes` decoded bytes; then closes the stream.
 * gzip, deflate (both kinds), br and zstd. An error after the first byte leaves a truncated body, as in a browser;
 * an error before it is thrown.
 */
export async function readBounded(
  source: Readable,
  contentEncoding: string,
  maxBytes: number,
): Promise<BoundedBody> {
  const chunks: Uint8Array[] = []
  let size = 0
  let truncated = false
  try {
    const raw = source as AsyncIterable<Uint8Array>
    const codings = codingsOf(contentEncoding)
    const plain = codings.length === 0 ? raw : decoded(bounded(raw, maxBytes + maxRawOverhead), codings)
    for await (const chunk of plain) {
      const room = maxBytes - size
      chunks.push(chunk.byteLength > room ? chunk.subarray(0, room) : chunk)
      size += Math.min(chunk.byteLength, room)
      if (chunk.byteLength > room) {
        truncated = true
        break
      }
    }
  } catch (error) {
    if (size === 0) throw error
    truncated = true
  } finally {
    source.destroy()
  }
  // The chunks share memory with others, all of which they would keep.
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return { body, truncated }
}
