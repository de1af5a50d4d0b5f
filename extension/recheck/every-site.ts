import { currentWorkspaces } from '../workspace/store.ts'
import { runRound } from './round.ts'

/**
 * Asks for the evidence of every site that is worked on, as far as a round begun at `since` has not reached it yet.
 * @param since ISO moment.
 */
export async function askEverySite(since: string): Promise<void> {
  // No one can cancel it; the browser ends it by ending the worker.
  const cancel = new AbortController().signal
  for (const { site, fiscalYear } of await currentWorkspaces()) {
    await runRound({ site, fiscalYear, since, cancel })
  }
}
