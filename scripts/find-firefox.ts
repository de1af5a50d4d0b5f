import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition']
const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile()

/**
 * Finds a Firefox for the tests of the extension: `OIT_FIREFOX` when it is set (and nothing else then), one on PATH, or
 * one in the usual places of the system.
 * @returns the path of the executable, or undefined when there is none.
 */
export function findFirefox(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment['OIT_FIREFOX']
  if (chosen !== undefined && chosen !== '') return isFile(chosen) ? chosen : undefined
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((each) => path.isAbsolute(each))
  const onPath = folders.flatMap((folder) =>
    NAMES.flatMap((name) => [name, `${name}.exe`].map((file) => path.join(folder, file))),
  )
  return [...onPath, ...USUAL_PLACES].find(isFile)
}
