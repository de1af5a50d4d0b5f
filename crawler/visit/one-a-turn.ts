import type { Fetch } from '../fetch/fetch.ts'

/**
 * Hands on one answer in each turn of the event loop. Reading a page takes longer than sending a request, and nothing
 * is sent while pages are read: where many answers come together, the server would have nothing to do until all of them
 * are read, answer all that is asked then together, and so on.
 */
export function oneATurn(inner: Fetch): Fetch {
  let last: Promise<void> = Promise.resolve()
  const nextTurn = () => new Promise<void>((go) => setImmediate(go))
  return async (request) => {
    const outcome = await inner(request)
    last = last.then(nextTurn)
    await last
    return outcome
  }
}
