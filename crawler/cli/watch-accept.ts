import { acceptEvidence } from '../watch/probes/evidence-memory.ts'
import { watchedSite } from '../watch/round/watched-site.ts'
import { readSettings } from '../watch/settings/read-settings.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'
import { openWatchHistory } from './watch-history.ts'

export interface AcceptFlags {
  readonly config: string
  readonly lang: Language
}

/**
 * Takes what is at these addresses of evidence from now on as it should be: a change that was meant is no warning.
 * The next round looks and remembers. A watch that runs meanwhile need not be stopped.
 *
 * @throws UsageError when an address is not among the watched evidence; then none is accepted.
 */
export async function acceptChanges(
  addresses: readonly string[],
  { config, lang }: AcceptFlags,
): Promise<void> {
  const settings = await readSettings(config)
  const sites = await Promise.all(settings.sites.map(watchedSite))
  const accepted = addresses.map((address) => {
    const { href } = new URL(address)
    const watched = sites.filter(({ evidence }) => evidence.some(({ url }) => url === href))
    if (watched.length > 0) return { href, watched }
    throw new UsageError({
      th: `${href} ไม่ใช่หลักฐานที่เฝ้าอยู่ ดูรายการได้จากไฟล์ที่ตั้งไว้ที่ evidence`,
      en: `${href} is no evidence that is watched; the file named by “evidence” lists it`,
    })
  })
  const history = await openWatchHistory(settings, lang)
  try {
    for (const { href, watched } of accepted) {
      const seen = await Promise.all(
        watched.map(({ url }) => acceptEvidence(history.memory(url, 'evidence'), href)),
      )
      const said = seen.some(Boolean)
        ? { th: 'รับการเปลี่ยนแปลงแล้ว', en: 'accepted' }
        : { th: 'ยังไม่เคยตรวจ จึงไม่มีอะไรต้องรับ', en: 'never looked at yet, so there is nothing to accept' }
      console.log(`${href}: ${said[lang]}`)
    }
  } finally {
    await history.close()
  }
}
