/** What a registry says of a domain. */
export interface DomainRecord {
  readonly domain: string
  /** When the registration ends, milliseconds since the epoch; undefined where the registry does not publish it. */
  readonly expires?: number
  /** As the registry writes them, lower case. */
  readonly statuses: readonly string[]
  readonly registrar?: string
}

/** A state as a registry writes it, in lower case and plain letters. */
export const plainStatus = (written: string): string =>
  written
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z0-9 _-]+/g, ' ')
    .trim()

/** What came of asking a registry: a record, that it knows no such domain, or nothing to go by. */
export type RegistryAnswer =
  { readonly kind: 'record'; readonly record: DomainRecord } | { readonly kind: 'not-found' | 'no-answer' }

export const NO_ANSWER: RegistryAnswer = { kind: 'no-answer' }
export const NOT_FOUND: RegistryAnswer = { kind: 'not-found' }
