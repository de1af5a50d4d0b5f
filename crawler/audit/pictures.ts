import type { JudgedItem } from './judge-site.ts'

/** Pages that were judged as the best evidence of an item and can be opened, in order of the checklist. */
export function addressesToPicture(judged: readonly JudgedItem[]): readonly string[] {
  return judged.flatMap(({ verdict }) => {
    const best = verdict.answer.length > 0 ? verdict.answer : verdict.evidence.slice(0, 1)
    return best.filter(({ link }) => link.state === 'ok' || link.state === 'redirected').map(({ url }) => url)
  })
}
