import { execFileSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import { chromium } from 'playwright'
import { findBrowser } from '../../../../crawler/browser/find-browser.ts'

/** Prints pages of HTML as PDFs with a real browser, so with real Thai fonts and their damage. */
export async function printAll(pages: Readonly<Record<string, string>>): Promise<Record<string, Uint8Array>> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage()
    const printed: Record<string, Uint8Array> = {}
    for (const [name, html] of Object.entries(pages)) {
      await tab.setContent(html)
      printed[name] = new Uint8Array(await tab.pdf({ format: 'A4', printBackground: true }))
    }
    return printed
  } finally {
    await browser.close()
  }
}

/** Families on this machine that can write Thai; 'sans-serif' when none is known. */
export function thaiFonts(): readonly string[] {
  try {
    const listed = execFileSync('fc-list', [':lang=th', 'family'], { encoding: 'utf8' })
    const families = new Set(listed.split('\n').map((line) => (line.split(',')[0] ?? '').trim()))
    const wanted = ['Garuda', 'Laksaman', 'Norasi', 'Loma', 'Noto Sans Thai', 'Noto Looped Thai']
    const found = wanted.filter((family) => families.has(family))
    return found.length > 0 ? found : ['sans-serif']
  } catch {
    return ['sans-serif']
  }
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF from the bodies of its objects, numbered from 1; the first must be the catalogue. */
export function handMade(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [latin1('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, body] of objects.entries()) {
    offsets.push(length)
    add(latin1(`${index + 1} 0 obj\n`))
    add(typeof body === 'string' ? latin1(body) : body)
    add(latin1('\nendobj\n'))
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A stream object; `dictionary` without its length. */
export const stream = (dictionary: string, content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(typeof content === 'string' ? latin1(content) : content)
  return Buffer.concat([
    latin1(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin1('\nendstream'),
  ])
}

/** One page with the drawing steps given. */
export const onePage = (
  content: string,
  extra: { resources?: string; objects?: readonly (string | Buffer)[]; trailer?: string; page?: string } = {},
): Uint8Array =>
  handMade(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${extra.resources ?? ''} >> ${extra.page ?? ''} >>`,
      stream('', content),
      ...(extra.objects ?? []),
    ],
    extra.trailer,
  )

/** One page that shows a grey picture and nothing else, as a scanner makes it. */
export const scanned = (): Uint8Array =>
  onePage('q 595 0 0 842 0 0 cm /Im1 Do Q', {
    resources: '/XObject << /Im1 5 0 R >>',
    objects: [
      stream(
        '/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
        deflateSync(Buffer.alloc(64 * 64, 0x80)),
      ),
    ],
  })
