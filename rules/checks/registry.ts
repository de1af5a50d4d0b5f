import type { z } from 'zod'
import type { Component } from '../catalogue/schema.ts'
import type { Check, CheckOutcome, EvidenceSet, JudgeContext } from '../judge/model.ts'
import * as activity from './activity.ts'
import * as activityWithTop from './activity-with-top.ts'
import { withAttachments } from './wrapped-files.ts'
import * as bothSides from './both-sides.ts'
import * as byHand from './by-hand.ts'
import * as contactDetail from './contact-detail.ts'
import * as covers from './covers.ts'
import * as durations from './durations.ts'
import * as eachPerson from './each-person.ts'
import * as explained from './explained.ts'
import * as filledColumns from './filled-columns.ts'
import * as formats from './formats.ts'
import * as inPeriod from './in-period.ts'
import * as instructions from './instructions.ts'
import * as languages from './languages.ts'
import * as linkedFromSite from './linked-from-site.ts'
import * as list from './list.ts'
import * as mentions from './mentions.ts'
import * as months from './months.ts'
import * as multiYear from './multi-year.ts'
import * as notStatute from './not-statute.ts'
import * as numbers from './numbers.ts'
import * as opinionChannel from './opinion-channel.ts'
import * as onlineService from './online-service.ts'
import * as orgChart from './org-chart.ts'
import * as ownCorruptionChannel from './own-corruption-channel.ts'
import * as ownNews from './own-news.ts'
import * as peopleInRole from './people-in-role.ts'
import * as publicParticipation from './public-participation.ts'
import * as questionBoard from './question-board.ts'
import * as reported from './reported.ts'
import * as separateChannel from './separate-channel.ts'
import * as signed from './signed.ts'
import * as socialLinks from './social-links.ts'
import * as states from './states.ts'
import * as steps from './steps.ts'
import * as timeFrame from './time-frame.ts'
import * as twoWayChannel from './two-way-channel.ts'
import * as units from './units.ts'

export type CheckCall = Component['check']

interface Entry {
  readonly parameters: z.ZodType
  /** Validates the raw parameters once and binds them. */
  readonly bind: (raw: unknown) => (evidence: EvidenceSet, context: JudgeContext) => CheckOutcome
}

function entry<S extends z.ZodType>(parameters: S, check: Check<z.output<S>>): Entry {
  return {
    parameters,
    bind(raw) {
      const known = parameters.parse(raw)
      return (evidence, context) => check(evidence, known, context)
    },
  }
}

const checks = new Map<string, Entry>([
  ['mentions', entry(mentions.parameters, mentions.mentions)],
  ['covers', entry(covers.parameters, covers.covers)],
  ['reported', entry(reported.parameters, reported.reported)],
  ['states', entry(states.parameters, states.states)],
  ['durations', entry(durations.parameters, durations.durations)],
  ['time-frame', entry(timeFrame.parameters, timeFrame.timeFrame)],
  ['steps', entry(steps.parameters, steps.steps)],
  ['explained', entry(explained.parameters, explained.explained)],
  ['numbers', entry(numbers.parameters, numbers.numbers)],
  ['list', entry(list.parameters, list.list)],
  ['months', entry(months.parameters, months.months)],
  ['filled-columns', entry(filledColumns.parameters, filledColumns.filledColumns)],
  ['formats', entry(formats.parameters, formats.formats)],
  ['languages', entry(languages.parameters, languages.languages)],
  ['not-statute', entry(notStatute.parameters, notStatute.notStatute)],
  ['org-chart', entry(orgChart.parameters, orgChart.orgChart)],
  ['units', entry(units.parameters, units.units)],
  ['people-in-role', entry(peopleInRole.parameters, peopleInRole.peopleInRole)],
  ['both-sides', entry(bothSides.parameters, bothSides.bothSides)],
  ['each-person', entry(eachPerson.parameters, eachPerson.eachPerson)],
  ['contact-detail', entry(contactDetail.parameters, contactDetail.contactDetail)],
  ['two-way-channel', entry(twoWayChannel.parameters, twoWayChannel.twoWayChannel)],
  ['question-board', entry(questionBoard.parameters, questionBoard.questionBoard)],
  ['social-links', entry(socialLinks.parameters, socialLinks.socialLinks)],
  ['own-news', entry(ownNews.parameters, ownNews.ownNews)],
  ['in-period', entry(inPeriod.parameters, inPeriod.inPeriod)],
  ['multi-year', entry(multiYear.parameters, multiYear.multiYear)],
  ['online-service', entry(onlineService.parameters, onlineService.onlineService)],
  ['opinion-channel', entry(opinionChannel.parameters, opinionChannel.opinionChannel)],
  ['instructions', entry(instructions.parameters, instructions.instructions)],
  ['linked-from-site', entry(linkedFromSite.parameters, linkedFromSite.linkedFromSite)],
  [
    'own-corruption-channel',
    entry(ownCorruptionChannel.parameters, ownCorruptionChannel.ownCorruptionChannel),
  ],
  ['separate-channel', entry(separateChannel.parameters, separateChannel.separateChannel)],
  ['signed', entry(signed.parameters, signed.signed)],
  ['activity', entry(activity.parameters, activity.activity)],
  ['activity-with-top', entry(activityWithTop.parameters, activityWithTop.activityWithTop)],
  ['public-participation', entry(publicParticipation.parameters, publicParticipation.publicParticipation)],
  ['by-hand', entry(byHand.parameters, byHand.byHand)],
])

/** Every check a catalogue may name. */
export const checkNames: readonly string[] = [...checks.keys()]

const NO_PARAMETERS = {}

function partsOf(call: CheckCall): { name: string; raw: unknown } {
  const [first] = Object.entries(call)
  return first === undefined
    ? { name: '', raw: undefined }
    : { name: first[0], raw: first[1] ?? NO_PARAMETERS }
}

/** What is wrong with a call, naming the check and the parameter; undefined when nothing is. */
export function validateCall(call: CheckCall): string | undefined {
  const { name, raw } = partsOf(call)
  const found = checks.get(name)
  if (found === undefined) return `unknown check "${name}"; known: ${checkNames.join(', ')}`
  const parsed = found.parameters.safeParse(raw)
  if (parsed.success) return undefined
  const problems = parsed.error.issues.map((issue) => {
    const where = issue.path.join('.')
    return where === '' ? issue.message : `parameter "${where}": ${issue.message}`
  })
  return `check "${name}": ${problems.join('; ')}`
}

const bound = new WeakMap<CheckCall, ReturnType<Entry['bind']>>()

function boundCheck(call: CheckCall): ReturnType<Entry['bind']> {
  const before = bound.get(call)
  if (before !== undefined) return before
  const problem = validateCall(call)
  const { name, raw } = partsOf(call)
  const found = checks.get(name)
  if (problem !== undefined || found === undefined) throw new Error(problem ?? `unknown check "${name}"`)
  const run = found.bind(raw)
  bound.set(call, run)
  return run
}

/**
 * Runs the check a component names over the evidence and the files it wraps.
 * Throws an Error that names the check and the parameter when the call is not valid.
 */
export function runCheck(call: CheckCall, evidence: EvidenceSet, context: JudgeContext): CheckOutcome {
  return boundCheck(call)(withAttachments(evidence, context), context)
}
