import type { Plugin, Rolldown } from 'vite'

/** Pages and what they need as soon as they have begun; by the ends of module names. */
type Wanted = Readonly<Record<string, readonly string[]>>

const isChunk = (each: Rolldown.OutputAsset | Rolldown.OutputChunk): each is Rolldown.OutputChunk =>
  each.type === 'chunk'

/** The files of these modules and of all they begin with. */
function filesOf(modules: readonly string[], bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter(isChunk)
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const files = new Set<string>()
  const follow = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const next of byFile.get(file)?.imports ?? []) follow(next)
  }
  for (const name of modules) {
    const holder = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(name)))
    if (holder === undefined) throw new Error(`no script holds ${name}`)
    follow(holder.fileName)
  }
  return files
}

/**
 * Lets a page ask at once for scripts that it takes in later for certain: followed from script to script, a browser finds
 * the last of them only after the first three were there.
 */
export const askedForEarlyPlugin = (wanted: Wanted): Plugin => ({
  name: 'asked-for-early',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [page, modules] of Object.entries(wanted)) {
        const html = Object.values(bundle).find(({ fileName }) => fileName.endsWith(page))
        if (html?.type !== 'asset') continue
        const text = String(html.source)
        const links = [...filesOf(modules, bundle)]
          .filter((file) => !text.includes(file))
          .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
        html.source = text.replace('</head>', `${links.join('')}</head>`)
      }
    },
  },
})
