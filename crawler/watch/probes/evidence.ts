import { createHash } from 'node:crypto'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { channelOf } from '../../../rules/addresses/channels.ts'
import { isEmptyViewer } from '../../../rules/addresses/viewer.ts'
import { judgeHealth } from '../../../rules/links/health.ts'
import { opens } from '../../../rules/links/link-state.ts'
import type { NotFoundSample } from '../../../rules/links/not-found-sample.ts'
import { documentKind } from '../../../rules/links/sniff.ts'
import type { LinkHealth } from '../../../rules/judge/model.ts'
import { judgeEvidence } from '../../../rules/watch/evidence/judge-evidence.ts'
import { printOf } from '../../../rules/watch/evidence/print.ts'
import type { EvidencePrint } from '../../../rules/watch/evidence/print.ts'
import { somethingAnswered } from '../../../rules/watch/unreachable.ts'
import { workThrough } from '../../../rules/visit/workers.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import type { Fetch, FetchOutcome, FetchResponse } from '../../fetch/fetch.ts'
import { notFoundSample } from '../../probe/ask-not-found.ts'
import { readPage } from '../../../formats/read-page.ts'
import { seeThrough } from '../../read/see-through.ts'
import type { CheckResult, Probe, ProbeContext, WatchedEvidence } from '../check.ts'
import { keepEvidence, recallEvidence } from './evidence-memory.ts'
import { politeFetch } from './polite-fetch.ts'
import { lookAt } from './result.ts'

export interface EvidenceProbeOptions {
  /** For one exchange, milliseconds. */
  readonly timeoutMs?: number
  /** 0 ≤ x < 1; for an address that cannot exist. */
  readonly random?: () => number
}

/** Enough to know content again; a large file is compared by its beginning and its size. Bytes. */
const READ_BYTES = 1024 * 1024
const AT_ONCE = 3
/** What is left then is looked at first in the next round. Milliseconds. */
const LONGEST_ROUND = 8 * 60_000

interface Seen {
  readonly link: LinkHealth
  readonly outcome?: FetchOutcome
  readonly print?: EvidencePrint
}

function sizeOf({ headers, body, truncated }: FetchResponse): number | undefined {
  if (!truncated) return body.byteLength
  const said = Number(headers['content-length'])
  return headers['content-encoding'] === undefined && Number.isSafeInteger(said) && said > 0
    ? said
    : undefined
}

function factsOf(response: FetchResponse): PageFacts | undefined {
  try {
    return readPage(response.body, response.headers['content-type'] ?? '', response.url).facts
  } catch {
    // A page that our reader cannot take is judged by its status alone.
    return undefined
  }
}

async function see(
  url: string,
  fetch: Fetch,
  homeUrl: string,
  sample: NotFoundSample | undefined,
  signal: AbortSignal,
): Promise<Seen> {
  if (isEmptyViewer(url)) return { link: { state: 'broken', kind: 'empty-viewer' } }
  const outcome = await fetch({ url, maxBytes: READ_BYTES, signal })
  const context = { homeUrl, ...(sample === undefined ? {} : { notFoundSample: sample }) }
  if (!outcome.ok) return { outcome, link: judgeHealth(outcome, undefined, context) }
  const kind = documentKind(outcome.body, outcome.url, outcome.headers['content-type'])
  const facts = kind === 'page' ? factsOf(outcome) : undefined
  const link = judgeHealth(outcome, facts, context)
  // A channel is never the same twice, and what scripts draw is not in the markup: alive is all there is to know.
  const comparable = channelOf(url) === undefined && link.kind !== 'app-shell'
  if (!opens(link) || !comparable) return { outcome, link }
  const hash = createHash('sha256').update(outcome.body).digest('base64url')
  return { outcome, link, print: printOf(kind, facts, hash, sizeOf(outcome)) }
}

const dayOf = (moment: number | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString()

async function look(
  { url, item }: WatchedEvidence,
  see: (url: string) => Promise<Seen>,
  { clock, memory, signal }: ProbeContext,
): Promise<CheckResult | undefined> {
  const told = lookAt('evidence', url, clock)
  const { link, outcome, print } = await see(url)
  // The end of the round is no finding.
  if (signal.aborted) return undefined
  const judged = judgeEvidence(
    { url, link, ...(item === undefined ? {} : { item }), ...(print === undefined ? {} : { print }) },
    // Recalled only now: somebody may have accepted a change since the round began.
    await recallEvidence(memory, url),
    clock.now(),
  )
  const reached = outcome === undefined || outcome.ok || somethingAnswered(outcome.kind)
  await keepEvidence(memory, url, judged.memory)
  return told(
    judged.finding,
    {
      item: item ?? null,
      httpStatus: link.httpStatus ?? null,
      change: judged.change ?? null,
      kind: print?.kind ?? null,
      bytes: print?.bytes ?? null,
      lastGood: dayOf(judged.memory.lastGood),
      goneSince: dayOf(judged.memory.goneSince),
    },
    reached,
  )
}

/**
 * Every address that was handed in as an answer: is it still there, and does it still show what it did when it was first
 * seen. Those not looked at for longest come first, so that a round cut short harms none for good.
 */
export function evidenceProbe(options: EvidenceProbeOptions = {}): Probe {
  const { timeoutMs = 20_000, random = Math.random } = options
  return {
    kind: 'evidence',
    run: async (site, context) => {
      const { clock, memory, signal } = context
      const endsAt = clock.now() + LONGEST_ROUND
      const all = await Promise.all(
        site.evidence.map(async (evidence) => ({
          evidence,
          lastLook: (await recallEvidence(memory, evidence.url))?.lastLook ?? 0,
        })),
      )
      const queue = all.sort((a, b) => a.lastLook - b.lastLook)
      if (queue.length === 0) return []
      const stack = politeFetch(site.url, context, { timeoutMs, retries: 1 })
      try {
        const fetch = seeThrough(stack.fetch)
        const sample = await notFoundSample(stack.fetch, new URL(site.url).origin, {
          random,
          readPage: readHtml,
        })
        const results = new Map<string, CheckResult>()
        await workThrough({
          concurrency: AT_ONCE,
          next: () => (signal.aborted || clock.now() >= endsAt ? undefined : queue.shift()),
          work: async ({ evidence }) => {
            const result = await look(evidence, (url) => see(url, fetch, site.url, sample, signal), context)
            if (result !== undefined) results.set(evidence.url, result)
          },
        })
        return site.evidence.flatMap(({ url }) => results.get(url) ?? [])
      } finally {
        await stack.close()
      }
    },
  }
}
