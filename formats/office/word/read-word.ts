import { factsOfFlow } from '../flow-facts.ts'
import { OfficePackage } from '../package.ts'
import { openXmlProperties } from '../properties.ts'
import { attempt, Unreadable } from '../reading.ts'
import type { OfficeReading, OfficeSource } from '../reading.ts'
import { mainPart, relationsOf } from '../relations.ts'
import { readWordBody } from './word-body.ts'
import { readStyles } from './word-styles.ts'

/** What a DOCX file says: paragraphs, headings, tables, links, pictures, signatures. Never throws. */
export function readWord(bytes: Uint8Array, { url }: OfficeSource): OfficeReading {
  return attempt(() => {
    const pack = new OfficePackage(bytes)
    const main = mainPart(pack, /(?:^|\/)document\.xml$/)
    const xml = main === undefined ? undefined : pack.text(main)
    if (main === undefined || xml === undefined) throw new Unreadable('corrupt')
    const relations = relationsOf(pack, main)
    const styles = [...relations.values()].find(({ type }) => type === 'styles')?.target ?? 'word/styles.xml'
    const flow = readWordBody(xml, { relations, styles: readStyles(pack.text(styles) ?? '') })
    if (flow.elements.length === 0 && flow.truncated && !pack.cut) throw new Unreadable('corrupt')
    const properties = openXmlProperties(pack)
    return factsOfFlow('word', flow, { url, properties, truncated: pack.cut })
  })
}
