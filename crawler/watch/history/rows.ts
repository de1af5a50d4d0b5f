/** More rows in one statement would pass the bound on its parameters. */
const ROWS_AT_ONCE = 500

/** Names a check among those of its site. */
export const keyOf = ({ kind, target }: { readonly kind: string; readonly target: string }): string =>
  `${kind} ${target}`

/** Writes any number of rows, some at a time. */
export async function inParts<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await write(rows.slice(from, from + ROWS_AT_ONCE))
}
