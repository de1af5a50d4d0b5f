/** The beginning of a body. */
export interface Beginning {
  readonly body: Uint8Array
  /** There was more. */
  readonly truncated: boolean
}

/** Reads a stream until its end or until `maxBytes` are there, and lets go of the rest. */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Beginning> {
  if (stream === null) return { body: new Uint8Array(), truncated: false }
  const reader = stream.getReader()
  const body = new Uint8Array(maxBytes)
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { body: body.subarray(0, length), truncated: false }
    const fits = value.subarray(0, maxBytes - length)
    body.set(fits, length)
    length += fits.length
    if (fits.length < value.length) {
      await reader.cancel()
      return { body, truncated: true }
    }
  }
}
