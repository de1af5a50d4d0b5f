#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { CatalogueError } from '../../rules/catalogue/load.ts'
import { addAudit } from './audit.ts'
import { addCatalogue } from './catalogue.ts'
import { addCheck } from './check.ts'
import { EXIT, UsageError } from './errors.ts'
import { addItems } from './items.ts'
import { addJudge } from './judge.ts'
import { addScore } from './score.ts'
import { addTemplate } from './template.ts'
import { version } from './version.ts'

const program = new Command('oit')
  .description('ตรวจเว็บไซต์หน่วยงานตามแบบ OIT ก่อนส่งคำตอบ · Checks an agency website against the OIT checklist')
  .version(version)
  .showHelpAfterError('(ดูวิธีใช้ด้วย --help · see --help)')
  .exitOverride()

for (const add of [addAudit, addCheck, addJudge, addItems, addTemplate, addScore, addCatalogue]) add(program)

// An error may come before the options are read, so the language is looked up in the words themselves.
const inEnglish = /(^| )--lang[ =]en( |$)/.test(process.argv.slice(2).join(' '))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.nothingToFix : EXIT.usage
  } else if (error instanceof UsageError || error instanceof CatalogueError) {
    console.error(`oit: ${inEnglish ? error.message : error.th}`)
    process.exitCode = EXIT.usage
  } else {
    console.error(`oit: ${error instanceof Error ? error.message : String(error)}`)
    if (process.env['OIT_DEBUG'] && error instanceof Error) console.error(error.stack)
    process.exitCode = EXIT.notCompleted
  }
}
