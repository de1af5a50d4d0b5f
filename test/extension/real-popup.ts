import type { CDPSession } from 'playwright'

interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
}

const PATIENCE_MS = 15_000

/** A page of the extension that Playwright does not list: it is driven through its own session. */
export interface HiddenPage {
  /** Evaluates an expression in the page and gives its value; promises are awaited. */
  readonly evaluate: <T>(expression: string) => Promise<T>
  /** Waits until an expression is truthy and gives its value. */
  readonly until: <T>(expression: string) => Promise<T>
  /** A PNG of the upper left part of the page. */
  readonly screenshot: (size: { readonly width: number; readonly height: number }) => Promise<Buffer>
}

/** Targets of the browser, of every type. */
export async function targetsOf(browser: CDPSession): Promise<readonly TargetInfo[]> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] })
  return targetInfos
}

async function waitFor<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`${what} did not come`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Attaches to a target whose address begins with `url` as soon as there is one. */
export async function hiddenPage(browser: CDPSession, url: string): Promise<HiddenPage> {
  const target = await waitFor(
    async () => (await targetsOf(browser)).find((each) => each.type === 'page' && each.url.startsWith(url)),
    url,
  )
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  })
  let last = 0
  const waiting = new Map<number, (answer: unknown) => void>()
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const { id, result } = JSON.parse(event.message) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  const send = async (method: string, params: object): Promise<unknown> => {
    const id = ++last
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve))
    await browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
    return answer
  }
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as { result: { value: T }; exceptionDetails?: { exception?: { description?: string } } }
    const problem = answer.exceptionDetails
    if (problem !== undefined) throw new Error(problem.exception?.description ?? 'the page threw')
    return answer.result.value
  }
  return {
    evaluate,
    until: (expression) =>
      waitFor(async () => (await evaluate(`(${expression}) || undefined`)) ?? undefined, expression),
    screenshot: async (size) => {
      const shot = { format: 'png', captureBeyondViewport: true, clip: { x: 0, y: 0, scale: 1, ...size } }
      const { data } = (await send('Page.captureScreenshot', shot)) as { data: string }
      return Buffer.from(data, 'base64')
    },
  }
}
