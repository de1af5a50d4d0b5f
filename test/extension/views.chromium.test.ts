import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setChecked, setNote, setTick } from '../../extension/workspace/changes.ts'
import type { Workspace } from '../../extension/workspace/model.ts'
import { workspace } from '../../extension/workspace/schema.ts'
import { reportAsWorkspace } from '../../extension/files/as-workspace.ts'
import { merge } from '../../extension/files/merge.ts'
import { reportSample } from '../report-sample.ts'
import { axeOn } from './axe.ts'
import { buildExtension } from './build.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { emptyBrowser, keepInBrowser, workspaceInBrowser, workspaceOf } from './kept-workspace.ts'
import { speak } from './speak.ts'

const HOME = 'https://www.banraidon.example/'
const NOW = '2025-04-18T03:00:00.000Z'

/** A checklist in which everything the panel can show is there: findings, dead links, ticks, notes, proposals. */
function fullChecklist(): Workspace {
  const own = workspaceOf(HOME, { O1: [`${HOME}a`], O2: [`${HOME}b`], O9: [`${HOME}new`] })
  const noted = setTick(setNote(own, 'O1', 'เมนูหลัก > โครงสร้าง', NOW), 'O9', true, NOW)
  const dead = setChecked(noted, `${HOME}a`, { at: NOW, link: { state: 'broken', kind: 'not-found' } })
  const found = reportAsWorkspace({ ...reportSample, fiscalYear: 2568 })
  return workspace.parse(found === undefined ? dead : merge(dead, found, 'mine', NOW))
}

