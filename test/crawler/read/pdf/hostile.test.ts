import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { closePdfReaders, readPdf } from '../../../../crawler/read/pdf/read-pdf.ts'
import { onePage, scanned } from './make-pdf.ts'

const url = 'https://www.example.go.th/files/a.pdf'
const seeds = [
  onePage(
    'BT /F1 16 Tf 70 700 Td (Annual report) Tj 200 0 Td (2568) Tj -200 -40 Td (Total) Tj 200 0 Td (12) Tj ET',
    {
      page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [70 690 200 720] /A << /S /URI /URI (https://a.go.th/) >> >>]',
    },
  ),
  scanned(),
]

afterAll(closePdfReaders)

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 6 }),
    fc
      .constantFrom(
        '3 0 R',
        '999999999',
        '-1',
        '/Kids',
        '<<',
        '>>',
        '[',
        'endobj',
        '1e99',
        'NaN',
        '/Count 4000000',
      )
      .map((text) => new Uint8Array(Buffer.from(text))),
  ),
})

it('answers whatever the bytes are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      async (seed, changes) => {
        const bytes = seed.slice()
        for (const { at, bytes: put } of changes) {
          const from = Math.floor(at * (bytes.length - put.length))
          bytes.set(put, from)
        }
        const { facts, problem, pagesRead } = await readPdf(bytes, { url, timeoutMs: 5_000 })
        expect(facts === undefined).toBe(problem !== undefined)
        expect(pagesRead).toBeLessThanOrEqual(40)
        for (const block of facts?.blocks ?? []) expect(block.text.trim()).toBe(block.text)
      },
    ),
    { numRuns: 150 },
  )
})
