import { chromium, type Page } from 'playwright'
import { findBrowser } from '../../crawler/browser/find-browser.ts'
import type { DocumentSource, Manner } from './document-sources.ts'

/** Of the page it is drawn on, in CSS pixels. */
const SHEET = { width: 760, height: 1075 }

export type PrintedSource = Pick<DocumentSource, 'title' | 'manner' | 'fragment'>

/** Without composition the text layer stays whole; with it, which marks are lost depends on the font. */
const LETTERING: Record<Manner, string> = {
  whole: 'font-family:"Laksaman";font-feature-settings:"ccmp" 0',
  toneless: 'font-family:"Norasi"',
  gaps: 'font-family:"Noto Sans Thai"',
  scan: 'font-family:"Norasi";background:#f4f1e8;padding:50px;transform:rotate(.5deg)',
}

const sheetOf = (source: PrintedSource) => `<!doctype html><html lang="th"><head><meta charset="utf-8">
<title>${source.title}</title><style>@page{size:A4;margin:18mm}body{font-size:15px;line-height:1.5;${LETTERING[source.manner]}}
h1{font-size:19px;text-align:center}h2{font-size:16px}h3{font-size:15px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #555;padding:3px;vertical-align:top;text-align:left}
.sign{text-align:center;margin:24px 0 0 45%}</style></head><body>${source.fragment}</body></html>`

/** A PDF of one page that is nothing but the given JPEG. */
function picturePdf(jpeg: Buffer): Buffer {
  const draw = 'q 595 0 0 842 0 0 cm /Im0 Do Q'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${SHEET.width} /Height ${SHEET.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg.toString('latin1')}\nendstream`,
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  out += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

/** The PDF of a document, printed by a page of Chromium that is as wide as {@link SHEET}. */
export async function printDocument(source: PrintedSource, page: Page): Promise<Uint8Array> {
  await page.setContent(sheetOf(source))
  return source.manner === 'scan'
    ? picturePdf(await page.screenshot({ type: 'jpeg', quality: 32 }))
    : page.pdf({ preferCSSPageSize: true, tagged: false })
}

/** A browser page on which documents are printed, and how to end it. */
export async function openPrinter(): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('no Chromium to print documents with')
  const browser = await chromium.launch({ executablePath })
  return { page: await browser.newPage({ viewport: SHEET }), close: () => browser.close() }
}
