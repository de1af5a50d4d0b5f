import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

/*
 * The packer that libraries ask for, without threads: its own are made of text, which the content policy of an
 * extension refuses, and who asked would wait for ever. Files of a checklist are small enough to be packed at once.
 */

type Done<T> = (error: Error | null, data: T) => void

/** Packs files, as libraries call it. */
export const zip = (files: Zippable, done: Done<Uint8Array>): void => done(null, zipSync(files))

/** Unpacks a file, as libraries call it. */
export function unzip(bytes: Uint8Array, done: Done<Unzipped>): void {
  let unpacked: Unzipped
  try {
    unpacked = unzipSync(bytes)
  } catch (error) {
    done(error as Error, {})
    return
  }
  done(null, unpacked)
}
