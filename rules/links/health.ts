import type { PageFacts } from '../facts/model.ts'
import { isTakenOver } from '../hijack/signs.ts'
import type { LinkHealth } from '../judge/model.ts'
import type { FetchFailure, FetchOutcome, FetchResponse } from './answer.ts'
import { hasScriptMount } from './app-shell.ts'
import { isChallenge } from './challenge.ts'
import { hostingPage } from './hosting-pages.ts'
import { loginWall } from './login-wall.ts'
import { pageText } from './page-text.ts'
import type { PageText } from './page-text.ts'
import type { ProblemKind } from './problems.ts'
import { programError } from './program-errors.ts'
import { sharedFileHealth } from './shared-files.ts'
import { socialHealth } from './social-networks.ts'
import { landedHome } from './same-site.ts'
import { isFalsePdf, kindByContentType, kindByName, sniff } from './sniff.ts'
import { matchesNotFoundSample } from './not-found-sample.ts'
import type { NotFoundSample } from './not-found-sample.ts'
import { saysNotFound } from './soft-404.ts'
import { tlsProblemKind } from './tls-problems.ts'

export interface HealthContext {
  /** The real home page of the audited site. */
  readonly homeUrl: string
  readonly notFoundSample?: NotFoundSample
  /** Only headers were asked for (HEAD): an empty body says nothing. */
  readonly headersOnly?: boolean
}

/** A link that goes nowhere on its own page: `#`, empty, `javascript:` without a target. */
export const deadAnchor: LinkHealth = { state: 'broken', kind: 'dead-anchor' satisfies ProblemKind }

function health(state: LinkHealth['state'], kind?: ProblemKind, httpStatus?: number): LinkHealth {
  return {
    state,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(kind === undefined ? {} : { kind }),
  }
}

function judgeFailure({ kind, code }: FetchFailure): LinkHealth {
  if (kind === 'robots' || kind === 'private-address' || kind === 'aborted') return health('refused', kind)
  if (kind === 'no-answer' || kind === 'led-elsewhere') return health('blocked', kind)
  if (kind === 'tls') return health('broken', tlsProblemKind(code))
  // The resolver on our side gave no answer: that says nothing about the site.
  if (kind === 'dns' && code === 'EAI_AGAIN') return health('blocked', 'dns')
  return health('broken', kind)
}

/** Statuses that decide by themselves; undefined when the content must be looked at. */
function judgeStatus(response: FetchResponse): LinkHealth | undefined {
  const { status } = response
  if (isChallenge(response)) return health('blocked', 'challenge', status)
  if (status === 404 || status === 410) return health('broken', 'not-found', status)
  if (status === 401 || status === 407) return health('blocked', 'login-wall', status)
  if (status === 429) return health('blocked', 'blocked-429', status)
  // 999 is LinkedIn's way of refusing programs.
  if ([403, 405, 406, 451, 999].includes(status)) return health('blocked', 'blocked-403', status)
  if (status === 509) return health('broken', 'suspended', status)
  if (status >= 500 && status < 600) return health('broken', 'server-error', status)
  if (status >= 300 && status < 400) return health('redirected', undefined, status)
  return status >= 200 && status < 300 ? undefined : health('blocked', 'unexpected-status', status)
}

/** The page is drawn in the browser: a framework's mount point, or scripts, with a line asking for JavaScript at most. */
function isShell(body: Uint8Array, facts: PageFacts, { main }: PageText): boolean {
  if (facts.links.length > 0) return false
  return (main.length < 40 && facts.scripts.length > 0) || (main.length < 200 && hasScriptMount(body))
}

function isBlank(facts: PageFacts): boolean {
  const nothing = [facts.blocks, facts.images, facts.frames, facts.forms, facts.links]
  return nothing.every((list) => list.length === 0) && facts.metadata.refresh === undefined
}

function linksFile(facts: PageFacts): boolean {
  return facts.links.some(({ href }) => ['pdf', 'word', 'sheet'].includes(kindByName(href) ?? ''))
}

