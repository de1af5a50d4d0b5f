import type { Command } from 'commander'
import { addAuditFlags, type AuditFlags } from './audit-flags.ts'
import { siteAddress } from './options.ts'

const MOST_PAGES = 400

/** Flags as they were typed, without the defaults of the others. */
const typedOf = <Flags extends object>(flags: Flags, command: Command): Partial<Flags> =>
  Object.fromEntries(
    Object.entries(flags).filter(([name]) => command.getOptionValueSource(name) === 'cli'),
  ) as Partial<Flags>

/** `oit audit`: one website, end to end. */
export function addAudit(program: Command): void {
  const command = program
    .command('audit')
    .description('ตรวจเว็บไซต์หนึ่งแห่งทุกข้อ · audit one website against every item')
    .argument('[url]', 'ที่อยู่เว็บไซต์ เช่น https://www.agency.go.th · address of the site')
    .option('--evidence <file>', 'ตารางคำตอบของหน่วยงาน (csv, xlsx, xls) · check your own answer sheet too')
    .option('--resume <dir>', 'ตรวจต่อจากที่ค้างในโฟลเดอร์นี้ · go on with the audit broken off in this folder')
  addAuditFlags(command, MOST_PAGES).action(
    async (address: string | undefined, flags: AuditFlags & { resume?: string }) => {
      if (flags.resume !== undefined) {
        const typed = typedOf(flags, command)
        const { resumeAudit } = await import('./resume.ts')
        return resumeAudit(flags.resume, { flags: typed, ...(address !== undefined && { address }) })
      }
      if (address === undefined) {
        return command.error("error: missing required argument 'url'", {
          code: 'commander.missingArgument',
          exitCode: 2,
        })
      }
      const startUrl = siteAddress(address)
      const { evidence } = flags
      const { runAudit } = await import('./run-audit.ts')
      await runAudit(flags, async (catalogue) => {
        if (evidence === undefined) return { startUrl }
        const { readSheet } = await import('./read-sheet.ts')
        return { startUrl, answers: await readSheet(evidence, catalogue, flags.lang) }
      })
    },
  )
}
