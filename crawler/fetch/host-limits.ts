import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { failureOf } from './failure.ts'
import type { Fetch, FetchOutcome } from './fetch.ts'
import { retryAfterMs } from './retry-after.ts'

export interface HostLimitOptions {
  /** Requests in flight to one host, never more. */
  readonly perHost?: number
  /** Between the starts of two requests to one host, milliseconds. */
  readonly minIntervalMs?: number
  /** An answer slower than this is a sign of a tired server, milliseconds. */
  readonly slowMs?: number
  /** No back-off grows beyond this, milliseconds. */
  readonly maxBackOffMs?: number
  readonly clock?: Clock
}

export interface HostLimits {
  readonly decorate: (inner: Fetch) => Fetch
  /** At least this long between two requests to the host from now on, milliseconds (a robots.txt crawl-delay). */
  readonly setInterval: (host: string, milliseconds: number) => void
}

/** Good answers in a row after which a host is trusted with one more request at a time. */
const recoverAfter = 10

/** The queue before one host. */
class Gate {
  private running = 0
  private allowed: number
  private interval: number
  private notBefore = 0
  private goodInARow = 0
  private timerSet = false
  private readonly waiting: (() => void)[] = []

  constructor(
    private readonly most: number,
    private baseInterval: number,
    private readonly maxBackOff: number,
    private readonly clock: Clock,
  ) {
    this.allowed = most
    this.interval = baseInterval
  }

  /** Resolves with true when it is this request's turn, with false when it was stopped while waiting. */
  enter(signal: AbortSignal | undefined): Promise<boolean> {
    if (signal?.aborted === true) return Promise.resolve(false)
    return new Promise((resolve) => {
      const go = (): void => {
        signal?.removeEventListener('abort', stop)
        resolve(true)
      }
      const stop = (): void => {
        const index = this.waiting.indexOf(go)
        if (index < 0) return
        this.waiting.splice(index, 1)
        resolve(false)
      }
      signal?.addEventListener('abort', stop, { once: true })
      this.waiting.push(go)
      this.admit()
    })
  }

  leave(): void {
    this.running -= 1
    this.admit()
  }

  private admit(): void {
    while (this.waiting.length > 0 && this.running < this.allowed) {
      const wait = this.notBefore - this.clock.now()
      if (wait > 0) {
        this.wakeAfter(wait)
        return
      }
      const next = this.waiting.shift()
      if (next === undefined) return
      this.running += 1
      this.notBefore = this.clock.now() + this.interval
      next()
    }
  }

  private wakeAfter(milliseconds: number): void {
    if (this.timerSet) return
    this.timerSet = true
    void this.clock.sleep(milliseconds).then(() => {
      this.timerSet = false
      this.admit()
    })
  }

  /** The host asked for mercy: half as many at once, twice as far apart, and nothing before `pause` is over. */
  refused(pause: number | undefined): void {
    this.goodInARow = 0
    this.allowed = Math.max(1, Math.floor(this.allowed / 2))
    this.interval = Math.min(this.maxBackOff, Math.max(250, this.interval * 2))
    const until = this.clock.now() + Math.min(this.maxBackOff, pause ?? this.interval)
    this.notBefore = Math.max(this.notBefore, until)
  }

  tired(): void {
    this.goodInARow = 0
    this.allowed = Math.max(1, this.allowed - 1)
  }

  good(): void {
    this.goodInARow += 1
    if (this.goodInARow % recoverAfter !== 0) return
    this.allowed = Math.min(this.most, this.allowed + 1)
    this.interval =
      this.interval / 2 < 50 ? this.baseInterval : Math.max(this.baseInterval, this.interval / 2)
  }

  setBaseInterval(milliseconds: number): void {
    this.baseInterval = Math.max(this.baseInterval, milliseconds)
    this.interval = Math.max(this.interval, this.baseInterval)
    this.notBefore = Math.max(this.notBefore, this.clock.now() + this.baseInterval)
  }
}

/**
 * Small agencies share small servers: at most `perHost` (4) requests in flight to a host, fewer and further apart
 * after 429, 503, a timeout or a slow answer, back to normal after a run of good ones.
 */
export function createHostLimits(options: HostLimitOptions = {}): HostLimits {
  const {
    perHost = 4,
    minIntervalMs = 0,
    slowMs = 8_000,
    maxBackOffMs = 30_000,
    clock = systemClock,
  } = options
  const gates = new Map<string, Gate>()

  const gateOf = (host: string): Gate => {
    const known = gates.get(host)
    if (known !== undefined) return known
    const gate = new Gate(perHost, minIntervalMs, maxBackOffMs, clock)
    gates.set(host, gate)
    return gate
  }

  const learn = (gate: Gate, outcome: FetchOutcome): void => {
    if (outcome.ok && (outcome.status === 429 || outcome.status === 503)) {
      gate.refused(retryAfterMs(outcome.headers['retry-after'], clock.now()))
    } else if (outcome.ok ? outcome.milliseconds > slowMs : outcome.kind === 'timeout') {
      gate.tired()
    } else if (outcome.ok) {
      gate.good()
    }
  }

  const decorate =
    (inner: Fetch): Fetch =>
    async (request) => {
      const gate = gateOf(new URL(request.url).host)
      if (!(await gate.enter(request.signal))) return failureOf(request, 'aborted', 'stopped while waiting')
      try {
        const outcome = await inner(request)
        learn(gate, outcome)
        return outcome
      } finally {
        gate.leave()
      }
    }

  return {
    decorate,
    setInterval: (host, milliseconds) => {
      gateOf(host).setBaseInterval(milliseconds)
    },
  }
}
