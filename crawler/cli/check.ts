import type { Command } from 'commander'
import type { Answer } from '../../rules/answers/answer.ts'
import { addAuditFlags, type AuditFlags } from './audit-flags.ts'
import { UsageError } from './errors.ts'
import { siteAddress } from './options.ts'

/** Enough of the site to tell whether the evidence can be found from the home page. */
const MOST_PAGES = 40

/** The site most of the answers lie on. */
function siteOf(answers: readonly Answer[]): string {
  const counts = new Map<string, number>()
  for (const url of answers.flatMap((answer) => answer.urls)) {
    if (!URL.canParse(url)) continue
    const { origin } = new URL(url)
    counts.set(origin, (counts.get(origin) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (most !== undefined) return most
  throw new UsageError({
    th: 'ไม่มี URL ในตาราง โปรดระบุเว็บไซต์ด้วย --site',
    en: 'the sheet holds no URL: name the site with --site',
  })
}

/** `oit check`: the answer sheet only, with just enough of the site around it. */
export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('ตรวจเฉพาะตารางคำตอบ · check an answer sheet only')
    .argument('<file>', 'ตารางคำตอบ (csv, xlsx, xls) · the answer sheet')
    .option('--site <url>', 'เว็บไซต์หลัก หากไม่ระบุใช้เว็บไซต์ที่ปรากฏมากที่สุดในตาราง · the main site')
  addAuditFlags(command, MOST_PAGES).action(async (file: string, flags: AuditFlags & { site?: string }) => {
    const [{ runAudit }, { readSheet }] = await Promise.all([
      import('./run-audit.ts'),
      import('./read-sheet.ts'),
    ])
    await runAudit(flags, async (catalogue) => {
      const answers = await readSheet(file, catalogue, flags.lang)
      return { startUrl: siteAddress(flags.site ?? siteOf(answers)), answers }
    })
  })
}
