import { UnreadableSheet } from '../../rules/answers/answer.ts'
import { inflateUpTo } from '../inflate-up-to.ts'
import { localLength, readLocalHeader, readZipDirectory, ZipError } from '../zip/directory.ts'
import type { ZipEntry } from '../zip/directory.ts'

const mostEntries = 500
const mostUnpacked = 40_000_000

const reasons = {
  damaged: {
    th: 'ไฟล์ Excel เสียหาย ลองเปิดแล้วบันทึกใหม่เป็น .xlsx',
    en: 'The Excel file is damaged; open it and save it again as .xlsx',
  },
  'too-large': {
    th: 'ไฟล์ Excel มีข้อมูลมากเกินไป',
    en: 'The Excel file holds too much data',
  },
} as const

const damaged = new ZipError('damaged')

/** Where the packed bytes of an entry begin. A local header that contradicts the directory is refused. */
function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const local = readLocalHeader(bytes, entry)
  const agrees = local.packed === entry.packed && local.unpacked === entry.unpacked
  const isSilent = local.streamed && local.packed === 0 && local.unpacked === 0
  if ((!agrees && !isSilent) || local.method !== entry.method) throw damaged
  return local.dataStart
}

/**
 * Opens a zip file within bounds: at most 500 entries and 40 MB unpacked in all, by what really comes out and not only
 * by what the directory claims. Nothing may hide between the entries, so a reader that goes from front to back
 * meets the same ones.
 * @returns unpacked bytes by entry name.
 * @throws UnreadableSheet when the file is damaged, contradicts itself or is too large.
 */
export function unzipWithinBounds(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return unpackAll(file)
  } catch (error) {
    throw error instanceof ZipError ? new UnreadableSheet(reasons[error.fault]) : error
  }
}

function unpackAll(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const directory = readZipDirectory(bytes, mostEntries)
  // Only the end record may follow: what else stood there, a reader could take for entries.
  if (directory.end !== directory.endRecord) throw damaged
  const entries = [...directory.entries].sort((one, other) => one.offset - other.offset)
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpacked) throw new ZipError('too-large')
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
  if (directory.start < end || directory.start - end >= localLength) throw damaged
  return files
}

function unpack(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw damaged
  try {
    return inflateUpTo(packed, most)
  } catch {
    throw damaged
  }
}
