import { inflateRawSync } from 'node:zlib'
import { UnreadableSheet } from './answer.ts'

const mostEntries = 500
const mostUnpacked = 40_000_000
const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const
const endLength = 22
const centralLength = 46
const localLength = 30

const damaged = new UnreadableSheet({
  th: 'ไฟล์ Excel เสียหาย ลองเปิดแล้วบันทึกใหม่เป็น .xlsx',
  en: 'The Excel file is damaged; open it and save it again as .xlsx',
})
const tooLarge = new UnreadableSheet({
  th: 'ไฟล์ Excel มีข้อมูลมากเกินไป',
  en: 'The Excel file holds too much data',
})

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - 0xffff)
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === signatures.end) return at
  }
  throw damaged
}

interface Entry {
  readonly name: string
  readonly offset: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
}

function readDirectory(bytes: Buffer): { readonly entries: readonly Entry[]; readonly start: number } {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw tooLarge
  const entries: Entry[] = []
  const start = bytes.readUInt32LE(end + 16)
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > end || bytes.readUInt32LE(at) !== signatures.central) throw damaged
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + centralLength, at + centralLength + nameLength),
      offset: bytes.readUInt32LE(at + 42),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
    })
    at += centralLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // Only the end record may follow: what else stood there, a reader could take for entries.
  if (at !== end) throw damaged
  return { entries: entries.sort((one, other) => one.offset - other.offset), start }
}

/** Where the packed bytes of an entry begin. A local header that contradicts the directory is refused. */
function dataStart(bytes: Buffer, { offset, packed, unpacked, method }: Entry): number {
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== signatures.local) throw damaged
  const isStreamed = (bytes.readUInt16LE(offset + 6) & 8) !== 0
  const claims = [bytes.readUInt32LE(offset + 18), bytes.readUInt32LE(offset + 22)]
  const agrees = claims[0] === packed && claims[1] === unpacked
  const isSilent = isStreamed && claims[0] === 0 && claims[1] === 0
  if ((!agrees && !isSilent) || bytes.readUInt16LE(offset + 8) !== method) throw damaged
  return offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
}

/**
 * Opens a zip file within bounds: at most 500 entries and 40 MB unpacked in all, by what really comes out and not only
 * by what the directory claims. Nothing may hide between the entries, so a reader that goes from front to back
 * meets the same ones.
 * @returns unpacked bytes by entry name.
 * @throws UnreadableSheet when the file is damaged, contradicts itself or is too large.
 */
export function unzipWithinBounds(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < endLength) throw damaged
  const { entries, start: directory } = readDirectory(bytes)
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpacked) throw tooLarge
  const files = new Map<string, Uint8Array>()
  let [end, left] = [0, mostUnpacked]
  for (const entry of entries) {
    // A descriptor of up to 24 bytes may follow an entry; a hidden entry needs at least 30.
    if (entry.offset < end || entry.offset - end >= localLength || files.has(entry.name)) throw damaged
    const start = dataStart(bytes, entry)
    end = start + entry.packed
    if (end > bytes.length) throw damaged
    const data = unpack(bytes.subarray(start, end), entry.method, left)
    if (data.length !== entry.unpacked) throw damaged
    left -= data.length
    files.set(entry.name, data)
  }
  if (directory < end || directory - end >= localLength) throw damaged
  return files
}

function unpack(packed: Buffer, method: number, most: number): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw damaged
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    throw damaged
  }
}
