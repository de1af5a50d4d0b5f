import type { Clock } from '../fetch/clock.ts'

export interface OwnNetworkOptions {
  /** Addresses that answer nearly always, asked only when a site does not. With none, sites that answered last are. */
  readonly references: readonly string[]
  /** Whether anything at all came back from an address. */
  readonly answers: (url: string) => Promise<boolean>
  readonly clock: Clock
  /** Several silent sites are more likely one broken connection; with one there is nothing to compare. */
  readonly sites: number
}

export interface OwnNetwork {
  /** A site has just answered. */
  readonly noteAnswer: (url: string) => void
  /** Whether silence of a site more likely means that this computer has no connection. */
  readonly isAtFault: () => Promise<boolean>
}

/** An answer this recent proves that the connection works. */
const FRESH_MS = 30_000
const REMEMBERED = 3

/** Tells a site's silence from our own: by other sites that answer at the same time, else by reference addresses. */
export function createOwnNetwork({ references, answers, clock, sites }: OwnNetworkOptions): OwnNetwork {
  let answeredAt = -Infinity
  let answered: readonly string[] = []
  let asking: Promise<boolean> | undefined
  // A clock that jumps makes an answer neither fresher nor last for ever.
  const isFresh = (): boolean => Math.abs(clock.now() - answeredAt) <= FRESH_MS

  const ask = async (asked: readonly string[]): Promise<boolean> => {
    const found = await Promise.all(asked.map((url) => answers(url)))
    if (found.includes(true)) answeredAt = clock.now()
    return found.includes(true)
  }

  return {
    noteAnswer: (url) => {
      answeredAt = clock.now()
      if (!answered.includes(url)) answered = [url, ...answered].slice(0, REMEMBERED)
    },
    isAtFault: async () => {
      if (isFresh()) return false
      const asked = references.length > 0 ? references : answered
      if (asked.length === 0) return sites > 1
      asking ??= ask(asked).finally(() => {
        asking = undefined
      })
      return !(await asking)
    },
  }
}
