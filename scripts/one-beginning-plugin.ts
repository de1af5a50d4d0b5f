import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Keeps a program and all it begins with in one file. What is taken in later shares modules with it, which esbuild
 * would give a file for each set of sharers, and finding files takes longer than reading them. Said to need the whole
 * program, all of them share the same.
 *
 * @param program a module that does nothing by itself when it is taken in.
 */
export const oneBeginningPlugin = (program: string): Plugin => ({
  name: 'one-beginning',
  setup(build) {
    const later = new Set<string>()
    build.onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
      const file = resolve(dirname(importer), path)
      if (kind === 'dynamic-import' && file !== program) later.add(file)
      return undefined
    })
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
      later.has(path)
        ? {
            contents: `${await readFile(path, 'utf8')}\nimport ${JSON.stringify(program)}\n`,
            loader: 'ts' as const,
          }
        : undefined,
    )
  },
})
