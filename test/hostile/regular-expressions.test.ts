import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { constructedExpressions, constructingFiles } from './constructed-expressions.ts'

/**
 * No regular expression of ours may take for ever on what a site sends. Each is let loose on long repetitions of what
 * it is made of, ended by something that fits nothing, which is what makes an expression try all ways to match.
 */
const root = join(import.meta.dirname, '../..')
const files = globSync('{rules,formats,crawler,ui,extension}/**/*.{ts,tsx}', { cwd: root })

interface Expression {
  readonly where: string
  readonly source: string
  readonly flags: string
}

function expressionsIn(file: string): readonly Expression[] {
  const text = readFileSync(join(root, file), 'utf8')
  if (!/[(=,:[!&|?{};]\s*\/|\breturn \//.test(text)) return []
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Expression[] = []
  const look = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const literal = node.getText(tree)
      const end = literal.lastIndexOf('/')
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
      found.push({ where: `${file}:${line}`, source: literal.slice(1, end), flags: literal.slice(end + 1) })
    }
    ts.forEachChild(node, look)
  }
  look(tree)
  return found
}

/** What to repeat: letters every text has, and whatever the expression itself names. */
function pumpsOf({ source }: Expression): readonly string[] {
  const named = source.match(/[ก-๙]{1,12}|[a-z]{1,12}|[^\p{L}\d\s\\^$()[\]{}*+?|]/giu) ?? []
  return [...new Set([' ', '0', 'a', 'ก', 'ก 1 ', '<a ', '/', ...named])].slice(0, 16)
}

const LENGTH = 3_000
/** Of work that grows with the square of the text this allows for a busy machine; work that grows faster takes longer. */
const LONGEST_MS = 5_000

const sandbox = createContext({})
const letLoose = new Script('for (const text of texts) new RegExp(source, flags).exec(text)')

function isSlow(expression: Expression, timeout = LONGEST_MS): boolean {
  const texts = pumpsOf(expression).map((pump) => `${pump.repeat(Math.ceil(LENGTH / pump.length))}\u0000`)
  Object.assign(sandbox, { ...expression, texts })
  try {
    letLoose.runInContext(sandbox, { timeout })
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true
    throw error
  }
}

describe('every regular expression', () => {
  const all = files.flatMap(expressionsIn)

  it('is looked at', () => {
    expect(all.length).toBeGreaterThan(300)
  })

  it('ends soon on long repetitions of what it is made of', () => {
    const slow = all.filter((each) => isSlow(each))
    expect(slow.map(({ where, source }) => `${where} /${source}/`)).toEqual([])
  })

  describe('that is put together from parts', () => {
    let made: readonly Expression[]
    beforeAll(async () => {
      made = await constructedExpressions()
    })

    it('is looked at, whichever file makes it', () => {
      expect([...new Set(made.map(({ where }) => where))].sort()).toEqual([...constructingFiles].sort())
    })

    it('ends soon too', () => {
      const slow = made.filter((each) => isSlow(each))
      expect(slow.map(({ where, source }) => `${where} /${source}/`)).toEqual([])
    })
  })

  it.each(['^(a+)+$', '^a*a*a*a*b', '(?:ก|ก)*$'])('is told when it does not, as /%s/', (source) => {
    expect(isSlow({ where: '', source, flags: '' }, 1_000)).toBe(true)
  })
})
