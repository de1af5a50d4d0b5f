import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { fileWords } from '../words/files.ts'
import type { Workspace } from '../workspace/model.ts'
import { workspace } from '../workspace/schema.ts'
import { siteKeyOf } from '../workspace/site-key.ts'
import { answersAsWorkspace, reportAsWorkspace } from './as-workspace.ts'
import type { Received } from './received.ts'

/** What is to be put into which checklist. Nothing is changed by making a plan. */
export interface ImportPlan {
  /** The file as a checklist; its site and year say into which one it goes. */
  readonly file: Workspace
  /** Parts of the file that cannot be used. */
  readonly unused: readonly Bilingual[]
}

export type Planned = ImportPlan | { readonly unusable: Bilingual }

const inRow = (row: number, reason: Bilingual): Bilingual => ({
  th: `แถว ${row}: ${reason.th}`,
  en: `Row ${row}: ${reason.en}`,
})

const unknownItem = (item: string, year: number): Bilingual => ({
  th: `ปี ${year} ไม่มีข้อ ${item}`,
  en: `${year} has no item ${item}`,
})

function checked(file: Workspace, unused: readonly Bilingual[]): Planned {
  const parsed = workspace.safeParse(file)
  return parsed.success ? { file: parsed.data, unused } : { unusable: fileWords.damagedJson }
}

/**
 * Plans an import.
 * @param here the checklist the panel shows; answer sheets do not say whose they are and go into this one.
 * @param itemsOf ids of the items of a fiscal year; undefined for a year without rules.
 * @param now ISO moment at which addresses of a sheet count as added.
 */
export function planImport(
  received: Received,
  here: Workspace | undefined,
  itemsOf: (fiscalYear: number) => readonly string[] | undefined,
  now: string,
): Planned {
  if (received.kind === 'unusable') return { unusable: received.reason }
  if (received.kind === 'answers') {
    if (here === undefined) return { unusable: fileWords.openSiteFirst }
    const { rows, problems } = received.answers
    const known = itemsOf(here.fiscalYear) ?? []
    const usable = rows.filter(({ item }) => known.includes(item))
    if (usable.length === 0) return { unusable: fileWords.noAnswers }
    const unused = [
      ...problems.map(({ row, reason }) => inRow(row, reason)),
      ...rows
        .filter(({ item }) => !known.includes(item))
        .map(({ row, item }) => inRow(row, unknownItem(item, here.fiscalYear))),
    ]
    return checked(answersAsWorkspace(usable, here, now), unused)
  }
  const file =
    received.kind === 'workspace'
      ? { ...received.workspace, site: siteKeyOf(received.workspace.startUrl) ?? received.workspace.site }
      : reportAsWorkspace(received.report)
  if (file === undefined) return { unusable: fileWords.damagedJson }
  if (itemsOf(file.fiscalYear) === undefined) return { unusable: fileWords.unknownYear }
  return checked(file, [])
}
