/** `{year}` and `{year-1}` in texts are relative, so that a text taken over from another year never names the wrong one. */
const placeholder = /\{year(?:-([1-3]))?\}/g

/** A copy of plain data (no cycles) with every year placeholder in its strings replaced. */
export function fillYears(value: unknown, fiscalYear: number): unknown {
  if (typeof value === 'string')
    return value.replace(placeholder, (_, back?: string) => String(fiscalYear - Number(back ?? 0)))
  if (Array.isArray(value)) return value.map((part) => fillYears(part, fiscalYear))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillYears(part, fiscalYear)]))
}
