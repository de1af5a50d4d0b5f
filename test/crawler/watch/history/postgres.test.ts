import { afterAll, beforeAll } from 'vitest'
import { openPostgres } from '../../../../crawler/watch/history/open.ts'
import { historyCases } from './history-cases.ts'
import { startPostgres, type OwnPostgres } from './own-postgres.ts'

let postgres: OwnPostgres | undefined
let url = ''
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

historyCases('PostgreSQL', () => ({
  open: () => openPostgres(url),
  empty: async () => {
    url = (await postgres?.emptyDatabase()) ?? ''
  },
}))
