import type { Block } from '../facts/model.ts'
import { isUnitCell, namesActingUnit, UNIT_NAMES, unitLabels } from './acting-unit.ts'
import { listsAssignments } from './assignment.ts'
import { CHANNEL_NAMES, saysWhere } from './channel.ts'
import type { Rows } from './columns.ts'
import { conductAt, contrastsConduct } from './conduct.ts'
import { COUNSEL_NAMES, givesCounsel } from './counsel.ts'
import { isDone, RESULT_NAMES } from './done.ts'
import { isDuty } from './duty.ts'
import { FEE_ANSWERS, FEE_NAMES, saysFee } from './fee.ts'
import { listsReceived, monthsReceivedAt, refusesGifts, tellsGiftRules, tellsReceived } from './gifts.ts'
import { countsMatters, tablesMatters, type MattersState } from './matters.ts'
import { GOAL_NAMES, goalLabels, isGoal, isMeasure, MEASURE_NAMES, measureLabels } from './goal.ts'
import { sumsMonths } from './month-table.ts'
import { isOpinion, OPINION_NAMES, opinionLabels } from './opinion.ts'
import { isOutcome, OUTCOME_NAMES, outcomeLabels } from './outcome.ts'
import {
  countsOutsiders,
  PARTICIPANT_NAMES,
  participantLabels,
  TAKEN_UP_NAMES,
  takenUpLabels,
  takesUp,
  tablesOutsiders,
} from './outsiders.ts'
import { namesPapers, PAPER_ANSWERS, OTHER_PAPERS, PAPER_NAMES, paperLabels } from './papers.ts'
import { setsStandards, standardsAt } from './principles.ts'
import { STRONG_NAMES, WEAK_NAMES } from './points.ts'
import { isProblem, PROBLEM_NAMES, problemLabels } from './problem.ts'
import { isRecommendation, RECOMMENDATION_NAMES, recommendationLabels } from './recommendation.ts'
import { REPORTING_NAMES, saysHowToReport, waysBegin } from './reporting.ts'
import { TO_READERS } from './to-readers.ts'
import { tellsCountermeasure, tellsRisk } from './rated-risk.ts'
import { citesLaw, LAW_NAMES } from './laws.ts'
import { SERVICE_TITLE } from './service.ts'
import {
  COUNTERMEASURE_NAMES,
  LEVEL_NAMES,
  listsCountermeasures,
  listsRisks,
  ratesRisk,
  ratesRisks,
  RISK_NAMES,
} from './risk-table.ts'
import { asksTogether, QUESTION_NAMES } from './shared-question.ts'
import { keepsSecret, SECRECY_NAMES } from './secrecy.ts'
import { isSequence, SEQUENCE_NAMES, sequenceLabels } from './sequence.ts'
import { firstStrand, STRAND_NAMES, tellsStrands } from './strands.ts'
import { marksWhen, saysWhen, TIME_NAMES, timeLabels } from './time.ts'
import { sensesOfWork } from './work.ts'
import { isUndertaking, listsUndertakings } from './undertaking.ts'

/** What a sentence can mean in whatever words; a rule names one beside the words it looks for. */
export const meanings = [
  'recommendation',
  'problem',
  'result',
  'steps',
  'unit',
  'goal',
  'measure',
  'time',
  'reporting',
  'papers',
  'duty',
  'secrecy',
  'participants',
  'taken-up',
  'opinion',
  'undertakings',
  'risks',
  'countermeasures',
  'fee',
  'months-summed',
  'assignments',
  'strands',
  'outcome',
  'topic',
  'risk-levels',
  'weak-points',
  'strong-points',
  'matters-received',
  'matters-settled',
  'matters-open',
  'conduct',
  'counsel',
  'no-gifts',
  'gifts-received',
  'gift-rules',
  'standards',
  'service',
  'channel',
  'laws',
  'progress',
  'spent',
  'money',
  'online-use',
  'walk-in-use',
] as const

export type Meaning = (typeof meanings)[number]

