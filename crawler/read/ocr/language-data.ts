import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const LANGUAGES = ['tha', 'eng'] as const

const dataOf = (language: string): string =>
  fileURLToPath(
    new URL(
      `./4.0.0_best_int/${language}.traineddata.gz`,
      import.meta.resolve(`@tesseract.js-data/${language}/package.json`),
    ),
  )

let folder: Promise<string> | undefined

async function gather(): Promise<string> {
  const at = await mkdtemp(join(tmpdir(), 'oit-ocr-'))
  await Promise.all(
    LANGUAGES.map((language) => copyFile(dataOf(language), join(at, `${language}.traineddata.gz`))),
  )
  return at
}

/** A folder with the data of all languages: they come in a package each, and are looked for in one folder. */
export function languageFolder(): Promise<string> {
  folder ??= gather()
  return folder
}

/** Removes the folder; it is made again when needed. */
export async function removeLanguageFolder(): Promise<void> {
  const made = await folder?.catch(() => undefined)
  folder = undefined
  if (made !== undefined) await rm(made, { recursive: true, force: true })
}
