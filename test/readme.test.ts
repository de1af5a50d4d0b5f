import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runOit } from './crawler/cli/run-oit.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const [english = '', thai = ''] = readme.split('\n## ภาษาไทย\n')

const COMMANDS = [
  'audit',
  'check',
  'judge',
  'items',
  'template',
  'score',
  'catalogue new',
  'catalogue test',
  'watch',
  'watch init',
  'watch test-notify',
  'watch report',
  'watch accept',
]
const flagsIn = (text: string): readonly string[] => [...new Set(text.match(/--[a-z][a-z-]+/g))].sort()

/** The flags that a table row of the README names for a command; an audit's own table adds to those of audits. */
function flagsOf(half: string, command: string): readonly string[] {
  const rows = half.split('\n').filter((line) => line.startsWith('|'))
  const own = rows.filter((row) => new RegExp(`^\\| \`oit ${command}(?: <[a-z]+>)?\``).test(row))
  const shared = rows.filter((row) => row.startsWith('| `--'))
  const isAudit = command === 'audit' || command === 'check'
  return flagsIn([...own, ...(isAudit ? shared.map((row) => row.split('|')[1] ?? '') : [])].join('\n'))
}

describe('the README', () => {
  const help = new Map<string, string>()
  beforeAll(async () => {
    for (const command of COMMANDS) {
      help.set(command, (await runOit([...command.split(' '), '--help'])).stdout)
    }
  })

  it.each(COMMANDS)('names the flags that `oit %s` has, in both languages', (command) => {
    const known = flagsIn(help.get(command) ?? '').filter((flag) => flag !== '--help')
    expect(known.length).toBeGreaterThan(0)
    expect(flagsOf(english, command)).toEqual(known)
    expect(flagsOf(thai, command)).toEqual(known)
  })

  it('names every command', async () => {
    const { stdout } = await runOit(['--help'])
    const listed = [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map((match) => match[1])
    const named = COMMANDS.map((command) => command.split(' ')[0])
    expect(new Set(listed.filter((name) => name !== 'help'))).toEqual(new Set(named))
  })

  it('gives examples that the commands understand', () => {
    const examples = [...readme.matchAll(/npm run -s oit -- ((?:catalogue )?[a-z]+)([^`\n]*)/g)]
    expect(examples.length).toBeGreaterThan(10)
    for (const [, command = '', rest = ''] of examples) {
      expect(COMMANDS).toContain(command)
      expect(flagsIn(help.get(command) ?? '')).toEqual(expect.arrayContaining([...flagsIn(rest)]))
    }
  })

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/g)].map((match) => match[1] ?? '')
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
  })
})

it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/decisions.md'])(
  '%s links only to what is there',
  (file) => {
    const targets = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    const gone = targets
      .filter((target) => !/^(https?:|#)/.test(target))
      .filter((target) => !existsSync(join(root, file, '..', target.split('#')[0] ?? '')))
    expect(gone).toEqual([])
  },
)

it('the pictures of the README are small', () => {
  for (const language of ['th', 'en']) {
    expect(readFileSync(join(root, `docs/images/report-${language}.png`)).length).toBeLessThan(300_000)
  }
})
