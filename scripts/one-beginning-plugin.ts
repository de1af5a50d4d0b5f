import type { Plugin, Rolldown } from 'vite'

type InfoOf = (id: string) => Rolldown.ModuleInfo | null

const isPage = (id: string, infoOf: InfoOf): boolean => infoOf(id)?.isEntry === true

/** Whether a page has the module before it loads anything later. */
function isFromTheStart(id: string, infoOf: InfoOf, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  return (
    isPage(id, infoOf) || (infoOf(id)?.importers ?? []).some((each) => isFromTheStart(each, infoOf, seen))
  )
}

/** What a page runs; the pages would run each other's in one file. */
const isItsScript = (id: string, infoOf: InfoOf): boolean =>
  isPage(id, infoOf) || (infoOf(id)?.importers ?? []).some((each) => isPage(each, infoOf))

/** Puts what the pages of the extension begin with into one file: a browser opens it sooner than thirty small ones. */
export const oneBeginningPlugin = (): Plugin => ({
  name: 'one-beginning',
  outputOptions(options) {
    // Scripts of the background are whole files already.
    if (options.format !== 'es' && options.format !== 'esm') return options
    const name: Rolldown.CodeSplittingNameFunction = (id, context) => {
      const infoOf: InfoOf = (each) => context.getModuleInfo(each)
      return !isItsScript(id, infoOf) && isFromTheStart(id, infoOf) ? 'beginning' : null
    }
    return { ...options, codeSplitting: { groups: [{ name }] } }
  },
})
