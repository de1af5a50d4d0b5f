import net from 'node:net'
import { whoisReferral, readWhois, whoisServer, WHOIS_ROOT } from '../../../rules/watch/domain/whois.ts'
import { NO_ANSWER } from '../../../rules/watch/domain/record.ts'
import type { RegistryAnswer } from '../../../rules/watch/domain/record.ts'
import type { GuardedLookup } from './guarded-lookup.ts'

export interface WhoisOptions {
  readonly lookup: GuardedLookup
  readonly signal: AbortSignal
  /** For one server, milliseconds. */
  readonly timeoutMs: number
  /** 43 unless something else stands for it. */
  readonly port: number
}

/** A registry says all that counts in far less. Bytes. */
const MOST_BYTES = 64 * 1024
/** The root, the registry, and the registrar where the registry does not tell. */
const MOST_SERVERS = 3

/** One question to one server (RFC 3912); what had come when it broke off counts. Rejects when nothing came. */
async function askServer(server: string, question: string, options: WhoisOptions): Promise<string> {
  const { signal, timeoutMs, port } = options
  const addresses = await options.lookup(server)
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const socket = net.connect({
      host: server,
      port,
      lookup: (_, __, callback) => {
        callback(null, [...addresses])
      },
    })
    const finish = (error?: Error): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.destroy()
      if (size === 0 && error !== undefined) reject(error)
      else resolve(new TextDecoder().decode(Buffer.concat(parts).subarray(0, MOST_BYTES)))
    }
    const stop = (): void => {
      finish(new Error('stopped'))
    }
    const timer = setTimeout(stop, timeoutMs)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    socket.on('error', finish)
    socket.on('end', () => {
      finish()
    })
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size >= MOST_BYTES) finish()
    })
    socket.write(`${question}\r\n`)
  })
}

/**
 * Asks the registry of a domain over WHOIS: its server, where that is not known the root for it, and where the registry
 * keeps the end to itself the server it refers to. Each server once, three at most. Never rejects.
 */
export async function askWhois(domain: string, options: WhoisOptions): Promise<RegistryAnswer> {
  const topLevel = domain.slice(domain.lastIndexOf('.') + 1)
  let best = NO_ANSWER
  const asked = new Set<string>()
  let server: string | undefined = whoisServer(topLevel) ?? WHOIS_ROOT
  while (server !== undefined && !asked.has(server) && asked.size < MOST_SERVERS) {
    asked.add(server)
    const isRoot: boolean = server === WHOIS_ROOT
    let text: string
    try {
      text = await askServer(server, isRoot ? topLevel : domain, options)
    } catch {
      return best
    }
    const answer: RegistryAnswer = isRoot ? NO_ANSWER : readWhois(text, domain)
    if (answer.kind === 'record' && answer.record.expires !== undefined) return answer
    // What the registry said first stands against those it refers to.
    if (best.kind === 'no-answer') best = answer
    server = answer.kind === 'not-found' ? undefined : whoisReferral(text)
  }
  return best
}
