import { stemOf } from '../addresses/file-stem.ts'
import type { Candidate, SiteMaterial } from './candidates.ts'

/** What is known of the files of a site by their name without the ending. */
function filesByStem({ uses }: Pick<SiteMaterial, 'uses'>): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const { url } of uses) {
    const stem = stemOf(url)
    if (stem === undefined) continue
    const known = files.get(stem)
    if (known === undefined) files.set(stem, [url])
    else known.push(url)
  }
  return files
}

/**
 * Prepares to add, behind each file that may answer an item, the same file in another form: "o12.xlsx" beside "o12.pdf",
 * whose link says no more than "ไฟล์ตาราง".
 */
export function withOtherForms(
  material: Pick<SiteMaterial, 'uses'>,
): (candidates: readonly Candidate[]) => readonly Candidate[] {
  const files = filesByStem(material)
  return (candidates) => {
    const offered = new Set(candidates.map(({ url }) => url))
    return candidates.flatMap((candidate) => {
      const { score, reasons, label, foundOn } = candidate
      const forms = (files.get(stemOf(candidate.url) ?? '') ?? []).filter((url) => !offered.has(url))
      for (const url of forms) offered.add(url)
      const likeIt = (url: string): Candidate => ({
        url,
        score,
        reasons,
        label,
        claimed: false,
        ...(foundOn !== undefined && { foundOn }),
      })
      return [candidate, ...forms.map(likeIt)]
    })
  }
}
