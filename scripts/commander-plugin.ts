import type { Plugin } from 'esbuild'

/** What commander takes from Node as a whole; names of single functions are left to the engine. */
const WHOLE = /^node:(child_process|fs|path|process)$/
const COMMANDER = /[\\/]node_modules[\\/]commander[\\/]/

/**
 * Lets commander, which stands in the command's own files, look for modules of Node when it needs them: it takes in
 * what starts other programs, for sub-commands that are programs of their own, and all of `process`, standard input
 * included. That is a third of the time that `oit --help` takes beyond an empty program.
 */
export const commanderPlugin: Plugin = {
  name: 'commander',
  setup(build) {
    build.onResolve({ filter: WHOLE }, ({ path, importer }) =>
      COMMANDER.test(importer) ? { path, namespace: 'when-needed', sideEffects: false } : undefined,
    )
    build.onLoad({ filter: WHOLE, namespace: 'when-needed' }, ({ path }) => ({
      contents:
        path === 'node:process'
          ? 'export default process'
          : `export default new Proxy({}, { get: (_, name) => process.getBuiltinModule('${path}')[name] })`,
    }))
  },
}
