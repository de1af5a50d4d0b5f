import type { Page } from 'playwright'
import { docxOf } from '../sites/docx.ts'
import { printDocument } from '../sites/print-document.ts'
import type { EvidenceCase } from './cases.ts'

export interface CaseBody {
  readonly bytes: Uint8Array
  readonly contentType: string
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a server would answer for the address of a case. `printer` is a page of a browser that prints the PDFs. */
export async function bodyOf(one: EvidenceCase, printer: Page): Promise<CaseBody> {
  if (one.form === 'pdf') {
    const bytes = await printDocument({ title: one.title, fragment: one.html, manner: 'whole' }, printer)
    return { bytes, contentType: 'application/pdf' }
  }
  if (one.form === 'docx') return { bytes: docxOf(one.html), contentType: DOCX }
  const page = `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${one.title}</title></head><body>${one.html}</body></html>`
  return { bytes: new TextEncoder().encode(page), contentType: 'text/html; charset=utf-8' }
}
