import type { Plugin, Rolldown } from 'vite'

type InfoOf = (id: string) => Rolldown.ModuleInfo | null

/** What is taken in later; modules are named by the ends of their paths. */
export interface Later {
  /** The name of the file. */
  readonly name: string
  /** The file holds these and all they need. */
  readonly of: readonly string[]
  /** What these need too is no part of it: whoever takes them in does without the rest. */
  readonly apartFrom: readonly string[]
}

const isPage = (id: string, infoOf: InfoOf): boolean => infoOf(id)?.isEntry === true

/** The module and all that have it as soon as they are there themselves. */
function holdersOf(id: string, infoOf: InfoOf): ReadonlySet<string> {
  const found = new Set([id])
  for (const each of found) for (const importer of infoOf(each)?.importers ?? []) found.add(importer)
  return found
}

/** What one page runs; the pages would run each other's in one file. */
const isItsScript = (id: string, infoOf: InfoOf): boolean =>
  isPage(id, infoOf) ||
  (infoOf(id)?.importers ?? []).filter((importer) => isPage(importer, infoOf)).length === 1

/**
 * Puts what the pages of the extension begin with into one file, and what is taken in later together into one more: a
 * browser opens one file sooner than thirty small ones.
 */
export const fewFilesPlugin = (later: readonly Later[]): Plugin => ({
  name: 'few-files',
  outputOptions(options) {
    // Scripts of the background are whole files already.
    if (options.format !== 'es' && options.format !== 'esm') return options
    const name: Rolldown.CodeSplittingNameFunction = (id, context) => {
      const infoOf: InfoOf = (each) => context.getModuleInfo(each)
      if (isItsScript(id, infoOf) || (infoOf(id)?.dynamicImporters.length ?? 0) > 0) return null
      const holders = [...holdersOf(id, infoOf)]
      if (holders.some((holder) => isPage(holder, infoOf))) return 'beginning'
      const isHeldBy = (modules: readonly string[]): boolean =>
        holders.some((holder) => modules.some((module) => holder.endsWith(module)))
      return later.find(({ of, apartFrom }) => isHeldBy(of) && !isHeldBy(apartFrom))?.name ?? null
    }
    return { ...options, codeSplitting: { groups: [{ name, includeDependenciesRecursively: false }] } }
  },
})
