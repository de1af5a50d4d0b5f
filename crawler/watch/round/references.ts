import type { Network } from '../../fetch/network.ts'

const TIMEOUT_MS = 5_000

/** Asks whether a reference address answers: any answer will do, a wrong certificate as well. Holds no connection open. */
export const referenceAnswers =
  (network: Network, signal: AbortSignal) =>
  async (url: string): Promise<boolean> => {
    const client = network.connect({ timeoutMs: TIMEOUT_MS, connectTimeoutMs: TIMEOUT_MS })
    try {
      const outcome = await client.fetch({ url, method: 'HEAD', signal })
      return outcome.ok || outcome.kind === 'tls'
    } finally {
      await client.close()
    }
  }