/** A .pdf address that shows HTML is fine when that page shows, links or embeds a file: a viewer or download page. */
function offersFile(facts: PageFacts): boolean {
  return facts.frames.length > 0 || facts.scripts.length > 0 || linksFile(facts)
}

/** Whether the address promises a file where a page is sent. Old exports that are HTML inside are sent as the file they claim to be. */
function instead(response: FetchResponse): boolean {
  const promised = kindByName(response.url)
  const file = promised === 'pdf' || promised === 'sheet' || promised === 'word'
  return file && kindByContentType(response.headers['content-type']) !== promised
}

function judgePage(
  response: FetchResponse,
  facts: PageFacts,
  text: PageText,
  context: HealthContext,
): ProblemKind | undefined {
  // What was cut off may be the very content.
  if (response.truncated || facts.truncated) return undefined
  if (isBlank(facts)) return isShell(response.body, facts, text) ? 'app-shell' : 'empty'
  const placeholder = hostingPage(text) ?? programError(text)
  // A notice beside a file is news of the agency, not a closed page.
  const closed = placeholder !== 'under-construction' || !linksFile(facts)
  if (placeholder !== undefined && closed) return placeholder
  if (saysNotFound(text) || matchesNotFoundSample(facts, context.notFoundSample)) return 'soft-404'
  if (isShell(response.body, facts, text)) return 'app-shell'
  if (!instead(response)) return undefined
  // Old sites have their menus in the main part: beside a file that is gone they are no content.
  if (saysNotFound({ ...text, main: text.unlinked() })) return 'soft-404'
  return text.main.length < 500 && !offersFile(facts) ? 'wrong-type' : undefined
}

function judgeContent(
  response: FetchResponse,
  facts: PageFacts | undefined,
  context: HealthContext,
): LinkHealth | undefined {
  const { body, status } = response
  const contentType = response.headers['content-type']
  const broken = (kind: ProblemKind): LinkHealth => health('broken', kind, status)
  const sniffed = sniff(body)
  if (sniffed === 'empty' || (body.byteLength < 512 && body.every((byte) => byte <= 0x20)))
    return broken('empty')
  const isPage = sniffed === 'html' || (sniffed === 'text' && facts?.kind === 'page')
  if (isPage && facts !== undefined) {
    // Spam and defacements bring log-in forms and redirects of their own.
    if (isTakenOver(facts, { siteHosts: [context.homeUrl, response.url] })) return broken('hijacked')
    const text = pageText(facts)
    const wall = loginWall(response, facts, text)
    if (wall !== undefined) return health(wall === 'certain' ? 'broken' : 'blocked', 'login-wall', status)
    const kind = judgePage(response, facts, text, context)
    if (kind !== undefined && kind !== 'app-shell') return broken(kind)
    if (isFalsePdf(body, response.url, contentType)) return broken('wrong-type')
    return kind === undefined ? undefined : health('ok', kind, status)
  }
  return isFalsePdf(body, response.url, contentType) ? broken('wrong-type') : undefined
}

/**
 * Whether a link is really alive, from what came of asking for it and, for a page, what the page says. Broken only
 * when that is sure; `blocked` when the site would not let us see. A certificate problem does not break a link that
 * could be read.
 */
export function judgeHealth(
  outcome: FetchOutcome,
  facts: PageFacts | undefined,
  context: HealthContext,
): LinkHealth {
  if (!outcome.ok) return judgeFailure(outcome)
  const elsewhere = socialHealth(outcome) ?? sharedFileHealth(outcome, facts)
  if (elsewhere !== undefined) return elsewhere
  const byStatus = judgeStatus(outcome)
  if (byStatus !== undefined) return byStatus
  const redirected = outcome.redirects.length > 0
  if (redirected && landedHome(outcome.requestedUrl, outcome.url, context.homeUrl)) {
    return health('broken', 'redirect-home', outcome.status)
  }
  const byContent = context.headersOnly === true ? undefined : judgeContent(outcome, facts, context)
  if (byContent !== undefined) return byContent
  return health(redirected ? 'redirected' : 'ok', undefined, outcome.status)
}
