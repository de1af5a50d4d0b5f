import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqlite } from '../../../../crawler/watch/history/open.ts'
import { DEAD, SITES } from './killed-sites.ts'

/** A few in every build; all hundred with `OIT_KILLS=100`. */
const KILLS = Number(process.env['OIT_KILLS'] ?? 3)
const root = join(import.meta.dirname, '../../../..')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oit-killed-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Lets a watch run and kills it after so many results, at any point of the next round. Gives the results it told of. */
function runUntilKilled(path: string, results: number, furtherMs: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'watch-until-killed.ts'), path],
    {
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let told = ''
  let doomed = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
    if (doomed || told.split('\n').length <= results) return
    doomed = true
    setTimeout(() => child.kill('SIGKILL'), furtherMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the watch ended by itself: ${signal ?? 'no signal'}`))
      // A line that was cut off was not told.
      else resolve(told.split('\n').slice(0, -1))
    })
  })
}

type Kept = Awaited<ReturnType<typeof keptIn>>

async function keptIn(path: string) {
  const db = await openSqlite(path)
  try {
    const rows = await db.selectFrom('results').select(['site', 'measured']).execute()
    const incidents = await db.selectFrom('incidents').selectAll().execute()
    const opened = await db.selectFrom('changes').select('type').execute()
    const counted = await db
      .selectFrom('rollups')
      .select(({ fn }) => ['site', fn.sum<number>('ok').as('ok'), fn.sum<number>('failed').as('failed')])
      .where('resolution', '=', 'day')
      .groupBy('site')
      .execute()
    return {
      ids: new Set(rows.map(({ measured }) => (JSON.parse(measured) as { id: string }).id)),
      perSite: new Map<string, number>(
        SITES.map((url) => [url, rows.filter(({ site }) => site === url).length]),
      ),
      incidents,
      opened: opened.map(({ type }) => type),
      counted: new Map(counted.map(({ site, ok, failed }) => [site, ok + failed])),
    }
  } finally {
    await db.destroy()
  }
}

/** What holds of a history at any moment, given the results that were told of. */
function expectWhole({ ids, perSite, incidents, opened, counted }: Kept, told: readonly string[]): void {
  expect(told.filter((id) => !ids.has(id))).toEqual([])
  expect([...counted.values()]).toEqual([...counted.keys()].map((site) => perSite.get(site)))
  expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(ids.size)
  expect(incidents.length).toBeLessThanOrEqual(1)
  expect(opened).toEqual(incidents.map(() => 'opened'))
}

describe(`a watch killed ${KILLS} times in the middle of a round`, () => {
  it(
    'loses no result it has told of, doubles no incident and counts nothing twice',
    { timeout: 20_000 + KILLS * 10_000 },
    async () => {
      const path = join(folder, 'history.sqlite')
      const told: string[] = []
      let openedAt: number | undefined
      for (let kill = 0; kill < KILLS; kill += 1) {
        told.push(...(await runUntilKilled(path, 1 + ((kill * 17) % 23), (kill * 7) % 11)))
        const kept = await keptIn(path)
        expectWhole(kept, told)
        const [incident] = kept.incidents
        if (incident === undefined) continue
        expect(incident).toMatchObject({
          site: DEAD,
          closed_at: null,
          opened_at: openedAt ?? incident.opened_at,
        })
        openedAt = incident.opened_at
      }
      expect(openedAt).toBeDefined()
    },
  )
})

it('two watches on one history count every result once and open an incident once', async () => {
  const path = join(folder, 'shared.sqlite')
  const told = await Promise.all([runUntilKilled(path, 30, 3), runUntilKilled(path, 30, 8)])
  const kept = await keptIn(path)
  expectWhole(kept, told.flat())
  expect(kept.incidents).toHaveLength(1)
})
