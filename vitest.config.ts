import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: './test/built-command.ts',
    reporters: ['default', './test/closing-line-reporter.ts'],
    // Tests neither use nor fill the user's own folder of recognised text.
    env: { OIT_OCR_CACHE: 'off' },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What is waited for comes late when other tests keep the cores busy.
    expect: { poll: { timeout: 10_000 } },
    // Two cores, and some files start Chromium: more workers only make them wait for each other.
    maxWorkers: 2,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
