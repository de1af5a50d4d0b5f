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

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at
  }
  throw new ZipError('damaged')
}

/**
 * The central directory of a zip file, in its own order.
 * @throws ZipError when there is none, a record is damaged, or there are more than `mostEntries`.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipDirectory {
  const view = viewOf(bytes)
  const names = new TextDecoder()
  const endRecord = findEnd(view)
  const count = view.getUint16(endRecord + 10, true)
  if (count > mostEntries) throw new ZipError('too-large')
  const entries: ZipEntry[] = []
  const start = view.getUint32(endRecord + 16, true)
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > endRecord || view.getUint32(at, true) !== signatures.central)
      throw new ZipError('damaged')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: names.decode(bytes.subarray(at + centralLength, at + centralLength + nameLength)),
      offset: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    })
    at += centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
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
export function readLocalHeader(bytes: Uint8Array, { offset }: ZipEntry): LocalHeader {
  const view = viewOf(bytes)
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== signatures.local)
    throw new ZipError('damaged')
  return {
    dataStart: offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true),
    method: view.getUint16(offset + 8, true),
    packed: view.getUint32(offset + 18, true),
    unpacked: view.getUint32(offset + 22, true),
    streamed: (view.getUint16(offset + 6, true) & 8) !== 0,
  }
}
