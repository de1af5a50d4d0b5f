import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** One entry of a journal, as it was read. */
export interface ReadRecord {
  readonly head: unknown
  readonly body: Uint8Array
  /** Where the next one begins. Bytes. */
  readonly end: number
}

/** Lengths of head and body, and a sum over both; eight hexadecimal digits each, and a line end. */
const FRAME = /^([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8})\n$/
const FRAME_BYTES = 27
/** No answer is larger; what says so was not written by us. Bytes. */
const LARGEST = 128 * 1024 * 1024

const hex = (value: number): string => value.toString(16).padStart(8, '0')

/** One entry: a line of lengths and sum, the head as JSON, the bytes of the body, a line end. */
export function writeRecord(head: unknown, body: Uint8Array): Buffer {
  const json = Buffer.from(JSON.stringify(head))
  const sum = crc32(body, crc32(json))
  const frame = `${hex(json.byteLength)} ${hex(body.byteLength)} ${hex(sum)}\n`
  return Buffer.concat([Buffer.from(frame), json, body, Buffer.from('\n')])
}

async function readBytes(file: FileHandle, from: number, length: number): Promise<Buffer | undefined> {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, from + filled)
    if (bytesRead === 0) return undefined
    filled += bytesRead
  }
  return bytes
}

/**
 * The entry that begins at `from` (bytes); undefined at the end of the file, and where it was torn or damaged.
 */
export async function readRecord(file: FileHandle, from: number): Promise<ReadRecord | undefined> {
  const frame = FRAME.exec((await readBytes(file, from, FRAME_BYTES))?.toString('latin1') ?? '')
  if (frame === null) return undefined
  const [headLength = 0, bodyLength = 0, sum] = frame.slice(1).map((digits) => parseInt(digits, 16))
  const length = headLength + bodyLength
  if (length > LARGEST) return undefined
  const bytes = await readBytes(file, from + FRAME_BYTES, length + 1)
  if (bytes === undefined || crc32(bytes.subarray(0, length)) !== sum) return undefined
  return {
    head: JSON.parse(bytes.toString('utf8', 0, headLength)),
    body: bytes.subarray(headLength, length),
    end: from + FRAME_BYTES + length + 1,
  }
}