describe('views of the extension', () => {
  let chromium: ExtendedChromium
  let panel: Page
  beforeAll(async () => {
    chromium = await launchChromium(await buildExtension('chrome'))
  }, 180_000)
  afterAll(() => chromium.close())
  beforeEach(async () => {
    panel = await chromium.open('sidepanel.html')
    await panel.setViewportSize({ width: 400, height: 900 })
    await emptyBrowser(panel)
  })
  afterEach(() => panel.close())

  const kept = async (checklist: Workspace, more: object = {}): Promise<void> => {
    await keepInBrowser(panel, checklist)
    await panel.evaluate(`chrome.storage.local.set(${JSON.stringify(more)})`)
    await panel.reload()
    await panel.locator('#O1').waitFor()
    await speak(panel, 'th')
  }

  /** In both languages, light and dark: no fault, and nothing wider than the panel. */
  async function expectNoFaults(page: Page): Promise<void> {
    for (const [language, colorScheme] of [
      ['th', 'light'],
      ['en', 'dark'],
      ['th', 'dark'],
      ['en', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await speak(page, language)
      expect(await axeOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    }
  }

  it('have no accessibility faults: the panel before the first site', async () => {
    await panel.reload()
    await panel.locator('#files > summary').click()
    await expectNoFaults(panel)
  })

  it('have no accessibility faults: the panel with all it can show, unfolded', async () => {
    const pending = { url: `${HOME}plan`, title: 'แผนพัฒนา', page: HOME, judge: false }
    await kept(fullChecklist(), { 'pending-link': pending })
    await panel.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
    await expectNoFaults(panel)
  })

  it('have no accessibility faults: the popup where there is no website', async () => {
    const popup = await chromium.open('popup.html')
    await popup.setViewportSize({ width: 400, height: 600 })
    await popup.locator('[role=status] > .message').waitFor()
    await expectNoFaults(popup)
    await popup.close()
  })

  it('speak one language, also in lists to choose from', async () => {
    await kept(fullChecklist())
    const types = panel.locator('select').nth(1)
    expect(await types.textContent()).toContain('องค์กรปกครองส่วนท้องถิ่น')
    await panel.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => types.textContent()).toContain('Local government')
    expect(await types.textContent()).not.toMatch(/[ก-๙]/)
  })

  it('show what is to do alone, and lead to the next step', async () => {
    await kept(fullChecklist())
    const shown = (): Promise<readonly string[]> =>
      panel.locator('main > ul > li > details').evaluateAll((items) => items.map(({ id }) => id))
    expect(await shown()).toHaveLength(28)
    await panel.getByRole('button', { name: /ที่ยังต้องทำ/ }).click()
    const toDo = await shown()
    // O9 is ticked by hand; O1 passed, but its link died.
    expect(toDo).toContain('O1')
    expect(toDo).not.toContain('O9')
    expect(toDo.length).toBeLessThan(28)
    expect(await panel.locator('#overview').textContent()).toMatch(new RegExp(`${28 - toDo.length}/28`))
    await panel.locator('button.next').click()
    const focused = await panel.evaluate(() => document.activeElement?.closest('details')?.id)
    expect(focused).toBe('O1')
    expect(await panel.locator('#O1').getAttribute('open')).not.toBeNull()
  })

  it('show a tick with its date beside the verdict of the program', async () => {
    await kept(fullChecklist())
    const item = panel.locator('#O9')
    await item.locator('summary').first().click()
    const summary = await item.locator('summary').first().textContent()
    expect(summary).toContain('ต้องให้คนดู')
    expect(summary).toContain('ฉันตรวจข้อนี้ด้วยตนเองแล้ว')
    expect(await item.textContent()).toContain('18 เม.ย. 2568')
  })

  it('keep what is said on the form beside the evidence', async () => {
    await kept(fullChecklist())
    await panel.locator('#O9 summary').first().click()
    const answer = panel.locator('#O9').getByRole('combobox', { name: 'คำตอบในแบบส่ง' })
    expect(await answer.inputValue()).toBe('true')
    await answer.selectOption('false')
    await expect.poll(async () => (await now()).items['O9']?.has).toBe(false)
    await answer.selectOption('true')
    await expect.poll(async () => (await now()).items['O9']?.has).toBeUndefined()
  })

  const now = (): Promise<Workspace> => workspaceInBrowser(panel, 'banraidon.example')

  it('can be worked with the keyboard alone, and every stop has a name and can be seen', async () => {
    await kept(workspaceOf(HOME, { O1: [`${HOME}a`] }))
    const stops: string[] = []
    for (let presses = 0; presses < 60; presses++) {
      await panel.keyboard.press('Tab')
      const stop = await panel.evaluate(() => {
        const at = document.activeElement
        if (at === null || at === document.body) return ''
        const { outlineStyle, outlineWidth } = getComputedStyle(at)
        const seen = outlineStyle !== 'none' && outlineWidth !== '0px'
        return `${at.closest('details')?.id ?? ''} ${at.tagName} ${seen ? 'seen' : 'unseen'}`
      })
      if (stop === '') break
      stops.push(stop)
      if (stop.startsWith('O1 SUMMARY')) break
    }
    expect(stops.at(-1)).toBe('O1 SUMMARY seen')
    expect(stops.filter((stop) => stop.endsWith('unseen'))).toEqual([])
    await panel.keyboard.press('Enter')
    const tick = panel.locator('#O1').getByRole('checkbox', { name: 'ฉันตรวจข้อนี้ด้วยตนเองแล้ว' })
    for (let presses = 0; presses < 12; presses++) {
      if (await tick.evaluate((each) => each === document.activeElement)) break
      await panel.keyboard.press('Tab')
    }
    await panel.keyboard.press('Space')
    await expect.poll(async () => (await now()).items['O1']?.tick !== undefined).toBe(true)
  })

  it('lose nothing while the worker is killed again and again', async () => {
    await kept(workspaceOf(HOME, { O1: [`${HOME}a`] }))
    for (const id of ['O2', 'O3', 'O4']) {
      await chromium.stopWorkers(panel)
      const item = panel.locator(`#${id}`)
      await item.locator('summary').first().click()
      await item.getByRole('textbox').fill(`บันทึก ${id}`)
      await chromium.stopWorkers(panel)
      await item.getByRole('checkbox').check()
      await chromium.stopWorkers(panel)
      await expect.poll(async () => (await now()).items[id]?.tick !== undefined).toBe(true)
    }
    const { items } = await now()
    expect(['O2', 'O3', 'O4'].map((id) => items[id]?.note)).toEqual(['บันทึก O2', 'บันทึก O3', 'บันทึก O4'])
    expect(items['O1']?.evidence).toHaveLength(1)
  })
})
