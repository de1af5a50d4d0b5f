import { mkdir } from 'node:fs/promises'
import { lockFolder } from '../journal/folder-lock.ts'
import { Journal, JournalError, type JournalFault } from '../journal/journal.ts'
import type { AuditStart } from '../journal/start.ts'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { diskWords } from './disk-words.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'

/** The folder an audit writes into: nobody else's until it is released. */
export interface AuditFolder {
  readonly path: string
  readonly journal: Journal
  /** The command that goes on with the audit. */
  readonly resumeCommand: string
  /** @param over the audit needs no going on: its journal is removed. */
  readonly release: (over: boolean) => Promise<void>
}

const FAULTS: Readonly<Record<JournalFault, (folder: string) => Bilingual>> = {
  missing: (folder) => ({
    th: `ใน ${folder} ไม่มีการตรวจที่ค้างอยู่`,
    en: `no audit was broken off in ${folder}`,
  }),
  foreign: (folder) => ({
    th: `audit.journal ใน ${folder} ไม่ใช่บันทึกการตรวจของโปรแกรมนี้`,
    en: `audit.journal in ${folder} is not a journal of this program`,
  }),
  'other-version': (folder) => ({
    th: `audit.journal ใน ${folder} เขียนโดยโปรแกรมรุ่นอื่น โปรดตรวจใหม่ตั้งแต่ต้น`,
    en: `audit.journal in ${folder} was written by another version of this program: audit anew`,
  }),
  damaged: (folder) => ({
    th: `audit.journal ใน ${folder} เสียหายตั้งแต่ต้นไฟล์ โปรดตรวจใหม่ตั้งแต่ต้น`,
    en: `audit.journal in ${folder} is damaged from its beginning on: audit anew`,
  }),
}

const quoted = (path: string): string => (/^[\w./\\:-]+$/.test(path) ? path : JSON.stringify(path))

/** The audit goes on without a journal: only taking it up again would cost more. */
function tellKeepingEnded(because: string, lang: Language): void {
  const why =
    because === 'bound'
      ? { th: 'บันทึกใหญ่ถึงขีดจำกัด 2 GB', en: 'the journal has reached its bound of 2 GB' }
      : diskWords({ code: because, message: because })
  console.error(
    lang === 'th'
      ? `oit: หยุดบันทึกการตรวจเพราะ${why.th} การตรวจดำเนินต่อ แต่หากหยุดกลางคันจะต้องอ่านหน้าที่เหลือใหม่`
      : `oit: the journal ends here, ${why.en}; the audit goes on, and only what comes now would be asked again`,
  )
}

async function held(path: string, open: () => Promise<Journal>): Promise<AuditFolder> {
  const unlock = await lockFolder(path)
  if (unlock === undefined) {
    throw new UsageError({
      th: `การตรวจอื่นกำลังเขียนลงใน ${path} รอให้เสร็จ หรือใช้ --out กับโฟลเดอร์อื่น`,
      en: `another audit is writing into ${path}: wait for it, or name another folder with --out`,
    })
  }
  try {
    const journal = await open()
    return {
      path,
      journal,
      resumeCommand: `oit audit --resume ${quoted(path)}`,
      release: async (over) => {
        await (over ? journal.remove() : journal.close())
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/**
 * Makes the folder of a new audit and begins its journal.
 * @throws UsageError when the folder cannot be written, or another audit writes there.
 */
export async function beginInFolder(path: string, start: AuditStart): Promise<AuditFolder> {
  try {
    await mkdir(path, { recursive: true })
    return await held(path, () =>
      Journal.begin(path, start, (because) => tellKeepingEnded(because, start.lang)),
    )
  } catch (error) {
    if (error instanceof UsageError) throw error
    const why = diskWords(error)
    throw new UsageError({
      th: `เขียนลงในโฟลเดอร์ ${path} ไม่ได้: ${why.th}`,
      en: `the folder ${path} cannot be written: ${why.en}`,
    })
  }
}

/**
 * Opens the folder of an audit that was broken off.
 * @throws UsageError when there is nothing to go on with, or the audit still runs.
 */
export async function resumeInFolder(path: string, lang: Language): Promise<AuditFolder> {
  try {
    return await held(path, () => Journal.resume(path, (because) => tellKeepingEnded(because, lang)))
  } catch (error) {
    if (error instanceof UsageError) throw error
    if (error instanceof JournalError) throw new UsageError(FAULTS[error.fault](path))
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing) throw new UsageError(FAULTS.missing(path))
    const why = diskWords(error)
    throw new UsageError({
      th: `ใช้โฟลเดอร์ ${path} ไม่ได้: ${why.th}`,
      en: `the folder ${path} cannot be used: ${why.en}`,
    })
  }
}
