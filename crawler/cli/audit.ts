import type { Command } from 'commander'
import { addAuditFlags, type AuditFlags } from './audit-flags.ts'
import { siteAddress } from './options.ts'

const MOST_PAGES = 400

/** `oit audit`: one website, end to end. */
export function addAudit(program: Command): void {
  const command = program
    .command('audit')
    .description('ตรวจเว็บไซต์หนึ่งแห่งทุกข้อ · audit one website against every item')
    .argument('<url>', 'ที่อยู่เว็บไซต์ เช่น https://www.agency.go.th · address of the site')
    .option('--evidence <file>', 'ตารางคำตอบของหน่วยงาน (csv, xlsx) · check your own answer sheet too')
  addAuditFlags(command, MOST_PAGES).action(
    async (address: string, flags: AuditFlags & { evidence?: string }) => {
      const startUrl = siteAddress(address)
      const { evidence } = flags
      const [{ runAudit }, { readSheet }] = await Promise.all([
        import('./run-audit.ts'),
        import('./read-sheet.ts'),
      ])
      await runAudit(flags, async (catalogue) =>
        evidence === undefined
          ? { startUrl }
          : { startUrl, answers: await readSheet(evidence, catalogue, flags.lang) },
      )
    },
  )
}
