import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../rules/report/schema.ts'
import { serveSite } from '../sites/serve.ts'

const root = join(import.meta.dirname, '../..')

interface Manifest {
  readonly bin: { readonly oit: string }
  readonly dependencies: Readonly<Record<string, string>>
}

describe('the package, as npm would publish it, away from the project', () => {
  let folder = ''
  let manifest: Manifest
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oit-package-'))
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      stdio: 'ignore',
    })
    const file = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    execFileSync('tar', ['-xzf', join(folder, file), '-C', folder])
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as Manifest
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const oit = (...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> =>
    new Promise((done) => {
      const program = join(folder, 'package', manifest.bin.oit)
      execFile(process.execPath, [program, ...args], { cwd: folder }, (_, stdout, stderr) =>
        done({ stdout, stderr }),
      )
    })

  it('judges a PDF, which a thread reads', async () => {
    const pdf = join(
      root,
      'test/sites/correct-public-organisation/files/wp-content/uploads/2024/11/O26-ผลป้องกันทุจริต-2567.pdf',
    )
    const { stdout, stderr } = await oit('judge', pdf, '--year', '2568', '--json')
    expect(stderr).toBe('')
    expect((JSON.parse(stdout) as { items: readonly { id: string }[] }).items[0]?.id).toBe('O26')
  })

  it('audits a site', async () => {
    const site = await serveSite('portal-tambon')
    const { stdout } = await oit(
      ...[
        'audit',
        site.start,
        '--year',
        '2568',
        '--json',
        '--no-outside',
        '--render',
        'never',
        '--max-pages',
        '5',
      ],
    ).finally(() => site.close())
    const { items, crawl } = JSON.parse(stdout) as Report
    expect(items).toHaveLength(28)
    expect(crawl.pages).toBe(5)
  })

  it('takes over from a year what a catalogue of the user refers to', async () => {
    await oit('catalogue', 'new', '--year', '2570', '--from', '2569')
    const { stdout } = await oit('catalogue', 'test', '2570.yaml', '--lang', 'en')
    expect(stdout).toMatch(/^Right: fiscal year 2570, 26 items/)
  })

  it('asks for every package it imports', () => {
    const modules = readdirSync(join(folder, 'package/dist')).filter((name) => name.endsWith('.js'))
    const imported = modules.flatMap((name) =>
      [
        ...readFileSync(join(folder, 'package/dist', name), 'utf8').matchAll(
          /^(?:import|\} from|.*\bimport\()[^"'\n]*["']([^"'./][^"'\n]*)["']/gm,
        ),
      ].map((match) => match[1] ?? ''),
    )
    const packages = new Set(
      imported
        .filter((name) => !isBuiltin(name))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    )
    expect(packages.size).toBeGreaterThan(10)
    expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining([...packages]))
  })
})
