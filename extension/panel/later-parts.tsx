/** The parts of the panel that nobody sees before it is painted. */
export { ExportPart } from './export-part.tsx'
export { ImportPart } from './import-part.tsx'
export { ItemBody } from './item-body.tsx'
