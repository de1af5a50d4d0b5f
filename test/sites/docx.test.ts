import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseDocuments } from './document-sources.ts'
import { docxOf } from './docx.ts'

describe('parseDocuments', () => {
  it('parts a file at its marks and reads addresses, title and manner', () => {
    const text =
      '<!--document /a.pdf /a.docx | แผน-->\n<p>หนึ่ง</p>\n<!--document /b.pdf | ประกาศ | scan-->\n<p>สอง</p>\n'
    expect(parseDocuments(text)).toEqual([
      { addresses: ['/a.pdf', '/a.docx'], title: 'แผน', manner: 'whole', fragment: '<p>หนึ่ง</p>' },
      { addresses: ['/b.pdf'], title: 'ประกาศ', manner: 'scan', fragment: '<p>สอง</p>' },
    ])
  })
})

describe('docxOf', () => {
  it('keeps headings, line breaks, list numbers and table cells, and escapes what XML needs', () => {
    const zip = unzipSync(
      docxOf('<h1>แผน</h1><p>ก &amp; ข<br>ค</p><ol><li>แรก</li></ol><table><tr><td>งบ</td><td>5</td></tr></table>'),
    )
    const xml = strFromU8(zip['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).toContain('ก &amp; ข</w:t></w:r><w:r><w:br/></w:r>')
    expect(xml).toContain('1. แรก')
    expect(xml.match(/<w:tc>/g)).toHaveLength(2)
  })
})
