import { isBuiltin } from 'node:module'
import type { Plugin } from 'esbuild'

/** Lets CommonJS modules inside of ESM ones have the modules of Node that they require: `require` is not known there. */
export const requiredPlugin: Plugin = {
  name: 'required',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'require-call' && isBuiltin(path)
        ? { path, namespace: 'required', sideEffects: false }
        : undefined,
    )
    build.onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }))
  },
}
