/** Bytes of all kept files together: more would fill the memory of a small machine. */
const MOST_BYTES = 80_000_000

/** Files with more to read, kept from their first reading so that no site is asked twice for them. */
export class KeptFiles {
  readonly #files = new Map<string, Uint8Array>()
  #bytes = 0

  /** Keeps a file under the address it was asked for, while there is room. */
  keep(address: string, body: Uint8Array): void {
    if (this.#files.has(address) || this.#bytes + body.byteLength > MOST_BYTES) return
    this.#files.set(address, body)
    this.#bytes += body.byteLength
  }

  /** Hands a file out and forgets it; undefined when it was not kept. */
  take(address: string): Uint8Array | undefined {
    const body = this.#files.get(address)
    this.#bytes -= body?.byteLength ?? 0
    this.#files.delete(address)
    return body
  }
}
