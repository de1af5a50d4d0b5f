import { resolve } from 'node:path'
import type { AuditStart } from '../journal/start.ts'
import { resumeInFolder, type AuditFolder } from './audit-folder.ts'
import { decisiveFlags, type AuditFlags } from './audit-flags.ts'
import { chooseCatalogue } from './choose-catalogue.ts'
import { UsageError } from './errors.ts'
import { siteAddress } from './options.ts'
import { carryOut, type Run } from './run-audit.ts'

/** What the user typed beside `--resume`. */
export interface Typed {
  readonly address?: string
  /** Only flags that were typed, without the defaults. */
  readonly flags: Partial<AuditFlags>
}

const FILES = ['catalogue', 'evidence']

/** The first thing typed that is not what the audit was started with, as it was typed. */
function contradiction(folder: string, typed: Typed, start: AuditStart): string | undefined {
  const { address } = typed
  if (address !== undefined && siteAddress(address) !== start.startUrl) return address
  const { out } = typed.flags
  if (out !== undefined && resolve(out) !== resolve(folder)) return `--out ${out}`
  const before: Readonly<Record<string, unknown>> = start.flags
  for (const [name, value] of Object.entries(decisiveFlags(typed.flags))) {
    const meant = FILES.includes(name) ? resolve(String(value)) : value
    if (before[name] === meant) continue
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    if (value === false) return `--no-${flag}`
    return value === true ? `--${flag}` : `--${flag} ${String(value)}`
  }
  return undefined
}

async function runOf(folder: AuditFolder, typed: Typed): Promise<Run> {
  const { start } = folder.journal
  const contrary = contradiction(folder.path, typed, start)
  if (contrary !== undefined) {
    throw new UsageError({
      th: `“${contrary}” ต่างจากการตรวจที่ค้างอยู่ใน ${folder.path} เมื่อใช้ --resume ไม่ต้องระบุซ้ำ`,
      en: `“${contrary}” is not what the audit in ${folder.path} was started with: leave it out beside --resume`,
    })
  }
  const { startUrl, today, answers } = start
  const { lang = start.lang, json } = typed.flags
  return {
    flags: { ...start.flags, lang, ...(json === true && { json }) },
    checklist: await chooseCatalogue({ ...start.flags, lang }),
    subject: { startUrl, ...(answers !== undefined && { answers }) },
    today,
    folder,
  }
}

/**
 * Goes on with the audit that was broken off in a folder: address, flags and day are those it was started with.
 * @throws UsageError when there is none, it still runs, or something else was typed beside it.
 */
export async function resumeAudit(path: string, typed: Typed): Promise<void> {
  const folder = await resumeInFolder(path, typed.flags.lang ?? 'th')
  const run = await runOf(folder, typed).catch(async (error: unknown) => {
    await folder.release(false)
    throw error
  })
  await carryOut(run)
}
