import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReadingJob } from '../../extension/documents/job.ts'
import { ofProblem, type BodyReading } from '../../formats/body-reading.ts'

/** A thread of which the test says what it answers. */
class Thread {
  static readonly begun: Thread[] = []
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  readonly jobs: ReadingJob[] = []
  ended = false
  constructor() {
    Thread.begun.push(this)
  }
  postMessage(job: ReadingJob): void {
    this.jobs.push(job)
  }
  terminate(): void {
    this.ended = true
  }
  answer(data: unknown): void {
    this.onmessage?.({ data })
  }
}

const READ: BodyReading = { health: { state: 'ok' } }

describe('reading in a thread', () => {
  const never = new AbortController().signal
  let read: (name: string, signal?: AbortSignal) => Promise<BodyReading>
  beforeEach(async () => {
    Thread.begun.length = 0
    vi.stubGlobal('Worker', Thread)
    vi.resetModules()
    const { readInThread } = await import('../../extension/documents/read-in-thread.ts')
    read = (name, signal = never) =>
      readInThread(new Uint8Array(3), {
        contentType: 'application/pdf',
        url: `https://a.example/${name}`,
        signal,
      })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  const thread = (index: number): Promise<Thread> =>
    vi.waitFor(() => {
      const found = Thread.begun[index]
      if (found === undefined) throw new Error(`thread ${index} was not begun`)
      return found
    })
  const jobs = (of: Thread, count: number): Promise<void> =>
    vi.waitFor(() => expect(of.jobs).toHaveLength(count))

  it('reads one file after the other in one thread, and hears only answers', async () => {
    const first = read('1.pdf')
    const second = read('2.pdf')
    const own = await thread(0)
    await jobs(own, 1)
    own.answer({ action: 'ready' })
    own.answer({ reading: READ })
    expect(await first).toEqual(READ)
    await jobs(own, 2)
    own.answer({ reading: READ })
    expect(await second).toEqual(READ)
    expect(own.jobs.map(({ url }) => url)).toEqual(['https://a.example/1.pdf', 'https://a.example/2.pdf'])
    expect(Thread.begun).toHaveLength(1)
    expect(own.ended).toBe(false)
  })

  it('ends the thread of a file that breaks it, and reads the next one in a fresh thread', async () => {
    const broken = read('broken.pdf')
    const own = await thread(0)
    await jobs(own, 1)
    own.onerror?.()
    expect(await broken).toEqual(ofProblem('corrupt'))
    expect(own.ended).toBe(true)
    const next = read('next.pdf')
    const fresh = await thread(1)
    await jobs(fresh, 1)
    fresh.answer({ reading: READ })
    expect(await next).toEqual(READ)
  })

  it('saves an old workbook anew in the same thread, in its turn', async () => {
    const { renewInThread } = await import('../../extension/documents/read-in-thread.ts')
    const first = read('1.pdf')
    const renewed = renewInThread(new Uint8Array(5))
    const own = await thread(0)
    await jobs(own, 1)
    own.answer({ renewal: { problem: 'corrupt' } })
    own.answer({ reading: READ })
    expect(await first).toEqual(READ)
    await jobs(own, 2)
    expect(own.jobs[1]).toEqual({ workbook: new Uint8Array(5) })
    own.answer({ renewal: { bytes: new Uint8Array(7) } })
    expect(await renewed).toEqual({ bytes: new Uint8Array(7) })
    expect(Thread.begun).toHaveLength(1)
  })

  it('ends a file that takes too long', async () => {
    const late = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal)
    const slow = read('slow.pdf')
    const own = await thread(0)
    await jobs(own, 1)
    late.abort()
    expect(await slow).toEqual(ofProblem('timeout'))
    expect(own.ended).toBe(true)
  })

  it('begins no thread for what is no longer wanted', async () => {
    expect(await read('x.pdf', AbortSignal.abort())).toEqual({
      health: { state: 'refused', kind: 'aborted' },
    })
    expect(Thread.begun).toEqual([])
  })
})
