import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Crawler, Found } from './crawlers.ts'
import type { Counts } from './server.ts'
import type { SiteSize } from './site.ts'

export interface Measured extends Found, Counts {
  readonly seconds: number
  readonly peakMegabytes: number
  /** It did not end in time, or ended without a word. */
  readonly failed: boolean
}

/** The most memory a process had so far, MB; Linux only, 0 once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Lets a crawler visit a fresh site once. */
export async function measure(
  crawler: Crawler,
  size: SiteSize,
  latency: number,
  concurrency: number,
  mostMs: number,
): Promise<Measured> {
  const server = fork(join(import.meta.dirname, 'server.ts'), [size.pages, size.bytes, latency].map(String), {
    execArgv: ['--import', 'tsx'],
  })
  const folder = mkdtempSync(join(tmpdir(), 'oit-bench-'))
  try {
    const [port] = (await once(server, 'message')) as [number]
    const [program, ...args] = crawler.command(`http://127.0.0.1:${port}/`, concurrency, folder)
    const startedAt = performance.now()
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: mostMs })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    let peakMegabytes = 0
    const watch = setInterval(() => {
      peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
    }, 50)
    const [, signal] = (await once(child, 'close')) as [number | null, string | null]
    clearInterval(watch)
    const seconds = (performance.now() - startedAt) / 1000
    server.send('counts')
    const [counts] = (await once(server, 'message')) as [Counts]
    let found: Found | undefined
    try {
      found = signal === null ? crawler.foundIn(stdout, stderr) : undefined
    } catch {
      process.stderr.write(`${crawler.name}: ${stderr.slice(-300)}\n`)
    }
    return { ...counts, ...found, seconds, peakMegabytes, failed: found === undefined }
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
