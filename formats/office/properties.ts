import { normaliseThai } from '../../rules/text/normalise.ts'
import type { OfficePackage } from './package.ts'
import { attribute, walkXml } from './xml.ts'

/** What a file says about itself. Title and author are often left over from the file it was copied from. */
export interface Properties {
  readonly title: string
  readonly author?: string
  /** ISO dates with time, UTC when the file says so. */
  readonly created?: string
  readonly modified?: string
  readonly pageCount?: number
}

const LONGEST = 300
const ISO = /^(?:19|2[0-6])\d{2}-[01]\d-[0-3]\d(?:T[\d:.]{4,18}Z?)?$/

const textOf = (value: string | undefined): string => normaliseThai((value ?? '').slice(0, LONGEST))

function dateOf(value: string | undefined): string | undefined {
  const text = textOf(value)
  return ISO.test(text) ? text : undefined
}

/** First text of each element of a small part. */
function elementsOf(xml: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  let open = ''
  if (xml !== undefined)
    walkXml(xml, {
      open(name, attributes) {
        open = name
        const pages = name === 'document-statistic' ? attribute(attributes, 'page-count') : undefined
        if (pages !== undefined) values.set('Pages', pages)
      },
      text(text) {
        const before = values.get(open) ?? ''
        if (open !== '' && before.length < LONGEST) values.set(open, before + text)
      },
      close() {
        open = ''
      },
    })
  return values
}

function propertiesFrom(
  values: ReadonlyMap<string, string>,
  names: { readonly author: readonly string[]; readonly created: string; readonly modified: string },
): Properties {
  const author = names.author.map((name) => textOf(values.get(name))).find((name) => name !== '')
  const created = dateOf(values.get(names.created))
  const modified = dateOf(values.get(names.modified))
  const pages = Number(textOf(values.get('Pages')))
  return {
    title: textOf(values.get('title')),
    ...(author !== undefined && { author }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(Number.isSafeInteger(pages) && pages > 0 && pages < 100_000 && { pageCount: pages }),
  }
}

/** Reads a part that may be left out without harm. */
function partOrNothing(pack: OfficePackage, name: string): string | undefined {
  try {
    return pack.text(name)
  } catch {
    return undefined
  }
}

/** Properties of a DOCX or XLSX file (docProps). */
export function openXmlProperties(pack: OfficePackage): Properties {
  const core = elementsOf(partOrNothing(pack, 'docProps/core.xml'))
  const app = elementsOf(partOrNothing(pack, 'docProps/app.xml'))
  const pages = app.get('Pages')
  return propertiesFrom(new Map([...core, ...(pages === undefined ? [] : [['Pages', pages] as const])]), {
    author: ['creator', 'lastModifiedBy'],
    created: 'created',
    modified: 'modified',
  })
}

/** Properties of an ODT or ODS file (meta.xml). */
export function openDocumentProperties(pack: OfficePackage): Properties {
  return propertiesFrom(elementsOf(partOrNothing(pack, 'meta.xml')), {
    author: ['initial-creator', 'creator'],
    created: 'creation-date',
    modified: 'date',
  })
}
