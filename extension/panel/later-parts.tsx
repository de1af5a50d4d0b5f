/** The parts of the panel that nobody needs before it is painted; what they carry is loaded with them. */
export { ExportPart } from './export-part.tsx'
export { ImportPart } from './import-part.tsx'
export { ItemBody } from './item-body.tsx'
export { PendingCard } from './pending-card.tsx'
export { RecheckPart } from './recheck-part.tsx'