/** How a meaning is known. */
export interface Sense {
  /** Whether a block says it in running words; `about` are the keys of the titles of its page, which name what it is about. */
  readonly isSaid: (block: Pick<Block, 'text' | 'key'>, about?: string) => boolean
  /** Headings, columns and labels under which it stands. */
  readonly labels?: readonly string[]
  /** What a sentence says that has one of the words and tells something else. Tested on its key. */
  readonly unlike?: RegExp
  /** What short names of sections and columns say under which it stands, in whatever words; tested on their keys. */
  readonly names?: RegExp
  /** What must stand under such a name; a short answer will then do. Tested on its key. */
  readonly answers?: RegExp
  /** Whether the title of a page or one of its headings says it. Tested on their keys. */
  readonly titles?: RegExp
  /** What names of columns, rows and cards say whose figures count it; tested on their keys. */
  readonly figures?: RegExp
  /** Shorter blocks are captions, buttons and cells, which name things and tell nothing. Key characters. */
  readonly shortest: number
  /** Whether a cell says it that stands in a column of its kind, where a word or two are enough. */
  readonly isCell?: (key: string) => boolean
  /** Whether the rows of a table say it together; keys of their cells, and those of its header. */
  readonly isTable?: (rows: Rows, header: readonly string[]) => boolean
  /** Where the lines of a page, headings among them, begin to say it together; of their keys, -1 where they do not. */
  readonly outlineAt?: (keys: readonly string[]) => number
}

const SENTENCE = 24
const FEW_WORDS = 8

/** How many matters stand so is told in few words, as in "ยุติ 3 เรื่อง", or in a table. */
const matters = (state: MattersState): Sense => ({
  isSaid: ({ key }) => countsMatters(key, state),

  shortest: 1,
  isTable: (rows, header) => tablesMatters(rows, header, state),
})

