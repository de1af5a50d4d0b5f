/** The beginning of a body. */
export interface Beginning {
  /** Holds its own memory and no more than it needs: it may be kept. */
  readonly body: Uint8Array
  /** There was more. */
  readonly truncated: boolean
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}

/** Reads a stream until its end or until `maxBytes` are there, and lets go of the rest. */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Beginning> {
  if (stream === null) return { body: new Uint8Array(), truncated: false }
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { body: joined(chunks, length), truncated: false }
    const fits = value.subarray(0, maxBytes - length)
    chunks.push(fits)
    length += fits.length
    if (fits.length < value.length) {
      await reader.cancel()
      return { body: joined(chunks, length), truncated: true }
    }
  }
}
