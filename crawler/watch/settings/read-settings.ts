import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { CatalogueError } from '../../../rules/catalogue/error.ts'
import { readRuleFile } from '../../../rules/catalogue/ruleFile.ts'
import { settingsInFile, type WatchSettings } from './schema.ts'

export const SETTINGS_NAME = 'oit.config.yaml'

/**
 * Settings from the text of a file; paths in it are taken from its folder.
 *
 * @throws CatalogueError with file, line, what is wrong and how to put it right, in one line.
 */
export function settingsFrom(text: string, path: string): WatchSettings {
  const { value, problem } = readRuleFile(text, path, settingsInFile)
  const folder = dirname(path)
  const seen = new Set<string>()
  for (const [index, { url }] of value.sites.entries()) {
    if (seen.has(url)) {
      throw problem(['sites', index, 'url'], {
        th: `มี ${url} สองครั้ง โปรดลบออกหนึ่งครั้ง`,
        en: `${url} stands here twice; remove one`,
      })
    }
    seen.add(url)
  }
  for (const [index, { sites = [] }] of value.maintenance.entries()) {
    const stranger = sites.findIndex((url) => !seen.has(url))
    if (stranger >= 0) {
      throw problem(['maintenance', index, 'sites', stranger], {
        th: `${sites[stranger] ?? ''} ไม่อยู่ใน sites ด้านบน`,
        en: `${sites[stranger] ?? ''} is not among the sites above`,
      })
    }
  }
  return {
    ...value,
    sites: value.sites.map((site) =>
      site.evidence === undefined ? site : { ...site, evidence: resolve(folder, site.evidence) },
    ),
    history: value.history === ':memory:' ? value.history : resolve(folder, value.history),
  }
}

/**
 * Reads a settings file.
 *
 * @throws CatalogueError in one line, also when there is no such file.
 */
export async function readSettings(path: string): Promise<WatchSettings> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new CatalogueError(path, undefined, {
      th: 'อ่านไฟล์ตั้งค่าไม่ได้ สร้างใหม่ได้ด้วย oit watch init https://www.agency.go.th',
      en: 'the settings cannot be read; make them with oit watch init https://www.agency.go.th',
    })
  }
  return settingsFrom(text, path)
}
