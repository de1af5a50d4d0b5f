import { createHash } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the folder back. */
export type Release = () => Promise<void>

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.unref()
      resolve(server)
    })
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/**
 * Holds a folder for this process. The system lets it go when the process ends in whatever way, and no number of a
 * process can be mistaken for another: the lock is a local socket that answers.
 *
 * @returns undefined when another process holds the folder.
 */
export async function lockFolder(folder: string): Promise<Release | undefined> {
  const name = `oit-audit-${createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24)}`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  const hold = async (): Promise<Release> => {
    const server = await listen(path)
    return () => new Promise((resolve) => server.close(() => resolve()))
  }
  try {
    return await hold()
  } catch (error) {
    // Where no such socket can be made, nothing is locked; that two audits meet in one folder is rare enough.
    if (codeOf(error) !== 'EADDRINUSE') return () => Promise.resolve()
  }
  if (await answers(path)) return undefined
  await rm(path, { force: true })
  return hold().catch(() => undefined)
}
