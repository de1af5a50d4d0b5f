import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setNote, setTick } from '../../extension/workspace/changes.ts'
import { workspace } from '../../extension/workspace/schema.ts'
import { readAnswers } from '../../formats/answers/read-answers.ts'
import { oldSheet, oldWorkbook } from '../formats/office/old-workbook.ts'
import { answersXlsx } from '../../formats/answers/write-xlsx.ts'
import { reportRows } from '../../rules/answers/report-rows.ts'
import { rowWords } from '../../ui/row-words.ts'
import { reportSample } from '../report-sample.ts'
import { axeOn } from './axe.ts'
import { buildExtension } from './build.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { emptyBrowser, keepInBrowser, workspaceInBrowser, workspaceOf } from './kept-workspace.ts'
import { speak } from './speak.ts'

const HOME = 'https://www.nongsaeng.go.th/'
const SITE = 'nongsaeng.go.th'
const NOW = '2025-04-18T03:00:00.000Z'
const MINE = setTick(setNote(workspaceOf(HOME, { O1: [`${HOME}a`] }), 'O1', '=ของฉัน', NOW), 'O1', true, NOW)
const SHEET = `ข้อ,มี/ไม่มี,URL,คำอธิบาย\nO1,มี,"${HOME}a ${HOME}b",จากตาราง\nO2,มี,${HOME}c,เมนูหลัก\n`

