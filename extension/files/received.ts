import type { Answers } from '../../rules/answers/answer.ts'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { report, type Report } from '../../rules/report/schema.ts'
import type { Workspace } from '../workspace/model.ts'
import { workspace } from '../workspace/schema.ts'
import { fileWords } from '../words/files.ts'

/** What a file that was given to the panel holds. */
export type Received =
  | { readonly kind: 'workspace'; readonly workspace: Workspace }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'unusable'; readonly reason: Bilingual }

/** Bytes; a report of the command line is far below. */
const LARGEST = 20_000_000

const unusable = (reason: Bilingual): Received => ({ kind: 'unusable', reason })

const startsWith = (text: string, pattern: RegExp): boolean => pattern.test(text.slice(0, 200))

function readJson(text: string): Received {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unusable(fileWords.damagedJson)
  }
  const ours = workspace.safeParse(value)
  if (ours.success) return { kind: 'workspace', workspace: ours.data }
  const reported = report.safeParse(value)
  if (reported.success) return { kind: 'report', report: reported.data }
  const schema = (value as { readonly schema?: unknown } | null)?.schema
  const known = typeof schema === 'string' && schema.startsWith('oit-audit/')
  return unusable(known ? fileWords.damagedJson : fileWords.otherJson)
}

/**
 * Reads a file by what it holds, whatever it is called: an answer sheet, a report.json or a checklist of this
 * extension. Never rejects for anything a file holds.
 */
export async function receive(bytes: Uint8Array, name: string): Promise<Received> {
  if (bytes.length === 0) return unusable(fileWords.empty)
  if (bytes.length > LARGEST) return unusable(fileWords.tooLarge)
  const beginning = new TextDecoder().decode(bytes.subarray(0, 400))
  if (startsWith(beginning, /^\s*[{[]/)) return readJson(new TextDecoder().decode(bytes))
  if (startsWith(beginning, /^\s*<(?:!doctype html|html)/i)) return unusable(fileWords.html)
  if (startsWith(beginning, /^%PDF-/)) return unusable(fileWords.otherKind)
  const [{ answersInSheet }, { renewInThread }] = await Promise.all([
    import('../../formats/answers/answers-in-sheet.ts'),
    import('../documents/read-in-thread.ts'),
  ])
  const answers = await answersInSheet(bytes, name, renewInThread)
  const [whole] = answers.problems.filter(({ row }) => row === 0)
  if (whole !== undefined) return unusable(whole.reason)
  return answers.rows.length === 0 ? unusable(fileWords.noAnswers) : { kind: 'answers', answers }
}
