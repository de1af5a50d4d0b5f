import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import type { HiddenPage } from './real-popup.ts'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

const told = (violations: readonly Violation[]): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)

/** What axe finds wrong on a page without frames, one line a fault. Told in full is only what is wrong: it is faster so. */
export async function axeOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return told(violations)
}

const ofAxe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))

/** The same on a page that Playwright does not list. */
export async function axeOnHidden(page: HiddenPage): Promise<readonly string[]> {
  await page.evaluate(`${readFileSync(ofAxe.resolve('axe-core/axe.min.js'), 'utf8')};0`)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run({ resultTypes: ['violations'] })`,
  )
  return told(violations)
}