describe('files in the panel', () => {
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
    await keepInBrowser(panel, MINE)
    await reopen()
  })

  /** The panel as it is after it was closed, with its files unfolded. */
  async function reopen(): Promise<void> {
    await panel.reload()
    await speak(panel, 'th')
    await panel.locator('#files > summary').click()
  }

  afterEach(() => panel.close())

  const button = (name: string) => panel.locator('#files').getByRole('button', { name, exact: true })
  const said = (text: string) => panel.locator('#files [role=status]').filter({ hasText: text }).waitFor()
  const choose = (name: string, content: string | Buffer): Promise<void> =>
    panel
      .locator('#files input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

  async function download(kind: string): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([
      panel.waitForEvent('download'),
      panel.locator(`#files [data-file=${kind}]`).click(),
    ])
    return { name: file.suggestedFilename(), bytes: await contentOf(file) }
  }

  it.each(['xlsx', 'csv'])('saves answers that the command line reads: %s', async (kind) => {
    const { name, bytes } = await download(kind)
    expect(name).toBe(`${SITE}-2568-answers.${kind}`)
    const { rows, problems } = await readAnswers(bytes, name)
    expect(problems).toEqual([])
    expect(rows.find(({ item }) => item === 'O1')).toMatchObject({
      has: true,
      urls: [`${HOME}a`],
      note: '=ของฉัน',
    })
    expect(rows).toHaveLength(28)
    await said(name)
  })

  it('saves a sheet too large for one go of the packer', async () => {
    const items = Object.fromEntries(
      Array.from({ length: 28 }, (_, index) => [
        `O${index + 1}`,
        { evidence: [], note: `${index}`.repeat(4000) },
      ]),
    )
    await keepInBrowser(panel, { ...MINE, items })
    await reopen()
    const { bytes } = await download('xlsx')
    const { rows } = await readAnswers(bytes, 'a.xlsx')
    expect(rows.reduce((sum, { note }) => sum + note.length, 0)).toBeGreaterThan(160_000)
  })

  it('saves a report that opens without any network and says what the panel says', async () => {
    const { bytes } = await download('html')
    const page = await chromium.context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.setContent(bytes.toString('utf8'))
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('#O1').textContent()).toContain('Checked by hand')
    expect(await axeOn(page)).toEqual([])
    expect(asked).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })

  it('brings a checklist to another computer whole', async () => {
    const { bytes } = await download('json')
    await emptyBrowser(panel)
    await reopen()
    await choose('checklist.json', bytes)
    await button('นำเข้า').click()
    await said('นำเข้าแล้ว')
    await expect.poll(() => panel.locator('#O1 summary').count()).toBe(1)
    const kept = await workspaceInBrowser(panel, SITE)
    expect({ ...kept, updatedAt: NOW }).toEqual(workspace.parse(MINE))
  })

  it('shows what a sheet will change, changes nothing before, applies, and takes it back', async () => {
    await choose('answers.csv', SHEET)
    const preview = panel.locator('#files .preview')
    await preview.waitFor()
    expect(await preview.locator('h3').evaluate((heading) => heading === document.activeElement)).toBe(true)
    expect(await preview.textContent()).toContain(`${HOME}b`)
    expect(await preview.textContent()).not.toContain('จากตาราง')
    expect(await workspaceInBrowser(panel, SITE)).toEqual(workspace.parse(MINE))
    await preview.getByRole('radio', { name: 'ใช้ของไฟล์' }).check()
    await expect.poll(() => preview.textContent()).toContain('จากตาราง')
    await preview.getByRole('radio', { name: 'ใช้ของฉัน' }).check()
    await button('นำเข้า').click()
    await said('นำเข้าแล้ว')
    const kept = await workspaceInBrowser(panel, SITE)
    expect(kept.items['O1']).toMatchObject({ note: '=ของฉัน', tick: { at: NOW } })
    expect(kept.items['O1']?.evidence.map(({ url }) => url)).toEqual([`${HOME}a`, `${HOME}b`])
    expect(kept.items['O2']?.note).toBe('เมนูหลัก')
    await reopen()
    await button('ยกเลิกการนำเข้าครั้งล่าสุด').click()
    await said('ยกเลิกการนำเข้าแล้ว')
    const back = await workspaceInBrowser(panel, SITE)
    expect(back.items['O1']).toEqual(workspace.parse(MINE).items['O1'])
    expect(back.items['O2']).toMatchObject({ evidence: [], note: '' })
  })

  it('loses nothing of an import when the worker is killed around it', async () => {
    await choose('answers.csv', SHEET)
    await chromium.stopWorkers(panel)
    await button('นำเข้า').click()
    await chromium.stopWorkers(panel)
    await said('นำเข้าแล้ว')
    await chromium.stopWorkers(panel)
    const kept = await workspaceInBrowser(panel, SITE)
    expect(kept.items['O2']?.evidence.map(({ url }) => url)).toEqual([`${HOME}c`])
    expect(kept.items['O1']?.note).toBe('=ของฉัน')
  })

  it('takes workbooks of today and of old, and a report of the command line, also when dropped', async () => {
    const made = { ...reportSample, fiscalYear: 2568, site: { ...reportSample.site, finalUrl: HOME } }
    const xlsx = await answersXlsx(reportRows(made, rowWords(made)))
    await choose('answers.xlsx', Buffer.from(xlsx))
    await panel.locator('#files .preview').getByText('O2', { exact: true }).waitFor()
    await button('ไม่นำเข้า').click()
    const old = oldWorkbook({
      คำตอบ: oldSheet([
        ['ข้อ', 'URL'],
        ['O3', `${HOME}o3`],
      ]),
    })
    await choose('answers.xls', Buffer.from(old))
    await panel.locator('#files .preview').getByText('O3', { exact: true }).waitFor()
    await button('ไม่นำเข้า').click()
    const data = await panel.evaluateHandle((text) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([text], 'report.json'))
      return dropped
    }, JSON.stringify(made))
    await panel.dispatchEvent('main', 'drop', { dataTransfer: data })
    await button('นำเข้า').click()
    await said('นำเข้าแล้ว')
    const { items } = await workspaceInBrowser(panel, SITE)
    for (const { id, status } of made.items) expect(items[id]?.audited?.verdict).toBe(status)
    expect(items['O1']).toMatchObject({ note: '=ของฉัน', tick: { at: NOW } })
  })

  it('says in one line why a file cannot be used', async () => {
    await choose('report.html', '<!doctype html><title>x</title>')
    await said('report.json')
    expect(await panel.locator('#files .preview').count()).toBe(0)
  })

  it('opens the question for a file from a button of its own', async () => {
    const [question] = await Promise.all([panel.waitForEvent('filechooser'), button('เลือกไฟล์').click()])
    await question.setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) })
    await panel.locator('#files .preview').waitFor()
  })

  it('works with the keyboard alone', async () => {
    await panel.locator('#files > summary').focus()
    const csv = panel.locator('#files [data-file=csv]')
    for (let presses = 0; presses < 5; presses++) {
      if (await csv.evaluate((each) => each === document.activeElement)) break
      await panel.keyboard.press('Tab')
    }
    const [file] = await Promise.all([panel.waitForEvent('download'), panel.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toContain('.csv')
    await choose('answers.csv', SHEET)
    await panel.locator('#files .preview').waitFor()
    await panel.keyboard.press('Tab')
    await panel.keyboard.press('ArrowDown')
    expect(await panel.getByRole('radio', { name: 'ใช้ของไฟล์' }).isChecked()).toBe(true)
    await panel.keyboard.press('Tab')
    await panel.keyboard.press('Enter')
    await said('นำเข้าแล้ว')
    expect((await workspaceInBrowser(panel, SITE)).items['O1']?.note).toBe('จากตาราง')
  })

  it.each(['th', 'en'] as const)('has no accessibility faults at 400 px in %s', async (language) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme })
      await choose('answers.csv', `${SHEET}O50,มี,https://a.example/,\n`)
      await panel.locator('#files .preview').waitFor()
      await speak(panel, language)
      expect(await axeOn(panel)).toEqual([])
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    }
  })
})

const contentOf = async (file: Download): Promise<Buffer> => readFile(await file.path())
