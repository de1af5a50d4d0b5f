import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { loadKnowledge, loadNewestConfirmed } from './crawler/audit/knowledge.ts'
import { askedForEarlyPlugin } from './scripts/asked-for-early-plugin.ts'
import { fewFilesPlugin } from './scripts/few-files-plugin.ts'
import { firstFramePlugin } from './scripts/first-frame-plugin.ts'
import { knowledgePlugin } from './scripts/knowledge-plugin.ts'

/** Firefox knows an add-on by this; it never changes. */
const GECKO_ID = 'oit-audit@oit-audit.example'

/** What the popup takes in to judge the page in front. */
const JUDGING = 'extension/popup/judge-tab.ts'

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  // Tests keep what they build in a folder of their own.
  outDir: process.env['OIT_EXTENSION_OUT'] ?? 'out/extension',
  zip: { excludeSources: ['test/**', 'bench/**', 'docs/**', 'oit-report/**'] },
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'OIT audit',
    description: '__MSG_description__',
    default_locale: 'th',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'notifications',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for one site at a time, when the person starts something that needs it.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '116' }),
  }),
  vite: async () => {
    const knowledge = await loadKnowledge()
    const newest = loadNewestConfirmed(knowledge).fiscalYear
    return {
      plugins: [
        knowledgePlugin(knowledge),
        fewFilesPlugin([
          {
            name: 'judging',
            of: [JUDGING],
            // The panel takes these in without judging anything.
            apartFrom: [
              'extension/panel/later-parts.tsx',
              'extension/workspace/schema.ts',
              'extension/files/plan-import.ts',
            ],
          },
        ]),
        askedForEarlyPlugin({
          'popup/index.html': [JUDGING, 'virtual:knowledge/concepts', `virtual:knowledge/${newest}`],
        }),
        firstFramePlugin('sidepanel/index.html', '/first-frame.js'),
      ],
      resolve: {
        alias: [
          {
            find: /^fflate$/,
            replacement: join(import.meta.dirname, 'extension/platform/fflate-in-place.ts'),
          },
          { find: /^zod$/, replacement: join(import.meta.dirname, 'extension/platform/zod-in-place.ts') },
        ],
      },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        target: 'es2023',
        // What a page begins with is asked for at once instead of file after file; no script is added for it.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_file, parts, { hostType }) => (hostType === 'html' ? parts : []),
        },
      },
      // The thread that reads documents loads the readers of PDF only when one comes.
      worker: { format: 'es' },
    }
  },
})
