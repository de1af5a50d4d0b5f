import type { ComponentChildren } from 'preact'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../both.tsx'

export interface Column<Row> {
  readonly heading: Bilingual
  readonly cell: (row: Row) => ComponentChildren
}

interface Props<Row> {
  readonly title: Bilingual
  readonly id: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A titled table; on narrow screens each row becomes a block whose cells carry their heading. */
export function Table<Row>({ title, id, columns, rows, keyOf }: Props<Row>) {
  return (
    <section class="card month-table" aria-labelledby={id}>
      <h2 id={id}>
        <Both of={title} />
      </h2>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th scope="col" key={heading.en}>
                <Both of={heading} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ heading, cell }) => (
                <td key={heading.en}>
                  <span class="narrow-heading" aria-hidden="true">
                    <Both of={heading} />
                  </span>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
