import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes the mixture of documents in a process of its own, so that its memory does not count, and hands their paths to
 * `use`. The files are removed afterwards.
 */
export async function withMadeFiles(use: (paths: readonly string[]) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-documents-'))
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, 'make-files.ts'), folder], { stdio: 'inherit' })
    const names = await readdir(folder)
    await use(names.sort().map((name) => join(folder, name)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
