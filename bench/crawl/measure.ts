import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Crawler, Found } from './crawlers.ts'
import type { Counts } from './server.ts'
import type { SiteSize } from './site.ts'

export interface Measured extends Found, Counts {
  readonly seconds: number
  readonly peakMegabytes: number
  /** It did not end in time, or ended without a word. */
  readonly failed: boolean
}

interface Site {
  readonly address: string
  readonly counts: () => Promise<Counts>
  readonly close: () => void
}

/** The most memory a process had so far, MB; Linux only, 0 once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Starts the counting server with nothing counted. */
async function openSite(size: SiteSize, latency: number): Promise<Site> {
  const args = [join(import.meta.dirname, 'server.ts'), ...[size.pages, size.bytes, latency].map(String)]
  const server = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
  const [port, counter] = line.split(' ')
  return {
    address: `http://127.0.0.1:${port}/`,
    counts: async () => (await (await fetch(`http://127.0.0.1:${counter}/`)).json()) as Counts,
    close: () => server.stdin.end(),
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
  const site = await openSite(size, latency)
  const folder = mkdtempSync(join(tmpdir(), 'oit-bench-'))
  try {
    const [program, ...args] = crawler.command(site.address, concurrency, folder)
    const startedAt = performance.now()
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: mostMs,
      killSignal: 'SIGKILL',
    })
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
    let found: Found | undefined
    try {
      found = signal === null ? crawler.foundIn(stdout, stderr) : undefined
    } catch {
      process.stderr.write(`${crawler.name}: ${stderr.slice(-300)}\n`)
    }
    return { ...(await site.counts()), ...found, seconds, peakMegabytes, failed: found === undefined }
  } finally {
    site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
