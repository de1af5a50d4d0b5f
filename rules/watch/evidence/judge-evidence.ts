import type { Bilingual } from '../../catalogue/schema.ts'
import type { LinkHealth } from '../../judge/model.ts'
import { opens } from '../../links/link-state.ts'
import { problemOf } from '../../links/problems.ts'
import type { WatchFinding } from '../finding.ts'
import { dayInWords } from '../remaining-days.ts'
import { contentChange } from './print.ts'
import type { ContentChange, EvidencePrint } from './print.ts'

/** What is remembered of a piece of evidence. Moments in milliseconds since the epoch. */
export interface EvidenceMemory {
  readonly firstLook: number
  readonly lastLook: number
  /** Its content when it could first be read. */
  readonly print?: EvidencePrint
  readonly printedAt?: number
  readonly lastGood?: number
  /** Since when it cannot be read; absent while it can. */
  readonly goneSince?: number
}

/** One look at a piece of evidence. */
export interface EvidenceLook {
  readonly url: string
  /** O27 …; absent when not known. */
  readonly item?: string
  readonly link: LinkHealth
  /** Absent when it could not be read. */
  readonly print?: EvidencePrint
}

export interface JudgedLook {
  readonly finding: WatchFinding
  readonly memory: EvidenceMemory
  readonly change?: ContentChange
}

const nameOf = ({ url, item }: EvidenceLook): Bilingual =>
  item === undefined
    ? { th: `หลักฐาน ${url}`, en: `The evidence ${url}` }
    : { th: `หลักฐานข้อ ${item} (${url})`, en: `The evidence of ${item} (${url})` }

function gone(look: EvidenceLook, { lastGood, goneSince }: EvidenceMemory, now: number): WatchFinding {
  const { summary, fix } = problemOf(look.link.kind ?? '')
  const name = nameOf(look)
  const since = dayInWords(goneSince ?? now)
  const last = lastGood === undefined ? undefined : dayInWords(lastGood)
  return {
    outcome: 'failed',
    code: look.link.kind ?? 'unexpected-status',
    says:
      last === undefined
        ? {
            th: `${name.th} เปิดไม่ได้ตั้งแต่เริ่มเฝ้าดูเมื่อ ${since.th}: ${summary.th}`,
            en: `${name.en} has not opened since the watch began on ${since.en}: ${summary.en}`,
          }
        : {
            th: `${name.th} หายไปตั้งแต่ ${since.th} (เปิดได้ครั้งสุดท้าย ${last.th}): ${summary.th}`,
            en: `${name.en} is gone since ${since.en} (it last opened on ${last.en}): ${summary.en}`,
          },
    advice: {
      th: `${fix.th} คณะผู้ตรวจเปิดดูตามที่อยู่ที่ส่งไว้ จึงต้องให้ที่อยู่เดิมเปิดได้`,
      en: `${fix.en} Assessors open the address that was handed in: keep that address working.`,
    },
  }
}

const CHANGES: Readonly<Record<Exclude<ContentChange, 'same'>, Bilingual>> = {
  changed: { th: 'มีเนื้อหาเปลี่ยนไปจากเมื่อ', en: 'has changed since' },
  shrunk: { th: 'เหลือเนื้อหาเพียงส่วนน้อยของเมื่อ', en: 'has lost most of its content since' },
  replaced: { th: 'กลายเป็นเนื้อหาอื่น ไม่เหมือนเมื่อ', en: 'shows something else than on' },
}

function open(look: EvidenceLook, change: ContentChange, since: number): WatchFinding {
  const name = nameOf(look)
  if (change === 'same')
    return { outcome: 'ok', code: 'ok', says: { th: `${name.th} ยังเปิดได้`, en: `${name.en} still opens` } }
  const day = dayInWords(since)
  return {
    // People mend and add to their evidence: only what looks like a loss is worth a warning.
    outcome: change === 'changed' ? 'ok' : 'warning',
    code: `evidence-${change}`,
    says: {
      th: `${name.th} ${CHANGES[change].th} ${day.th}`,
      en: `${name.en} ${CHANGES[change].en} ${day.en}`,
    },
    ...(change === 'changed'
      ? {}
      : {
          advice: {
            th: 'เปิดดูว่ายังเป็นหลักฐานของข้อนี้ครบถ้วนหรือไม่ หากถูกแทนที่หรือลบโดยไม่ตั้งใจ ให้นำของเดิมกลับมาไว้ที่ที่อยู่เดิม หากตั้งใจเปลี่ยน ให้ยืนยันด้วยคำสั่ง oit watch accept',
            en: 'Look whether it still is the whole evidence for this item; if it was replaced or emptied by mistake, put it back at the same address; if the change was meant, confirm it with oit watch accept.',
          },
        }),
  }
}

/** Judges one look at a piece of evidence by what is remembered of it, and says what to remember from now on. */
export function judgeEvidence(
  look: EvidenceLook,
  known: EvidenceMemory | undefined,
  now: number,
): JudgedLook {
  const { goneSince, ...before } = known ?? { firstLook: now, lastLook: now }
  const { link, print } = look
  if (link.state === 'broken') {
    const memory = { ...before, lastLook: now, goneSince: goneSince ?? now }
    return { finding: gone(look, memory, now), memory }
  }
  if (!opens(link)) {
    const { summary, fix } = problemOf(link.kind ?? '')
    const name = nameOf(look)
    return {
      finding: {
        outcome: link.state === 'blocked' ? 'blocked' : 'unknown',
        code: link.kind ?? 'unexpected-status',
        says: { th: `${name.th}: ${summary.th}`, en: `${name.en}: ${summary.en}` },
        advice: fix,
      },
      memory: { ...before, lastLook: now, ...(goneSince === undefined ? {} : { goneSince }) },
    }
  }
  const change =
    before.print === undefined || print === undefined ? 'same' : contentChange(before.print, print)
  const kept = before.print ?? print
  return {
    change,
    finding: open(look, change, before.printedAt ?? now),
    memory: {
      ...before,
      lastLook: now,
      lastGood: now,
      ...(kept === undefined ? {} : { print: kept, printedAt: before.printedAt ?? now }),
    },
  }
}
