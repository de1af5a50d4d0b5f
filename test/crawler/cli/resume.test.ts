import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report as reportSchema, type Report } from '../../../rules/report/schema.ts'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { freshFolder, reportOf, runOit, type Finished } from './run-oit.ts'

/** Set `OIT_KILLS` for more. */
const KILLS = Number(process.env['OIT_KILLS'] ?? 2)
/** Addresses an audit asks for at the same moment. */
const IN_FLIGHT = 8

const FILES = ['answers.csv', 'answers.xlsx', 'report.html', 'report.json']

const FLAGS = [
  ...['--year', '2568', '--date', '2025-04-18', '--agency', 'local'],
  ...['--no-outside', '--render', 'never', '--lang', 'en'],
]

const readReport = (folder: string): Report =>
  reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')))

/** All that must not depend on interruptions: everything but times and traffic. */
const lasting = ({ site, score, items, links, checks, crawl, completion }: Report) => ({
  ...{ site, score, items, links, checks, completion },
  ...{ pages: crawl.pages, documents: crawl.documents },
})

let site: ServedSite
beforeAll(async () => {
  site = await serveSite('portal-tambon', { latency: 20 })
})
afterAll(() => site.close())

/** How often each address was asked for since the server had seen `from` requests. */
function askedSince(from: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { method, path } of site.requests().slice(from)) {
    const key = `${method} ${path}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const auditInto = (out: string, options: Parameters<typeof runOit>[1] = {}): Promise<Finished> =>
  runOit(['audit', site.start, ...FLAGS, '--out', out], options)

/** Starts an audit and kills it after so long. Milliseconds. */
const killedAudit = (out: string, after: number): Promise<Finished> =>
  auditInto(out, { onStart: (oit) => setTimeout(() => oit.kill('SIGKILL'), after) })

/** Starts an audit and kills it as soon as it tells how far it is. */
const startedAudit = (out: string): Promise<Finished> =>
  auditInto(out, { onStderr: (_sofar, oit) => oit.kill('SIGKILL') })

describe('an audit that is killed', () => {
  let unbroken: Report
  let asked: Map<string, number>
  let milliseconds: number
  beforeAll(async () => {
    const [before, started] = [site.requests().length, performance.now()]
    unbroken = reportOf(await runOit(['audit', site.start, ...FLAGS, '--json']))
    milliseconds = performance.now() - started
    asked = askedSince(before)
  })

  const moments = Array.from({ length: KILLS }, (_, at) => [at, 0.2 + 0.8 * Math.random()] as const)
  it.each(moments)(
    'goes on to the same verdicts, and asks for nothing again (%i: %d)',
    async (_at, share) => {
      const out = freshFolder()
      const before = site.requests().length
      await killedAudit(out, share * milliseconds)
      // A kill may come before the first word was written, or after the last.
      const begun = existsSync(join(out, 'audit.journal'))
      const { code, stderr } = begun ? await runOit(['audit', '--resume', out]) : await auditInto(out)
      expect(stderr).not.toContain('oit:')
      expect(code).toBe(1)
      expect(lasting(readReport(out))).toEqual(lasting(unbroken))
      expect(readdirSync(out).sort()).toEqual(FILES)
      const again = [...askedSince(before)].filter(([key, times]) => begun && times > (asked.get(key) ?? 1))
      expect(again.length, again.join(' ')).toBeLessThanOrEqual(IN_FLIGHT)
    },
  )
})

describe('--resume', () => {
  const resume = (...args: string[]) => runOit(['audit', '--resume', ...args, '--lang', 'en'])

  it('tells in one line that there is nothing to go on with', async () => {
    const folder = freshFolder()
    for (const each of [folder, join(folder, 'nowhere')]) {
      const { code, stderr } = await resume(each)
      expect(stderr).toBe(`oit: no audit was broken off in ${each}\n`)
      expect(code).toBe(2)
    }
  })

  it.each([
    ['something else', 'PK\u0003\u0004', 'is not a journal of this program'],
    ['of another version', 'oit-audit journal 7\nxyz', 'was written by another version of this program'],
    ['cut at its beginning', 'oit-audit journal 1\n00000', 'is damaged from its beginning on'],
  ])('refuses a journal that is %s', async (_what, text, told) => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'audit.journal'), text)
    const { code, stderr } = await resume(folder)
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
    expect(readFileSync(join(folder, 'audit.journal'), 'utf8')).toBe(text)
  })

  it('refuses what contradicts the audit that was broken off, and takes what repeats it', async () => {
    const out = freshFolder()
    await startedAudit(out)
    for (const [typed, told] of [
      [['http://127.0.0.1:9/'], '“http://127.0.0.1:9/” is not what the audit in'],
      [['--year', '2567'], '“--year 2567” is not what the audit in'],
      [['--ignore-robots'], '“--ignore-robots” is not what the audit in'],
      [['--no-ocr'], '“--no-ocr” is not what the audit in'],
      [['--out', 'elsewhere'], '“--out elsewhere” is not what the audit in'],
    ] as const) {
      const { code, stderr } = await resume(out, ...typed)
      expect(stderr).toContain(told)
      expect(code).toBe(2)
    }
    const { code } = await resume(out, site.start, '--year', '2568', '--no-outside', '--json')
    expect(code).toBe(1)
  })

  it('leaves a folder alone in which an audit is at work', async () => {
    const out = freshFolder()
    const second: Promise<Finished>[] = []
    await auditInto(out, {
      onStderr: (_sofar, oit) => {
        if (second.length > 0) return
        oit.kill('SIGSTOP')
        second.push(...[resume(out), auditInto(out)])
        void Promise.all(second).then(() => oit.kill('SIGCONT'))
      },
    })
    for (const { code, stderr } of await Promise.all(second)) {
      expect(stderr).toContain(`another audit is writing into ${out}`)
      expect(code).toBe(2)
    }
    expect(readdirSync(out).sort()).toEqual(FILES)
  })

  it('is what Ctrl-C names at the end, and goes on to the whole report', async () => {
    const out = freshFolder()
    let interrupted = false
    const { stderr } = await auditInto(out, {
      onStderr: (_sofar, oit) => {
        if (!interrupted) interrupted = oit.kill('SIGINT')
      },
    })
    expect(stderr).toMatch(new RegExp(`Go on with: oit audit --resume ${out}\n$`))
    expect(readReport(out).completion).toBe('partial')
    await resume(out)
    expect(readReport(out).completion).toBe('complete')
  })
})

describe('a disk that does not take what is written', () => {
  it('when it is full: the audit goes on without its journal, and no file is half written', async () => {
    const out = freshFolder()
    const { code, stderr } = await auditInto(out, { largestFile: 16 })
    const told = stderr.split('\n').filter((line) => line.startsWith('oit:'))
    expect(told).toEqual([
      'oit: the journal ends here, the file grows larger than the system allows; the audit goes on, and only what comes now would be asked again',
      `oit: the reports cannot be written into ${out}: the file grows larger than the system allows; go on with: oit audit --resume ${out}`,
    ])
    expect(code).toBe(3)
    expect(readdirSync(out)).toEqual(['audit.journal'])
    expect((await runOit(['audit', '--resume', out])).code).toBe(1)
    expect(readdirSync(out).sort()).toEqual(FILES)
  })

  it('when no folder can be made there: one line before anything is asked', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'reports', 'audit.journal'), { recursive: true })
    const before = site.requests().length
    for (const out of [join(folder, 'file'), join(folder, 'file', 'below'), join(folder, 'reports')]) {
      const { code, stderr } = await auditInto(out)
      expect(stderr).toMatch(/^oit: the folder \S+ cannot be written: [^\n]+\n$/)
      expect(code).toBe(2)
    }
    expect(site.requests().length).toBe(before)
  })
})
