import type { PageAnswer } from '../../rules/judge/judge-page.ts'
import { reportBecause, reportFinding } from '../../rules/report/report-items.ts'
import { Becauses, type ShowSpot } from '../../ui/because.tsx'
import { Both } from '../../ui/both.tsx'
import { Findings } from '../../ui/findings.tsx'
import { wrongOfferName } from '../../ui/code-names.ts'
import { ui } from '../../ui/text.ts'
import { ResultMark, VerdictBadge } from '../../ui/verdict-mark.tsx'
import { words } from '../words/words.ts'

/** Gives the judged page as evidence for an item. */
export type UseFor = (itemId: string) => void

export interface AnswersProps {
  readonly answers: readonly PageAnswer[]
  /** Items this page is already given for. */
  readonly usedFor: ReadonlySet<string>
  readonly onUse: UseFor
  /** Absent where the spots cannot be shown, as in a document. */
  readonly onShow?: ShowSpot | undefined
}

/** More would not help: an item further down is hardly what the page is about. */
const MOST_SHOWN = 5

const Year = ({ evidence, onShow }: { evidence: PageAnswer['evidence']; onShow: ShowSpot | undefined }) => (
  <div class="judged">
    <ResultMark result={evidence.year.result} names={ui.yearResult} />
    <div>
      <p class="finding-title">
        <Both of={ui.year} />: <Both of={ui.yearResult[evidence.year.result]} />
      </p>
      <Becauses of={evidence.year.because.map(reportBecause)} besides={evidence.url} onShow={onShow} />
    </div>
  </div>
)

const UseButton = ({ id, used, onUse }: { id: string; used: boolean; onUse: UseFor }) =>
  used ? (
    <p>
      ✓ <Both of={words.used} /> {id}
    </p>
  ) : (
    <button type="button" class="main" onClick={() => onUse(id)}>
      <Both of={words.useAsEvidence} /> {id}
    </button>
  )

const Answer = ({
  answer,
  open,
  used,
  onUse,
  onShow,
}: {
  answer: PageAnswer
  open: boolean
  used: boolean
  onUse: UseFor
  onShow: ShowSpot | undefined
}) => {
  const { item, evidence } = answer
  return (
    <details class={`answer edge-${evidence.verdict}`} open={open}>
      <summary>
        <span class="code">{item.id}</span>
        <Both of={item.title} /> <VerdictBadge verdict={evidence.verdict} />
      </summary>
      {evidence.wrongOffer !== undefined && (
        <p class="finding-title">
          <Both of={wrongOfferName(evidence.wrongOffer.kind)} />
        </p>
      )}
      <Findings of={evidence.findings.map(reportFinding)} besides={evidence.url} onShow={onShow} />
      <Year evidence={evidence} onShow={onShow} />
      <UseButton id={item.id} used={used} onUse={onUse} />
    </details>
  )
}

/** The items a page could answer, best first, each with its components, and the way to use the page for one. */
export const Answers = ({ answers, usedFor, onUse, onShow }: AnswersProps) => (
  <section aria-labelledby="answers">
    <h2 id="answers">
      <Both of={words.answers} />
    </h2>
    {answers.length === 0 && (
      <p class="message">
        <Both of={words.answersNothing} />
      </p>
    )}
    {answers.slice(0, MOST_SHOWN).map((answer, index) => (
      <Answer
        key={answer.item.id}
        answer={answer}
        open={index === 0}
        used={usedFor.has(answer.item.id)}
        onUse={onUse}
        onShow={onShow}
      />
    ))}
  </section>
)
