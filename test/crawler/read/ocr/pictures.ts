import { chromium, type Browser } from 'playwright'
import { findBrowser } from '../../../../crawler/browser/find-browser.ts'
import { handMade } from '../pdf/make-pdf.ts'

const WIDTH = 900

const sheet = (body: string): string =>
  `<!doctype html><html lang="th"><meta charset="utf-8"><style>body{margin:40px;width:${WIDTH - 80}px;background:#f4f1e8;
  font:22px/1.6 Norasi,Laksaman,"Noto Serif Thai",serif}h1{font-size:29px;text-align:center}td,th{border:1px solid #444;padding:4px 10px;text-align:left}</style>${body}`

/** Pictures of pages as a scanner makes them: JPEG, so without a letter of text. */
export async function photographAll(
  pages: Readonly<Record<string, string>>,
): Promise<Record<string, Uint8Array>> {
  const executablePath = findBrowser()
  const browser: Browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const tab = await browser.newPage({ viewport: { width: WIDTH, height: 600 } })
    const pictures: Record<string, Uint8Array> = {}
    for (const [name, body] of Object.entries(pages)) {
      await tab.setContent(sheet(body))
      pictures[name] = new Uint8Array(await tab.screenshot({ type: 'jpeg', quality: 70 }))
    }
    return pictures
  } finally {
    await browser.close()
  }
}

/** A PDF of one page that is nothing but the picture of `photographAll`. */
export function scanOf(jpeg: Uint8Array): Uint8Array {
  const draw = 'q 595 0 0 397 0 0 cm /Im0 Do Q'
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 397] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${WIDTH} /Height 600 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      Buffer.from('\nendstream'),
    ]),
  ])
}
