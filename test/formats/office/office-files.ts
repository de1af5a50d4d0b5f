import { strToU8, zipSync } from 'fflate'

const relationship = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

const relationships = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** A zip file of text parts. */
export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

export interface WordParts {
  readonly styles?: string
  /** id → [type, target, external] */
  readonly relations?: Readonly<Record<string, readonly [string, string, boolean?]>>
  readonly core?: string
  readonly more?: Readonly<Record<string, string>>
}

/** A DOCX file whose body is the given XML. */
export function docx(body: string, { styles, relations = {}, core, more = {} }: WordParts = {}): Uint8Array {
  const inner = Object.entries(relations).map(([id, [type, target, external]]) =>
    relationship(id, type, target, external),
  )
  return zipped({
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:a="a"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(inner.join('')),
    ...(styles !== undefined && { 'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>` }),
    ...(core !== undefined && { 'docProps/core.xml': `<cp:coreProperties>${core}</cp:coreProperties>` }),
    ...more,
  })
}

/** A paragraph of one run. */
export const p = (text: string, properties = '', runProperties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A table cell; `properties` such as a span. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

export interface BookSheet {
  readonly name: string
  /** Content of `sheetData`. */
  readonly data: string
  /** What stands after it: merged cells, links. */
  readonly after?: string
  readonly state?: string
  readonly links?: Readonly<Record<string, string>>
}

/** An XLSX file from hand-written parts. */
export function xlsx(
  sheets: readonly BookSheet[],
  parts: {
    readonly strings?: readonly string[]
    readonly styles?: string
    readonly properties?: string
  } = {},
): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="r">${parts.properties ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      [
        ...sheets.map((_, at) => relationship(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'),
        relationship('rIdT', 'styles', 'styles.xml'),
      ].join(''),
    ),
    'xl/sharedStrings.xml': `<sst>${(parts.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${parts.styles ?? ''}</styleSheet>`,
  }
  for (const [at, { data, after = '', links }] of sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns:r="r"><sheetData>${data}</sheetData>${after}</worksheet>`
    if (links !== undefined)
      files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships(
        Object.entries(links)
          .map(([id, target]) => relationship(id, 'hyperlink', target, true))
          .join(''),
      )
  }
  return zipped(files)
}

/** A row of inline strings from column A on; '' leaves a cell out. */
export const textRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells
    .map((text, at) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`

/** The first bytes of an OLE container, with the names its directory lists. */
export function oleContainer(...streams: readonly string[]): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([magic, Buffer.alloc(504), ...streams.map((name) => Buffer.from(name, 'utf16le'))])
}
