import { isNode, isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { CatalogueError, type FilePosition } from './error.ts'
import { explainIssue } from './issue.ts'
import type { Bilingual } from './schema.ts'

export type Path = readonly PropertyKey[]

/** A rule file that was read: its value, and a way to complain about a place in it. */
export interface RuleFile<T> {
  readonly name: string
  readonly value: T
  /** The error for something wrong at `path`; a path that is not in the file points at the nearest part that is. */
  readonly problem: (path: Path, what: Bilingual) => CatalogueError
}

const maxLength = 1_000_000
/** Enough for a list shared within one file; a file that multiplies itself through aliases is refused. */
const maxAliasCount = 200

/**
 * Reads a YAML text against a schema.
 * @throws CatalogueError and nothing else, whatever the text is.
 */
export function readRuleFile<T>(text: string, name: string, schema: z.ZodType<T>): RuleFile<T> {
  if (text.length > maxLength)
    throw new CatalogueError(name, undefined, {
      th: 'ไฟล์ใหญ่เกิน 1 MB โปรดแบ่งหรือลดขนาดไฟล์',
      en: 'the file is larger than 1 MB; make it smaller',
    })
  const lines = new LineCounter()
  const document = parse(text, name, lines)
  const problem = (path: Path, what: Bilingual): CatalogueError =>
    new CatalogueError(name, positionOf(document, lines, path), what)
  const plain = toPlain(document, problem)
  const family = familyOf(plain)
  if (family !== undefined) throw problem(['family'], otherFamily(family))
  const result = schema.safeParse(plain)
  if (result.success) return { name, value: result.data, problem }
  const { path, what } = explainIssue(result.error.issues[0], plain)
  throw problem(path, what)
}

function parse(text: string, name: string, lines: LineCounter): Document {
  let document: Document
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  } catch {
    throw new CatalogueError(name, undefined, unreadable)
  }
  const error = document.errors[0]
  if (error === undefined) return document
  throw new CatalogueError(name, at(lines, error.pos[0]), {
    th: `รูปแบบ YAML ไม่ถูกต้อง (${error.message}) โปรดตรวจการเยื้องบรรทัด เครื่องหมายทวิภาค และเครื่องหมายคำพูด`,
    en: `this is not valid YAML (${error.message}); check indentation, colons and quotes`,
  })
}

const unreadable: Bilingual = {
  th: 'อ่านไฟล์ไม่ได้ เพราะซ้อนกันลึกเกินไปหรืออ้างถึงตัวเอง โปรดแก้ให้เป็นรายการธรรมดา',
  en: 'the file nests too deeply or refers to itself; write it as plain lists',
}

/** The document as plain data without shared or circular parts, so that nothing later can loop. */
function toPlain(document: Document, problem: RuleFile<unknown>['problem']): unknown {
  try {
    const text: unknown = JSON.stringify(document.toJS({ maxAliasCount }))
    return typeof text === 'string' && text.length <= 4 * maxLength ? JSON.parse(text) : null
  } catch {
    throw problem([], unreadable)
  }
}

function familyOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('family' in value)) return undefined
  return typeof value.family === 'string' && value.family !== 'OIT' ? value.family : undefined
}

const otherFamily = (family: string): Bilingual => ({
  th: `นี่คือแบบตรวจชุด “${family.slice(0, 40)}” (เช่น MOIT ของกระทรวงสาธารณสุข สถานีตำรวจ หรืออาชีวศึกษา) เครื่องมือนี้ให้คะแนนเฉพาะ OIT โปรดใช้ family: OIT`,
  en: `this is the checklist “${family.slice(0, 40)}” (such as the health ministry's MOIT, police or vocational lists); this tool scores OIT only, so use family: OIT`,
})

function positionOf(document: Document, lines: LineCounter, path: Path): FilePosition | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length))
    if (offset !== undefined) return at(lines, offset)
  }
  return undefined
}

function offsetOf(document: Document, path: Path): number | undefined {
  if (path.length === 0) return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (isMap(parent)) {
    const pair = parent.items.find((entry) => isScalar(entry.key) && entry.key.value === last)
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined
  }
  const node: unknown = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function at(lines: LineCounter, offset: number): FilePosition {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
