import { createClient } from './client.ts'
import type { Client, ClientOptions } from './client.ts'
import { systemResolve } from './guard.ts'
import type { Resolve } from './guard.ts'

/** What lies below all decorators: how names become addresses, and how one exchange is made. */
export interface Network {
  readonly resolve: Resolve
  readonly connect: (options: ClientOptions) => Client
}

export const internet: Network = { resolve: systemResolve, connect: createClient }
