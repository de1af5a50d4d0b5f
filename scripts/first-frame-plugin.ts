import type { Plugin } from 'vite'

const MODULES =
  /<(?:script type="module"|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)"[^>]*>(?:<\/script>)?/g

/**
 * Lets a page begin with a script that draws its first picture and takes in the modules of the page after it: asked for
 * together, the modules stand in its way. The script finds them in its own tag, under `data-then`.
 */
export const firstFramePlugin = (page: string, script: string): Plugin => ({
  name: 'first-frame',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const html = Object.values(bundle).find(({ fileName }) => fileName.endsWith(page))
      if (html?.type !== 'asset') return
      const text = String(html.source)
      const modules = [...text.matchAll(MODULES)].map(([, path = '']) => path)
      const begins = text
        .replaceAll(MODULES, '')
        .replace(`src="${script}"`, `src="${script}" data-then="${modules.join(' ')}"`)
      if (modules.length === 0 || !begins.includes('data-then'))
        throw new Error(`${page} does not begin with ${script}`)
      html.source = begins
    },
  },
})