/** How each meaning is known. */
export const senses: Readonly<Record<Meaning, Sense>> = {
  recommendation: {
    isSaid: ({ key }) => isRecommendation(key),
    labels: recommendationLabels,
    names: RECOMMENDATION_NAMES,
    unlike: TO_READERS,
    shortest: SENTENCE,
  },
  problem: {
    isSaid: ({ key }) => isProblem(key),
    labels: problemLabels,
    names: PROBLEM_NAMES,
    unlike: TO_READERS,
    shortest: SENTENCE,
  },
  steps: {
    isSaid: ({ text, key }) => isSequence(text, key),
    labels: sequenceLabels,
    names: SEQUENCE_NAMES,
    shortest: SENTENCE,
  },
  result: {
    isSaid: ({ key }) => isDone(key),
    names: RESULT_NAMES,
    shortest: SENTENCE,
    isCell: isDone,
  },
  unit: {
    isSaid: ({ key }) => namesActingUnit(key),
    labels: unitLabels,
    names: UNIT_NAMES,
    shortest: SENTENCE,
    isCell: isUnitCell,
  },
  goal: { isSaid: ({ key }) => isGoal(key), labels: goalLabels, names: GOAL_NAMES, shortest: SENTENCE },
  measure: {
    isSaid: ({ key }) => isMeasure(key),
    labels: measureLabels,
    names: MEASURE_NAMES,
    shortest: SENTENCE,
  },
  time: {
    isSaid: ({ text, key }) => saysWhen(text, key),
    labels: timeLabels,
    names: TIME_NAMES,
    shortest: 1,
    isTable: marksWhen,
  },
  reporting: {
    isSaid: ({ key }) => saysHowToReport(key),
    names: REPORTING_NAMES,
    outlineAt: waysBegin,
    shortest: SENTENCE,
  },
  papers: {
    isSaid: ({ key }, about) => namesPapers(key, about),
    labels: paperLabels,
    names: PAPER_NAMES,
    answers: PAPER_ANSWERS,
    unlike: OTHER_PAPERS,
    shortest: FEW_WORDS,
  },
  participants: {
    isSaid: ({ key }) => countsOutsiders(key),
    labels: participantLabels,
    names: PARTICIPANT_NAMES,
    isTable: tablesOutsiders,
    shortest: SENTENCE,
  },
  'taken-up': {
    isSaid: ({ key }) => takesUp(key),
    labels: takenUpLabels,
    names: TAKEN_UP_NAMES,
    shortest: SENTENCE,
  },
  duty: { isSaid: ({ key }) => isDuty(key), shortest: 1 },
  secrecy: { isSaid: ({ key }) => keepsSecret(key), names: SECRECY_NAMES, shortest: 1 },
  opinion: {
    isSaid: ({ key }) => isOpinion(key),
    labels: opinionLabels,
    names: OPINION_NAMES,
    shortest: SENTENCE,
  },
  undertakings: {
    isSaid: ({ text, key }) => isUndertaking(text, key),
    shortest: SENTENCE,
    isTable: listsUndertakings,
  },
  fee: {
    isSaid: ({ text, key }) => saysFee(text, key),
    names: FEE_NAMES,
    answers: FEE_ANSWERS,
    shortest: 1,
  },
  service: { isSaid: () => false, titles: SERVICE_TITLE, shortest: SENTENCE },
  laws: { isSaid: ({ key }) => citesLaw(key), names: LAW_NAMES, shortest: FEW_WORDS },
  channel: {
    isSaid: ({ key }) => saysWhere(key) || namesActingUnit(key),
    labels: unitLabels,
    names: CHANNEL_NAMES,
    shortest: FEW_WORDS,
  },
  outcome: {
    isSaid: ({ key }) => isOutcome(key),
    labels: outcomeLabels,
    names: OUTCOME_NAMES,
    shortest: SENTENCE,
  },
  risks: {
    isSaid: ({ key }) => tellsRisk(key),
    names: RISK_NAMES,
    shortest: SENTENCE,
    isTable: listsRisks,
  },
  countermeasures: {
    isSaid: ({ key }) => tellsCountermeasure(key),
    names: COUNTERMEASURE_NAMES,
    shortest: SENTENCE,
    isTable: listsCountermeasures,
  },
  topic: { isSaid: ({ key }) => asksTogether(key), names: QUESTION_NAMES, shortest: 12 },
  'risk-levels': {
    isSaid: ({ key }) => ratesRisk(key),
    names: LEVEL_NAMES,
    shortest: 1,
    isTable: ratesRisks,
  },
  'weak-points': { isSaid: () => false, names: WEAK_NAMES, shortest: SENTENCE },
  'strong-points': { isSaid: () => false, names: STRONG_NAMES, shortest: SENTENCE },
  'matters-received': matters('received'),
  'matters-settled': matters('settled'),
  'matters-open': matters('open'),
  ...sensesOfWork,
  strands: {
    isSaid: ({ key }) => tellsStrands(key),
    names: STRAND_NAMES,
    shortest: SENTENCE,
    outlineAt: firstStrand,
  },
  assignments: { isSaid: () => false, shortest: SENTENCE, isTable: listsAssignments },
  conduct: {
    isSaid: () => false,
    shortest: SENTENCE,
    isTable: contrastsConduct,
    outlineAt: conductAt,
  },
  'no-gifts': { isSaid: ({ key }) => refusesGifts(key), shortest: 12 },
  'gifts-received': {
    isSaid: ({ key }) => tellsReceived(key),
    shortest: 10,
    isTable: listsReceived,
    outlineAt: monthsReceivedAt,
  },
  'gift-rules': { isSaid: ({ key }) => tellsGiftRules(key), shortest: SENTENCE },
  counsel: { isSaid: ({ key }) => givesCounsel(key), names: COUNSEL_NAMES, shortest: 16 },
  standards: {
    isSaid: ({ key }) => setsStandards(key),
    shortest: 12,
    outlineAt: standardsAt,
  },
  'months-summed': { isSaid: () => false, shortest: SENTENCE, isTable: sumsMonths },
}
