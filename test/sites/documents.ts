import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { z } from 'zod'

export const generatedDocument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pdf'), lines: z.array(z.string().regex(/^[\x20-\x7e]*$/)).min(1) }),
  z.strictObject({ kind: z.literal('scan') }),
  z.strictObject({ kind: z.literal('sheet'), from: z.string() }),
])
export type GeneratedDocument = z.infer<typeof generatedDocument>

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function pdf(content: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

function textPdf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  return pdf(`BT /F1 12 Tf 16 TL 60 780 Td\n${shown}\nET`)
}

/** Grey strokes where a scanned letter would be: a page to look at, and no text layer. */
function scannedPdf(): Buffer {
  const strokes = Array.from(
    { length: 24 },
    (_, row) => `60 ${760 - row * 24} ${430 - (row % 5) * 30} 6 re f`,
  )
  return pdf(`0.6 g\n${strokes.join('\n')}`)
}

async function sheet(file: string): Promise<Buffer> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line) => line.split('|').map((cell) => ({ value: cell.trim(), type: String })))
  return writeXlsxFile(rows).toBuffer()
}

/** Bytes and content type of a document described in site.yaml; `folder` is the site's folder. */
export async function makeDocument(
  document: GeneratedDocument,
  folder: string,
): Promise<{ type: string; body: Buffer }> {
  if (document.kind === 'sheet') {
    return { type: SHEET_TYPE, body: await sheet(join(folder, 'sheets', document.from)) }
  }
  const body = document.kind === 'pdf' ? textPdf(document.lines) : scannedPdf()
  return { type: 'application/pdf', body }
}
