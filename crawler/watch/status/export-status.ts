import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StatusFile } from './pages.ts'

/**
 * Writes the status page into a folder, for any web server to serve. Each file takes the place of the old one at
 * once: a visitor never gets half of it.
 *
 * @throws the error of the file system, with its code, when the folder cannot be written.
 */
export async function exportStatus(folder: string, files: ReadonlyMap<string, StatusFile>): Promise<void> {
  for (const [path, file] of files) {
    const place = join(folder, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(`${place}.new`, file.draw())
    await rename(`${place}.new`, place)
  }
}
