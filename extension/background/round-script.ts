/*
 * Asking for links reads pages, which takes a parser and the list of all public domains. The background wakes for every
 * tab, so they stand in a script of their own, round.js, which it takes in when a round is due.
 */

/** Asks for the evidence of every site, as far as a round begun at an ISO moment has not reached it. */
export type AskEverySite = (since: string) => Promise<void>

const SCRIPT = '/round.js'

const shared = globalThis as {
  askEverySite?: AskEverySite
  /** Of a worker; Firefox has a page in the background instead. */
  readonly importScripts?: (url: string) => void
}

/** A worker may later take in only what it took in while it was installed. Call it before anything is waited for. */
export function keepScript(): void {
  if (shared.importScripts !== undefined) addEventListener('install', () => shared.importScripts?.(SCRIPT))
}

/** Called by the script itself. */
export function handOver(work: AskEverySite): void {
  shared.askEverySite = work
}

/** What the script handed over; it is taken in unless it is there already. */
export async function askingOfLinks(): Promise<AskEverySite> {
  if (shared.askEverySite === undefined) {
    if (shared.importScripts !== undefined) shared.importScripts(SCRIPT)
    else await import(/* @vite-ignore */ SCRIPT)
  }
  if (shared.askEverySite === undefined) throw new Error(`${SCRIPT} handed nothing over`)
  return shared.askEverySite
}
