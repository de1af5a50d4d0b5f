import { load } from 'cheerio'
import { strToU8, zipSync } from 'fflate'

const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
const RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const PART_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${WORD}>${[1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:cs/></w:rPr></w:style>`,
  )
  .join('')}</w:styles>`

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  const runs = text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escapeXml(line.replace(/\s+/g, ' ').trim())}</w:t></w:r>`)
  return `<w:p>${properties}${runs.join('<w:r><w:br/></w:r>')}</w:p>`
}

/** A Word document of the headings, paragraphs, lists and tables that stand at the top of an HTML fragment. */
export function docxOf(fragment: string): Uint8Array {
  const $ = load(fragment.replace(/\n/g, ' ').replace(/<br\s*\/?>/g, '\n'))
  const body: string[] = []
  $('body')
    .children()
    .each((_, element) => {
      const block = $(element)
      const heading = /^h([1-3])$/.exec(element.tagName)
      if (element.tagName === 'table') {
        const rows = block.find('tr').map((_at, row) => {
          const cells = $(row)
            .children()
            .map((_cell, cell) => `<w:tc>${paragraph($(cell).text())}</w:tc>`)
          return `<w:tr>${cells.get().join('')}</w:tr>`
        })
        body.push(`<w:tbl><w:tblPr/><w:tblGrid/>${rows.get().join('')}</w:tbl>`, paragraph(''))
      } else if (element.tagName === 'ol' || element.tagName === 'ul') {
        block.children('li').each((at, item) => {
          body.push(paragraph(`${element.tagName === 'ol' ? `${at + 1}.` : '-'} ${$(item).text()}`))
        })
      } else {
        body.push(paragraph(block.text(), heading ? `Heading${heading[1] ?? ''}` : ''))
      }
    })
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${WORD}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(document),
      'word/_rels/document.xml.rels': strToU8(PART_RELATIONS),
      'word/styles.xml': strToU8(STYLES),
    },
    // A fixed day: the same source gives the same bytes.
    { mtime: '2025-01-02' },
  )
}
