import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { Message } from './message.ts'
import type { Notice } from './notice.ts'

/** A message on its way. */
export interface Letter {
  /** The same at every attempt to send the same thing, so that a receiver can tell a repetition. A UUID. */
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly notices: readonly Notice[]
  readonly message: Message
}

/** How sending ended. `why` holds no secret and nothing that the other side wrote. */
export type Delivery =
  | { readonly sent: true }
  | {
      readonly sent: false
      readonly why: Bilingual
      /** The other side asked for this pause. Milliseconds. */
      readonly retryAfterMs?: number
    }

/** One way to reach people. Sending never rejects. */
export interface Channel {
  readonly send: (letter: Letter) => Promise<Delivery>
}
