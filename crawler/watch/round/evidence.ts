import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { readAnswers } from '../../../formats/answers/read-answers.ts'
import { UsageError } from '../../cli/errors.ts'
import type { WatchedEvidence } from '../check.ts'

/** As much of a report as is needed, so that reports of older and newer programs can be read too. */
const reportFile = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      answer: z.array(z.string()).default([]),
      claim: z.object({ urls: z.array(z.string()) }).optional(),
    }),
  ),
})

const MOST = 2000

function fromReport(text: string): WatchedEvidence[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const report = reportFile.safeParse(json)
  // What was handed in counts; where nothing was, what the audit found best is what will be.
  return report.data?.items.flatMap(({ id, answer, claim }) =>
    (claim !== undefined && claim.urls.length > 0 ? claim.urls : answer).map((url) => ({ item: id, url })),
  )
}

async function readFrom(path: string, bytes: Uint8Array): Promise<WatchedEvidence[] | undefined> {
  if (/\.json$/i.test(path)) return fromReport(new TextDecoder().decode(bytes))
  const { rows } = await readAnswers(bytes, basename(path))
  return rows.flatMap(({ item, urls }) => urls.map((url) => ({ item, url })))
}

const isWeb = ({ url }: WatchedEvidence): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/**
 * The addresses that were handed in, from the report of an audit or an answer sheet; each address once, under the
 * first item it answers.
 *
 * @throws UsageError when the file is not there, or is neither.
 */
export async function readEvidence(path: string): Promise<WatchedEvidence[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    throw new UsageError({
      th: `อ่านไฟล์หลักฐาน ${path} ไม่ได้ (ตั้งค่าที่ evidence)`,
      en: `the evidence ${path} cannot be read (set by “evidence”)`,
    })
  }
  const found = await readFrom(path, bytes).catch(() => undefined)
  if (found === undefined) {
    throw new UsageError({
      th: `${path} ไม่ใช่ report.json ของ oit audit และไม่ใช่ตารางคำตอบ`,
      en: `${path} is neither a report.json of oit audit nor an answer sheet`,
    })
  }
  const byUrl = new Map<string, WatchedEvidence>()
  for (const evidence of found.filter(isWeb)) {
    const { href } = new URL(evidence.url)
    if (!byUrl.has(href) && byUrl.size < MOST) byUrl.set(href, { ...evidence, url: href })
  }
  return [...byUrl.values()]
}
