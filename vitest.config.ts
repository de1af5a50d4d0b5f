import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of what has no I/O and keeps nothing: their files share a worker, which spares most of their time. */
const PURE = ['test/{rules,formats,ui}/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    // Two cores, and some files start Chromium: more workers only make them wait for each other.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...PURE],
          globalSetup: './test/built-command.ts',
        },
      },
    ],
    // Tests neither use nor fill the user's own folder of recognised text.
    env: { OIT_OCR_CACHE: 'off' },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What is waited for comes late when other tests keep the cores busy.
    expect: { poll: { timeout: 10_000 } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
