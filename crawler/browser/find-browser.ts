import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
]

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile()

const usualPlaces = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = environment[name]
    if (base === undefined || base === '') return []
    return [
      path.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      path.join(base, 'Chromium', 'Application', 'chrome.exe'),
    ]
  })
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows,
  ]
}

const onPath = (environment: NodeJS.ProcessEnv): readonly string[] =>
  (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.flatMap((name) => [path.join(folder, name), path.join(folder, `${name}.exe`)]))

/**
 * Finds a Chromium-family browser to drive: `OIT_BROWSER` when it is set (and nothing else then), a browser on PATH,
 * one in the usual places of the system, or the one Playwright downloaded.
 * @returns the path of the executable, or undefined when there is none.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment['OIT_BROWSER']
  if (chosen !== undefined && chosen !== '') return isFile(chosen) ? chosen : undefined
  return [...onPath(environment), ...usualPlaces(environment), chromium.executablePath()].find(isFile)
}
