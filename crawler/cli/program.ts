import { Command, CommanderError } from 'commander'
import { CatalogueError } from '../../rules/catalogue/error.ts'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { version } from '../package-folder.ts'
import { addAudit } from './audit.ts'
import { addCatalogue } from './catalogue.ts'
import { addCheck } from './check.ts'
import { EXIT, NotCompletedError, UsageError } from './errors.ts'
import { addItems } from './items.ts'
import { addJudge } from './judge.ts'
import { addScore } from './score.ts'
import { addTemplate } from './template.ts'
import { usageMessage } from './usage-message.ts'
import { addWatch } from './watch.ts'

const program = new Command('oit')
  .description('ตรวจเว็บไซต์หน่วยงานตามแบบ OIT ก่อนส่งคำตอบ · Checks an agency website against the OIT checklist')
  .version(version, '-V, --version', 'แสดงรุ่นของโปรแกรม · show the version')
  .helpOption('-h, --help', 'แสดงวิธีใช้ · show how to use it')
  .helpCommand('help [command]', 'แสดงวิธีใช้ของคำสั่ง · show how to use a command')
  .configureOutput({ outputError: () => undefined })
  .exitOverride()

for (const add of [addAudit, addCheck, addJudge, addItems, addTemplate, addScore, addCatalogue, addWatch])
  add(program)

// An error may come before the options are read, so the language is looked up in the words themselves.
const inEnglish = /(^| )--lang[ =]en( |$)/.test(process.argv.slice(2).join(' '))

const complain = ({ th, en }: Bilingual): void => console.error(`oit: ${inEnglish ? en : th}`)

/** Does what the command line asks. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      const isHelp = error.code.startsWith('commander.help') || error.code === 'commander.version'
      if (!isHelp) complain(usageMessage(error))
      process.exitCode = error.exitCode === 0 ? EXIT.nothingToFix : EXIT.usage
    } else if (error instanceof UsageError || error instanceof CatalogueError) {
      complain({ th: error.th, en: error.message })
      process.exitCode = EXIT.usage
    } else {
      const en = error instanceof Error ? error.message : String(error)
      complain({ th: error instanceof NotCompletedError ? error.th : en, en })
      if (process.env['OIT_DEBUG']) console.error(error)
      process.exitCode = EXIT.notCompleted
    }
  }
}
