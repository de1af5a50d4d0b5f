import { kindByName } from '../../rules/links/sniff.ts'
import type { Sniffed } from '../../rules/links/sniff.ts'
import { indexOfLatin1, latin1OfUtf16 } from '../../rules/text/latin1.ts'
import { readOdfSheet } from './odf/read-odf-sheet.ts'
import { readOdfText } from './odf/read-odf-text.ts'
import { OfficePackage } from './package.ts'
import type { OfficeReading, OfficeSource } from './reading.ts'
import { readSheet } from './sheet/read-sheet.ts'
import { readCsv } from './text/read-csv.ts'
import { readText } from './text/read-text.ts'
import { readWord } from './word/read-word.ts'

export { readOdfSheet, readOdfText, readCsv, readSheet, readText, readWord }
export type { OfficeProblem, OfficeReading, OfficeSource } from './reading.ts'

/** Word and Excel put a file with a password into an OLE container, whose directory names these streams. */
function isEncryptedContainer(bytes: Uint8Array): boolean {
  return ['EncryptedPackage', 'EncryptionInfo'].some((name) => indexOfLatin1(bytes, latin1OfUtf16(name)) >= 0)
}

/** An open document says in a part of its own which kind it is. */
function isTextDocument(pack: OfficePackage, { url }: OfficeSource): boolean {
  try {
    const type = pack.text('mimetype')
    return type === undefined ? kindByName(url) === 'word' : type.includes('opendocument.text')
  } catch {
    return kindByName(url) === 'word'
  }
}

/** A zip file whose first bytes do not show what it is: its list of parts does. */
function readZip(bytes: Uint8Array, source: OfficeSource): OfficeReading {
  let pack: OfficePackage
  try {
    pack = new OfficePackage(bytes)
  } catch {
    return { problem: 'corrupt' }
  }
  if (pack.find(/^word\/document\d*\.xml$/) !== undefined) return readWord(bytes, source)
  if (pack.find(/^xl\/workbook\d*\.xml$/) !== undefined) return readSheet(bytes, source)
  if (!pack.has('content.xml')) return { problem: 'corrupt' }
  return isTextDocument(pack, source) ? readOdfText(bytes, source) : readOdfSheet(bytes, source)
}

/**
 * Reads an office or text file by what its bytes are. Never throws.
 *
 * @param source.sniffed what `sniff` says of the first bytes.
 * @param source.url address of the file; its ending tells a CSV file from other text.
 */
export function readOffice(
  bytes: Uint8Array,
  source: OfficeSource & { readonly sniffed: Sniffed },
): OfficeReading {
  switch (source.sniffed) {
    case 'empty':
      return { problem: 'empty' }
    case 'xlsx':
      return readSheet(bytes, source)
    case 'docx':
      return readWord(bytes, source)
    case 'ods':
      return readOdfSheet(bytes, source)
    case 'odt':
      return readOdfText(bytes, source)
    case 'zip':
      return readZip(bytes, source)
    // Old workbooks are renewed before they come here, see sheet/renew-workbook.
    case 'xls':
    case 'ole':
    case 'doc':
      return { problem: isEncryptedContainer(bytes) ? 'encrypted' : 'legacy-format' }
    case 'rtf':
      return { problem: 'legacy-format' }
    case 'text':
      return kindByName(source.url) === 'sheet' ? readCsv(bytes, source) : readText(bytes, source)
    default:
      return { problem: 'corrupt' }
  }
}
