import type { Workspace } from '../workspace/model.ts'

/** Every evidence address of a workspace, each once. */
export function evidenceUrls(kept: Workspace): readonly string[] {
  return stillToAsk(kept, undefined)
}

/**
 * The evidence addresses that a round of asking begun at `since` has not reached yet, each once. What was asked stands
 * in the workspace itself, so a round that was cut off goes on where it stopped.
 * @param since ISO moment; undefined for all.
 */
export function stillToAsk(kept: Workspace, since: string | undefined): readonly string[] {
  const urls = Object.values(kept.items).flatMap(({ evidence }) =>
    evidence
      .filter(({ checked }) => since === undefined || checked === undefined || checked.at < since)
      .map(({ url }) => url),
  )
  return [...new Set(urls)]
}
