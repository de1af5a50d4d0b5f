import pc from 'picocolors'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { Verdict } from '../../rules/judge/model.ts'
import type { Report, ReportItem } from '../../rules/report/schema.ts'
import { countsOf, verdictOrder } from '../../ui/counts.ts'
import { fixFirst, urgentChecks } from '../../ui/fix-first.ts'
import { mainReason } from '../../ui/main-reason.ts'
import { pointsText, rangeText } from '../../ui/numbers.ts'
import { siteText } from '../../ui/site-text.ts'
import { verdictNames } from '../../ui/code-names.ts'
import { ui } from '../../ui/text.ts'
import { cutToWidth, padToWidth, wrapToWidth } from './terminal-width.ts'

export interface TerminalOptions {
  readonly lang: 'th' | 'en'
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Files that were written, told at the end. */
  readonly files?: readonly string[]
}

const letters: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  incomplete: '½',
  'wrong-year': 'Y',
  'not-evidence': '≠',
  broken: '✗',
  missing: '–',
  review: '?',
}

const topFixes = 3

const phrases = {
  files: { th: 'ไฟล์รายงาน', en: 'Report files' },
} as const

/**
 * The summary for a terminal: score, counts, one line an item with its most important reason, what to fix first,
 * where the files are. Text of the site cannot steer the terminal: control characters are removed.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const colours = pc.createColors(options.colour)
  const width = Math.max(40, options.width)
  const say = (text: Bilingual): string => siteText(text[options.lang])
  const paint: Readonly<Record<Verdict, (text: string) => string>> = {
    pass: colours.green,
    incomplete: colours.yellow,
    'wrong-year': colours.magenta,
    'not-evidence': colours.yellow,
    broken: colours.red,
    missing: colours.red,
    review: colours.blue,
  }
  const badge = (verdict: Verdict): string =>
    paint[verdict](`${letters[verdict]} ${padToWidth(say(verdictNames[verdict]), 14)}`)

  const itemLine = (item: ReportItem): string => {
    const text =
      item.status === 'pass'
        ? say(item.title)
        : `${say(item.title)}: ${say(mainReason(report, item).message)}`
    return `${badge(item.status)} ${padToWidth(item.id, 3)} ${cutToWidth(text, width - 21)}`
  }

  const counts = countsOf(report)
  const scoreName = report.score.status === 'estimate' ? ui.scoreEstimate : ui.scoreConfirmed
  const lines = [
    colours.bold(cutToWidth(siteText(report.site.name) || siteText(report.site.host), width)),
    cutToWidth(`${siteText(report.site.finalUrl)} · ${say(ui.fiscalYear)} ${report.fiscalYear}`, width),
    ...(report.catalogue.status === 'provisional' ? [colours.yellow(say(ui.provisional))] : []),
    '',
    `${say(scoreName)}: ${colours.bold(rangeText(report.score.oit))} ${say(ui.outOf)}`,
    verdictOrder
      .filter((verdict) => counts.of(verdict) > 0)
      .map((verdict) =>
        paint[verdict](`${letters[verdict]} ${say(verdictNames[verdict])} ${counts.of(verdict)}`),
      )
      .join('  '),
    ...(report.completion === 'partial' ? [colours.yellow(say(ui.partial))] : []),
    ...(report.completion === 'failed' ? [colours.red(say(ui.failed))] : []),
    '',
    ...report.items.map(itemLine),
  ]

  const urgent = urgentChecks(report)
  const fixes = fixFirst(report).slice(0, topFixes)
  if (fixes.length + urgent.length > 0) lines.push('', colours.bold(say(ui.fixFirst)))
  for (const check of urgent) {
    lines.push(colours.red(`! ${cutToWidth(say(check.title), width - 2)}`))
    const [because] = check.because
    const parts = [
      ...(because === undefined
        ? []
        : [`${say(because.message)}: “${siteText(because.quote ?? '')}”`, siteText(because.url ?? '')]),
      ...(check.fix === undefined ? [] : [`→ ${say(check.fix)}`]),
    ]
    for (const part of parts) lines.push(...wrapToWidth(part, width - 3).map((line) => `   ${line}`))
  }
  for (const [index, fix] of fixes.entries()) {
    lines.push(
      `${index + 1}. ${fix.item.id} ${cutToWidth(say(fix.item.title), width - 24)} (+${pointsText(fix.stake)})`,
    )
    const parts = [
      say(fix.reason.message),
      ...(fix.reason.url === undefined ? [] : [siteText(fix.reason.url)]),
      ...(fix.advice[0] === undefined ? [] : [`→ ${say(fix.advice[0])}`]),
    ]
    for (const part of parts) lines.push(...wrapToWidth(part, width - 3).map((line) => `   ${line}`))
  }

  if (report.hints.length > 0)
    lines.push('', ...report.hints.flatMap((hint) => wrapToWidth(say(hint), width)))
  const files = options.files ?? []
  if (files.length > 0)
    lines.push('', colours.bold(say(phrases.files)), ...files.map((file) => `  ${siteText(file)}`))
  return `${lines.join('\n')}\n`
}
