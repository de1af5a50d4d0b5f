import type { z } from 'zod'
import type { Bilingual } from './schema.ts'

type Issue = z.core.$ZodIssue
interface Explained {
  readonly path: PropertyKey[]
  readonly what: Bilingual
}

/** What is wrong with a value and where, in words a rule keeper understands. `value` is what was validated. */
export function explainIssue(issue: Issue | undefined, value: unknown): Explained {
  if (issue === undefined) return { path: [], what: { th: 'ข้อมูลไม่ถูกต้อง', en: 'invalid data' } }
  const path = [...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? ''
      return {
        path: [...path, key],
        what: {
          th: `ไม่รู้จักคำว่า “${short(key)}” โปรดตรวจตัวสะกดหรือลบออก`,
          en: `unknown key “${short(key)}”; check its spelling or remove it`,
        },
      }
    }
    case 'invalid_union':
      return fromUnion(issue, value)
    case 'invalid_type':
      return {
        path,
        what: valueAt(value, path) === undefined ? missing(path) : wrongType(path, issue.expected),
      }
    case 'invalid_value': {
      if (valueAt(value, path) === undefined) return { path, what: missing(path) }
      const allowed = issue.values.map(String).join(', ')
      return {
        path,
        what: {
          th: `“${label(path)}” ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: ${allowed}`,
          en: `“${label(path)}” must be one of: ${allowed}`,
        },
      }
    }
    default:
      return {
        path,
        what: {
          th: `ค่าของ “${label(path)}” ไม่ถูกต้อง (${issue.message})`,
          en: `“${label(path)}” is not right: ${issue.message}`,
        },
      }
  }
}

/** Of the branches of a union, the one that went furthest says best what was meant. */
function fromUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): Explained {
  const branches = issue.errors.map((errors) => errors[0]).filter((error) => error !== undefined)
  const best = branches.toSorted((a, b) => depth(b) - depth(a))[0]
  if (best === undefined) return { path: [...issue.path], what: wrongType(issue.path, 'another value') }
  return explainIssue({ ...best, path: [...issue.path, ...best.path] }, value)
}

const depth = (issue: Issue): number =>
  issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : issue.code === 'invalid_type' ? -1 : 0)

const missing = (path: readonly PropertyKey[]): Bilingual => ({
  th: `ขาด “${label(path)}” โปรดเติมให้ครบ`,
  en: `“${label(path)}” is missing; add it`,
})

const wrongType = (path: readonly PropertyKey[], expected: string): Bilingual => ({
  th: `“${label(path)}” ต้องเป็นข้อมูลชนิด ${expected}`,
  en: `“${label(path)}” must be ${expected}`,
})

function label(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string')
  return short(String(names.at(-1) ?? 'file'))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Object.hasOwn(current, part) ? Reflect.get(current, part) : undefined
  }
  return current
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
