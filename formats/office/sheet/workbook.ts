import { bounds } from '../bounds.ts'
import type { OfficePackage } from '../package.ts'
import { Unreadable } from '../reading.ts'
import { mainPart, relationsOf } from '../relations.ts'
import { attribute, isOn, relationId, walkXml } from '../xml.ts'
import { formatCode } from './number-format.ts'

export interface SheetPart {
  readonly name: string
  readonly part: string
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  /** Visible sheets in their order. */
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: readonly string[]
  /** Number format of each cell style, '' for General. */
  readonly formats: readonly string[]
  readonly from1904: boolean
  /** Parts were damaged or left out. */
  readonly truncated: boolean
}

const MOST_STYLES = 70_000

function readSharedStrings(pack: OfficePackage, part: string): { strings: string[]; whole: boolean } {
  const strings: string[] = []
  let whole = true
  let current: string | undefined
  let inText = false
  let phonetic = false
  const complete = walkXml(pack.text(part) ?? '', {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text(text) {
      if (inText && current !== undefined && current.length <= bounds.cellLength) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        if (strings.length < bounds.sharedStrings) strings.push(current ?? '')
        else whole = false
        current = undefined
      }
    },
  })
  return { strings, whole: whole && complete }
}

function readFormats(pack: OfficePackage, part: string): string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  let inCells = false
  walkXml(pack.text(part) ?? '', {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt')
        own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (name === 'xf' && inCells && formats.length < MOST_STYLES)
        formats.push(formatCode(Number(attribute(attributes, 'numFmtId') ?? 0), own))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/**
 * The sheets of a workbook and what their cells refer to. Hidden sheets, which templates use for lists of choices, are
 * left out. @throws Unreadable when there is no workbook.
 */
export function readWorkbook(pack: OfficePackage): Workbook {
  const main = mainPart(pack, /(?:^|\/)workbook\.xml$/)
  const xml = main === undefined ? undefined : pack.text(main)
  if (main === undefined || xml === undefined) throw new Unreadable('corrupt')
  const relations = relationsOf(pack, main)
  const sheets: SheetPart[] = []
  let from1904 = false
  let declared = 0
  let missing = false
  const complete = walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        const date1904 = attribute(attributes, 'date1904')
        from1904 = date1904 !== undefined && isOn({ val: date1904 })
      }
      if (name !== 'sheet') return
      declared += 1
      const relation = relations.get(relationId(attributes) ?? '')
      const state = attribute(attributes, 'state')
      if (relation === undefined || relation.external || state === 'hidden' || state === 'veryHidden') return
      if (relation.type === 'worksheet' && pack.has(relation.target))
        sheets.push({ name: attribute(attributes, 'name') ?? '', part: relation.target })
      else if (relation.type === 'worksheet') missing = true
    },
  })
  if (declared === 0) throw new Unreadable('corrupt')
  const related = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type && !relation.external)?.target
  const { strings, whole } = readSharedStrings(pack, related('sharedStrings') ?? 'xl/sharedStrings.xml')
  const truncated = !complete || missing || (!whole && related('sharedStrings') !== undefined)
  const formats = readFormats(pack, related('styles') ?? 'xl/styles.xml')
  return { sheets, sharedStrings: strings, formats, from1904, truncated }
}
