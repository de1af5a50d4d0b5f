import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, test, expect } from 'vitest'
import { failureOf } from '../../../crawler/fetch/failure.ts'
import { withMemory } from '../../../crawler/fetch/answer-memory.ts'
import type { Fetch, FetchOutcome } from '../../../crawler/fetch/fetch.ts'
import { Journal } from '../../../crawler/journal/journal.ts'
import type { AuditStart } from '../../../crawler/journal/start.ts'
import { answer, textOf } from '../fetch/test-server.ts'

const URL_A = 'http://127.0.0.1/a'
const start: AuditStart = {
  startUrl: 'http://127.0.0.1/',
  today: '2025-04-18',
  lang: 'th',
  flags: {
    maxPages: 400,
    maxMinutes: 10,
    perHost: 4,
    outside: true,
    ocr: true,
    render: 'auto',
    thumbnails: true,
    stopWhenSettled: true,
  },
}

const says = (text: string): FetchOutcome => answer(URL_A, { body: new TextEncoder().encode(text) })

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'oit-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const noComplaint = (because: string): void => {
  throw new Error(because)
}

/** A journal of an audit that asked three times and was broken off; the file, and the folder it is in. */
async function brokenOff(...outcomes: FetchOutcome[]): Promise<{ path: string; file: string }> {
  const path = folder()
  const journal = await Journal.begin(path, start, noComplaint)
  for (const outcome of outcomes) await journal.keep('key', outcome)
  await journal.close()
  return { path, file: join(path, 'audit.journal') }
}

async function allOf(path: string): Promise<FetchOutcome[]> {
  const journal = await Journal.resume(path, noComplaint)
  expect(journal.start).toEqual(start)
  const found: FetchOutcome[] = []
  for (let next = await journal.recall('key'); next !== undefined; next = await journal.recall('key'))
    found.push(next)
  await journal.close()
  return found
}

test('gives back what was kept, in its order, each once, and nothing for another question', async () => {
  const failed = failureOf({ url: URL_A }, 'timeout', 'no answer')
  const kept = [says('first'), failed, says('ที่สอง'.repeat(10_000)), answer(URL_A, { status: 204 })]
  const { path } = await brokenOff(...kept)
  const found = await allOf(path)
  // Bodies are compared as one string each: telling where two long lists of bytes differ takes for ever.
  const written = (outcome: FetchOutcome) => (outcome.ok ? { ...outcome, body: textOf(outcome) } : outcome)
  expect(found.map(written)).toEqual(kept.map(written))
  for (const each of found) if (each.ok) expect(each.body.buffer.byteLength).toBe(each.body.byteLength)
  const journal = await Journal.resume(path, noComplaint)
  expect(await journal.recall('other')).toBeUndefined()
  await journal.close()
})

test('leaves out a last answer that was torn wherever it was torn, and goes on behind the whole ones', async () => {
  const one = await brokenOff(says('first'))
  const whole = readFileSync(one.file).byteLength
  const { path, file } = await brokenOff(says('first'), says('second'))
  const bytes = readFileSync(file)
  for (let length = whole; length < bytes.byteLength; length++) {
    writeFileSync(file, bytes)
    truncateSync(file, length)
    const journal = await Journal.resume(path, noComplaint)
    await journal.keep('key', says('third'))
    await journal.close()
    expect((await allOf(path)).map(textOf)).toEqual(['first', 'third'])
  }
})

test('ends at its bound, says so once, and gives back what was kept before', async () => {
  const path = folder()
  const ended: string[] = []
  const journal = await Journal.begin(path, start, (because) => ended.push(because), 2_000)
  // Nothing packs what comes by chance.
  const long = says(randomBytes(2_000).toString('base64'))
  for (const outcome of [says('first'), long, says('too late'), long]) await journal.keep('key', outcome)
  await journal.close()
  expect(ended).toEqual(['bound'])
  expect((await allOf(path)).map(textOf)).toEqual(['first'])
})

test('takes no answer in which a single byte has changed', async () => {
  const { path, file } = await brokenOff(says('first'))
  const bytes = readFileSync(file)
  const head = bytes.indexOf('\n', bytes.indexOf('startUrl')) + 1
  for (let at = head; at < bytes.byteLength - 1; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    writeFileSync(file, changed)
    expect(await allOf(path), `byte ${at}`).toEqual([])
  }
})

test('what was answered is not asked again; what we stopped ourselves is', async () => {
  const path = folder()
  let asked = 0
  const inner: Fetch = (request) => {
    asked += 1
    const stopped = request.url.endsWith('stopped')
    return Promise.resolve(stopped ? failureOf(request, 'aborted', 'by us') : says(`answer ${asked}`))
  }
  const first = await Journal.begin(path, start, noComplaint)
  const asking = withMemory(inner, { memory: first, as: '', onRecall: () => undefined })
  for (const url of [URL_A, URL_A, 'http://127.0.0.1/stopped']) await asking({ url })
  await first.close()
  asked = 0
  const second = await Journal.resume(path, noComplaint)
  const again = withMemory(inner, { memory: second, as: '', onRecall: () => undefined })
  const texts = [textOf(await again({ url: URL_A })), textOf(await again({ url: URL_A }))]
  expect([texts, asked]).toEqual([['answer 1', 'answer 2'], 0])
  await again({ url: 'http://127.0.0.1/stopped' })
  await again({ url: URL_A, method: 'HEAD' })
  await again({ url: URL_A })
  expect(asked).toBe(3)
  await second.close()
})
