import type { Heading, Table } from './model.ts'

/** A heading that says nothing, kept so that the indexes of the others stay as they are. */
export const emptiedHeading = (heading: Heading): Heading => ({ ...heading, text: '', key: '' })

/** A table that shows nothing, kept so that the indexes of the others stay as they are. */
export const emptiedTable = (table: Table): Table => ({
  ...table,
  caption: '',
  header: [],
  rows: [],
  layout: true,
})
