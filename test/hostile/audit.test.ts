import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../crawler/fetch/client.ts'
import { internet } from '../../crawler/fetch/network.ts'
import type { Report } from '../../rules/report/schema.ts'
import { auditAt } from '../crawler/audit/audit-at.ts'
import { hostileAnswers } from './hostile-answers.ts'

/** Patience is what these servers ask for; a test has less of it than an audit. */
const impatient = {
  ...internet,
  connect: (options: Parameters<typeof internet.connect>[0]) =>
    createClient({ ...options, timeoutMs: 3_000 }),
}

describe('an audit of a server that answers in every wrong way', () => {
  let server: Worker
  let report: Report
  let asked: readonly string[] = []
  beforeAll(async () => {
    server = new Worker(new URL('./server.ts', import.meta.url), { execArgv: [] })
    const [base] = (await once(server, 'message')) as [string]
    report = await auditAt(`${base}/`, { network: impatient, maxPages: 400, maxMinutes: 3 })
    server.postMessage('asked')
    asked = ((await once(server, 'message')) as [string[]])[0]
  })
  afterAll(() => server.terminate())

  const linkTo = (path: string) => report.links.find(({ url }) => new URL(url).pathname === path)
  const answers = Object.entries(hostileAnswers)

  it('goes on to its end, and reads what can be read', () => {
    expect(report.completion).toBe('complete')
    expect(asked).toContain('/good')
    expect(linkTo('/good')).toBeUndefined()
  })

  it.each(answers.filter(([, { told }]) => told !== undefined))(
    'tells of %s what is wrong with it',
    (path, { told }) => {
      expect(linkTo(path)).toMatchObject(told ?? {})
    },
  )

  it.each(answers.filter(([, { told }]) => told === undefined))(
    'raises no alarm about %s, which has words to read',
    (path) => {
      expect(asked).toContain(path)
      expect(linkTo(path)?.state).not.toBe('broken')
    },
  )

  it.each([
    ['/session', 70],
    ['/links/', 70],
    ['/facets', 250],
  ])('leaves pages that are made without end: %s', (path, most) => {
    expect(asked.filter((each) => each.startsWith(path)).length).toBeLessThan(most)
  })

  it('sends no address that no server takes, and nothing to places inside', () => {
    expect(Math.max(...asked.map((path) => path.length))).toBeLessThan(10_000)
    expect(linkTo('/to-metadata')?.httpStatus).toBeUndefined()
  })

  it('holds to its bounds of what is read and what is told', () => {
    expect(report.crawl.bytes).toBeLessThan(40_000_000)
    expect(JSON.stringify(report).length).toBeLessThan(3_000_000)
  })
})
