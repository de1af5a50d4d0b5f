/** Bytes to hand to a thread: a view into a shared buffer would carry all of it along. */
export const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
