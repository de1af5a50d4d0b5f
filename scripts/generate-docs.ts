import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { documents } from './docs/documents.ts'

const root = join(import.meta.dirname, '..')

for (const [path, text] of await documents()) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
  console.log(path)
}
