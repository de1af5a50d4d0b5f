import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { readDocuments } from './document-sources.ts'
import type { DocumentSource } from './document-sources.ts'
import { docxOf } from './docx.ts'
import { openPrinter, printDocument } from './print-document.ts'
import { siteNames } from './site.ts'

async function make(source: DocumentSource, address: string, page: Page): Promise<Uint8Array> {
  if (address.endsWith('.docx')) return docxOf(source.fragment)
  if (!address.endsWith('.pdf')) throw new Error(`${address}: only .pdf and .docx are made`)
  return printDocument(source, page)
}

const wanted = process.argv.slice(2)
const { page, close } = await openPrinter()
for (const name of (await siteNames()).filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const folder = join(import.meta.dirname, name)
  for (const source of await readDocuments(folder)) {
    for (const address of source.addresses) {
      const file = join(folder, 'files', address)
      const body = await make(source, address, page)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, body)
      process.stdout.write(`${Math.ceil(body.length / 1024)} kB  ${name}${address}\n`)
    }
  }
}
await close()
