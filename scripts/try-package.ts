import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveSite } from '../test/sites/serve.ts'

/**
 * Does what a user does with the package: packs it, installs the tarball into an empty folder without any script of a
 * package, shows a checklist and audits a sample agency. Ends with 0 when all of it works.
 */
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'oit-package-'))
const oit = join(folder, 'node_modules', 'oit-audit', 'dist', 'oit.js')

const npm = (cwd: string, ...words: string[]): void => {
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

/** Ends with the exit code; the site is served by this process, so it may not wait. */
function run(...words: string[]): Promise<number> {
  const program = spawn(process.execPath, [oit, ...words], { cwd: folder, stdio: 'inherit' })
  return new Promise((done, fail) => {
    program.on('error', fail)
    program.on('close', (code) => done(code ?? 1))
  })
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the package is wrong: ${what}`)
}

try {
  npm(root, 'pack', '--silent', '--pack-destination', folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  npm(folder, 'install', '--ignore-scripts', join(folder, tarball))
  expectThat((await run('items', '--year', '2568')) === 0, 'oit items')
  const site = await serveSite('portal-tambon')
  const flags = [
    '--year',
    '2568',
    '--date',
    '2025-04-18',
    '--no-outside',
    '--render',
    'never',
    '--out',
    'out',
  ]
  expectThat((await run('audit', site.start, ...flags).finally(site.close)) === 1, 'oit audit')
  const report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8')) as {
    completion: string
  }
  expectThat(report.completion === 'complete', 'the report is not complete')
  console.log('the package installs and audits')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
