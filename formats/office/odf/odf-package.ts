import { OfficePackage } from '../package.ts'
import { Unreadable } from '../reading.ts'

/** Opens an ODT or ODS file and gives its content. @throws Unreadable when it is locked or damaged. */
export function openDocument(bytes: Uint8Array): { readonly pack: OfficePackage; readonly content: string } {
  const pack = new OfficePackage(bytes)
  if (/:encryption-data[\s>]/.test((pack.text('META-INF/manifest.xml') ?? '').slice(0, 200_000)))
    throw new Unreadable('encrypted')
  const content = pack.text('content.xml')
  if (content === undefined) throw new Unreadable('corrupt')
  return { pack, content }
}

/** A repeat count or span as written; 1 when absent or absurd. */
export function countOf(written: string | undefined, most: number): number {
  const count = Number(written ?? 1)
  return Number.isSafeInteger(count) && count > 1 ? Math.min(count, most) : 1
}
