import { writeFile } from 'node:fs/promises'
import { sampleSettings } from '../watch/settings/sample.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'

/**
 * Writes the settings of one site for the user to go on from.
 *
 * @throws UsageError when the file exists, which is then left as it is, or cannot be written.
 */
export async function writeSample(url: string, path: string, lang: Language): Promise<void> {
  try {
    await writeFile(path, sampleSettings(url), { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new UsageError(
      exists
        ? {
            th: `มีไฟล์ ${path} อยู่แล้ว จึงไม่เขียนทับ เลือกชื่ออื่นด้วย --out`,
            en: `${path} exists and is not overwritten; choose another name with --out`,
          }
        : { th: `เขียนไฟล์ ${path} ไม่ได้`, en: `${path} cannot be written` },
    )
  }
  console.log(
    lang === 'th'
      ? `สร้าง ${path} แล้ว แก้ไขตามต้องการ แล้วเริ่มด้วย oit watch --once --config ${path}`
      : `Wrote ${path}. Change it as you like, then start with: oit watch --once --lang en --config ${path}`,
  )
}
