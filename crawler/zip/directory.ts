/** Why a zip file is refused. */
export type ZipFault = 'damaged' | 'too-large'

/** A zip file that contradicts itself, ends early or holds more than the caller takes. */
export class ZipError extends Error {
  readonly fault: ZipFault

  constructor(fault: ZipFault) {
    super(`the zip file is ${fault}`)
    this.fault = fault
  }
}

/** One file in the archive as the central directory describes it; none of it can be trusted. */
export interface ZipEntry {
  readonly name: string
  /** Where the local header stands. */
  readonly offset: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** Where the directory begins, and where its last record ends. */
  readonly start: number
  readonly end: number
  /** Where the end record stands. */
  readonly endRecord: number
}

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const
const endLength = 22
const centralLength = 46

/** Length of a local header without name and extra field. */
export const localLength = 30

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - 0xffff)
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === signatures.end) return at
  }
  throw new ZipError('damaged')
}

/**
 * The central directory of a zip file, in its own order.
 * @throws ZipError when there is none, a record is damaged, or there are more than `mostEntries`.
 */
export function readZipDirectory(bytes: Buffer, mostEntries: number): ZipDirectory {
  const endRecord = findEnd(bytes)
  const count = bytes.readUInt16LE(endRecord + 10)
  if (count > mostEntries) throw new ZipError('too-large')
  const entries: ZipEntry[] = []
  const start = bytes.readUInt32LE(endRecord + 16)
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > endRecord || bytes.readUInt32LE(at) !== signatures.central)
      throw new ZipError('damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + centralLength, at + centralLength + nameLength),
      offset: bytes.readUInt32LE(at + 42),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    })
    at += centralLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return { entries, start, end: at, endRecord }
}

/** Sizes and method as the local header of an entry repeats them, and where its packed bytes begin. */
export interface LocalHeader {
  readonly dataStart: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** The sizes follow the data instead. */
  readonly streamed: boolean
}

/** @throws ZipError when no local header stands where the directory says. */
export function readLocalHeader(bytes: Buffer, { offset }: ZipEntry): LocalHeader {
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== signatures.local)
    throw new ZipError('damaged')
  return {
    dataStart: offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28),
    method: bytes.readUInt16LE(offset + 8),
    packed: bytes.readUInt32LE(offset + 18),
    unpacked: bytes.readUInt32LE(offset + 22),
    streamed: (bytes.readUInt16LE(offset + 6) & 8) !== 0,
  }
}
