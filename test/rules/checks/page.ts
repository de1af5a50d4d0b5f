import type { PageFacts } from '../../../rules/facts/model.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import type { CheckOutcome, JudgeContext } from '../../../rules/judge/model.ts'
import { runCheck } from '../../../rules/checks/registry.ts'
import type { CheckCall } from '../../../rules/checks/registry.ts'
import { pageFacts } from '../facts-of.ts'

const SITE = 'https://www.tambon-suanmali.go.th'

interface Where {
  readonly title?: string
  readonly path?: string
}

/** A page of an invented agency: what stands in its main part, read as the product reads it. */
export function page(main: string, { title = 'อบต.สวนมะลิ', path = '/page/1' }: Where = {}): PageFacts {
  const html = `<!doctype html><html lang="th"><head><title>${title}</title></head><body>
    <header><a href="/">หน้าแรก</a></header><main>${main}</main></body></html>`
  return readHtml(html, { url: SITE + path })
}

/** A scanned document without a text layer. */
export const scan = (path = '/files/scan.pdf'): PageFacts =>
  pageFacts({ url: SITE + path, kind: 'pdf', textLayer: 'none' })

/** A page that only wraps a file which was not read. */
export const wrapper = (text = 'ดาวน์โหลด'): PageFacts =>
  page(`<h1>เอกสาร</h1><a href="/files/report.pdf">${text}</a>`)

export function context(partial: Partial<JudgeContext> = {}): JudgeContext {
  return {
    fiscalYear: 2568,
    agency: { type: 'local', name: 'องค์การบริหารส่วนตำบลสวนมะลิ' },
    today: '2025-04-01',
    siteHosts: ['tambon-suanmali.go.th'],
    depthOf: () => undefined,
    factsOf: () => undefined,
    ...partial,
  }
}

/** Runs a check over pages as a catalogue component would. */
export function run(
  call: CheckCall,
  pages: PageFacts | [PageFacts, ...PageFacts[]],
  given = context(),
): CheckOutcome {
  return runCheck(call, 'url' in pages ? [pages] : pages, given)
}

/** Enough running text that a page surely speaks for itself. */
export const prose = (times = 8): string =>
  `<p>${'องค์การบริหารส่วนตำบลสวนมะลิดูแลถนนและแหล่งน้ำในหมู่บ้านทุกแห่งอย่างทั่วถึง '.repeat(times)}</p>`.repeat(2)

/** All messages of an outcome in Thai, for a look at their words. */
export const said = (outcome: CheckOutcome): string =>
  outcome.because.map((reason) => reason.message.th).join(' | ')
