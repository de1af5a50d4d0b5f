import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import { judgeAlone } from '../../rules/judge/judge-alone.ts'
import type { PageAnswer } from '../../rules/judge/judge-page.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'
import { problems, type ProblemKind } from '../../rules/links/problems.ts'
import { siteText } from '../../ui/site-text.ts'
import { verdictNames } from '../../ui/code-names.ts'
import { visibleJson } from '../report/visible-json.ts'
import { chooseCatalogue } from './choose-catalogue.ts'
import { EXIT, UsageError } from './errors.ts'
import { readSubject, type Subject } from './judge-subject.ts'
import type { JudgeFlags } from './judge.ts'
import type { Language } from './options.ts'

const MARK = { met: '✓', unmet: '✗', unsure: '?' } as const

/** Why a page answers nothing: it cannot be read, or it speaks of nothing that is asked. */
function printNothing({ link }: Subject, lang: Language): void {
  const problem = link.kind === undefined ? undefined : problems[link.kind as ProblemKind]
  if (problem !== undefined) console.log(`${problem.summary[lang]}\n→ ${problem.fix[lang]}`)
  else console.log(lang === 'th' ? 'ไม่พบข้อที่หน้านี้ใช้ตอบได้' : 'This page answers no item.')
}

function print(answers: readonly PageAnswer[], lang: Language): void {
  for (const { item, evidence } of answers) {
    console.log(
      `${item.id} ${item.title[lang]} — ${verdictNames[evidence.verdict][lang]} (${evidence.score.toFixed(2)})`,
    )
    for (const finding of evidence.findings) {
      const why = finding.because[0]
      console.log(`  ${MARK[finding.result]} ${finding.component.title[lang]}`)
      if (why !== undefined) {
        const quote = why.quote === undefined ? '' : ` “${siteText(why.quote)}”`
        console.log(`      ${siteText(why.message[lang])}${quote}`)
      }
    }
  }
}

const toJson = ({ item, evidence }: PageAnswer) => ({
  id: item.id,
  concept: item.concept,
  title: item.title,
  status: evidence.verdict,
  score: evidence.score,
  year: evidence.year,
  ...(evidence.wrongOffer !== undefined && { wrongOffer: evidence.wrongOffer }),
  findings: evidence.findings.map(({ component, result, because }) => ({
    component: component.id,
    title: component.title,
    required: component.required,
    result,
    because,
  })),
})

function refuseUnknownItem(catalogue: Catalogue, item: string | undefined): void {
  if (item === undefined || catalogue.items.some((each) => each.id === item)) return
  throw new UsageError({
    th: `ปี ${catalogue.fiscalYear} ไม่มีข้อ ${item} (มี O1–O${catalogue.items.length})`,
    en: `${catalogue.fiscalYear} has no item ${item} (O1–O${catalogue.items.length})`,
  })
}

function exitCodeFor(link: LinkHealth, answers: readonly PageAnswer[]): number {
  if (link.state === 'blocked') return EXIT.notCompleted
  return answers[0]?.evidence.verdict === 'pass' ? EXIT.nothingToFix : EXIT.somethingToFix
}

/** Reads one page or document, prints which items it could answer and sets the exit code. */
export async function runJudge(page: string, flags: JudgeFlags): Promise<void> {
  const { knowledge, catalogue } = await chooseCatalogue(flags)
  const only = flags.item?.toUpperCase()
  refuseUnknownItem(catalogue, only)
  const subject = await readSubject(page, flags)
  const judge = (facts: PageFacts): readonly PageAnswer[] => {
    const said = agencyNameOf(facts)
    const agency = { ...said, type: flags.agency ?? said.type ?? 'central' }
    const rules = { catalogue, topics: topicsOfYear(catalogue, knowledge.concepts) }
    return judgeAlone(facts, subject.link, rules, agency, flags.date ?? bangkokDay(new Date()), only)
  }
  const answers = subject.facts === undefined ? [] : judge(subject.facts)
  if (flags.json) {
    console.log(
      visibleJson({
        url: subject.url,
        fiscalYear: catalogue.fiscalYear,
        link: subject.link,
        items: answers.map(toJson),
      }),
    )
  } else if (answers.length === 0) {
    printNothing(subject, flags.lang)
  } else {
    print(answers, flags.lang)
  }
  process.exitCode = exitCodeFor(subject.link, answers)
}
