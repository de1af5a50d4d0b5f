import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Workspace } from '../../extension/workspace/model.ts'
import { axeOn } from './axe.ts'
import { buildExtension } from './build.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { serveEvidence, type EvidenceServer } from './evidence-server.ts'
import {
  emptyBrowser,
  keepInBrowser,
  keptInBrowser,
  workspaceInBrowser,
  workspaceOf,
} from './kept-workspace.ts'

const REAL_PAGE = `<title>ผู้บริหาร</title><h1>ผู้บริหาร</h1><p>${'รายชื่อผู้บริหารของหน่วยงาน '.repeat(20)}</p>`
const GONE = '<title>ไม่พบหน้าที่ต้องการ</title><p>ขออภัย ไม่พบหน้าที่ท่านต้องการ</p>'

const statesOf = ({ items }: Workspace): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.values(items)
      .flatMap(({ evidence }) => evidence)
      .map(({ url, checked }) => [
        new URL(url).pathname,
        checked && [checked.link.state, checked.link.kind].join(' ').trim(),
      ]),
  )

interface Api {
  readonly alarms: {
    create: (name: string, info: object) => Promise<void>
    clearAll: () => Promise<boolean>
    getAll: () => Promise<readonly { name: string }[]>
  }
  readonly notifications: { getAll: () => Promise<object> }
  readonly tabs: { query: (query: object) => Promise<readonly { id: number; url?: string }[]> }
  readonly action: { getBadgeText: (of: object) => Promise<string> }
}

/** Lets an alarm ring at once. */
const ring = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (alarm) => {
    const { chrome } = globalThis as unknown as { chrome: Api }
    await chrome.alarms.create(alarm, { when: Date.now() })
  }, name)

const forgetAlarms = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.alarms.clearAll())

const alarmsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Api }
    return (await chrome.alarms.getAll()).map(({ name }) => name)
  })

const notificationsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Api }
    return Object.keys(await chrome.notifications.getAll())
  })

const badgeOf = (page: Page, url: string): Promise<string> =>
  page.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: Api }
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address)
    return tab === undefined ? 'no tab' : chrome.action.getBadgeText({ tabId: tab.id })
  }, url)

describe('checking evidence links again in Chromium', () => {
  let chromium: ExtendedChromium
  let site: EvidenceServer
  let panel: Page
  let host: string
  const now = (): Promise<Workspace> => workspaceInBrowser(panel, host)
  const said = (words: RegExp): Promise<void> =>
    panel.locator('#recheck [role=status]').filter({ hasText: words }).waitFor()

  beforeAll(async () => {
    chromium = await launchChromium(await buildExtension('chrome', 'open'))
  }, 300_000)
  afterAll(() => chromium.close())
  beforeEach(async () => {
    site = await serveEvidence()
    host = new URL(site.at('/')).host
    site.answers.set('/', { body: REAL_PAGE })
    panel = await chromium.open('sidepanel.html')
    await emptyBrowser(panel)
  })
  afterEach(async () => {
    await panel.close()
    await site.close()
  })

  /** Keeps a workspace with this evidence and opens the part of the panel that asks again. */
  async function withEvidence(evidence: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const addresses = Object.entries(evidence).map(([id, paths]): [string, string[]] => [
      id,
      paths.map((path) => site.at(path)),
    ])
    await keepInBrowser(panel, workspaceOf(site.at('/'), Object.fromEntries(addresses)))
    await panel.reload()
    await panel.locator('#recheck summary').click()
  }

  it('tells live from dead as the command line does, and keeps and shows it', async () => {
    site.answers.set('/people', { body: REAL_PAGE })
    site.answers.set('/soft', { body: GONE })
    site.answers.set('/cut', { cut: true })
    site.answers.set('/plan.pdf', { type: 'application/pdf', body: '%PDF-1.7 …', refusesHead: true })
    site.answers.set('/file.pdf', { type: 'application/pdf', body: '%PDF-1.7 …' })
    await withEvidence({
      O1: ['/people', '/gone'],
      O2: ['/soft', '/plan.pdf'],
      O3: ['/cut', '/file.pdf', '/people'],
    })
    await panel.locator('#recheck button').click()
    await said(/ตรวจแล้ว.* 6 /)
    expect(statesOf(await now())).toEqual({
      '/people': 'ok',
      '/gone': 'broken not-found',
      '/soft': 'broken soft-404',
      '/plan.pdf': 'ok',
      '/cut': 'broken no-answer',
      '/file.pdf': 'ok',
    })
    expect(await panel.locator('#recheck').textContent()).toMatch(/เปิดไม่ได้.* 3$/)
    expect(site.asked.filter((each) => each.endsWith('/people'))).toEqual(['GET /people'])
    expect(site.asked.filter((each) => each.endsWith('/file.pdf'))).toEqual(['HEAD /file.pdf'])
    await panel.locator('#O2 summary').click()
    await expect.poll(() => panel.locator('#O2').textContent()).toContain('เปิดไม่ได้')
  })

  it('blames nobody when nothing at all answers', async () => {
    site.answers.set('/people', { cut: true })
    await withEvidence({ O1: ['/people'] })
    await panel.locator('#recheck button').click()
    await said(/ตรวจแล้ว.* 1 /)
    expect(statesOf(await now())).toEqual({ '/people': 'blocked no-answer' })
  })

  it('stops when told to and keeps what it learnt', async () => {
    site.answers.set('/a', { body: REAL_PAGE })
    site.answers.set('/b', { body: REAL_PAGE, delayMs: 10_000 })
    await withEvidence({ O1: ['/a', '/b', '/c'] })
    await panel.locator('#recheck button').click()
    await said(/1\/3/)
    await panel.locator('#recheck button').click()
    await said(/ตรวจแล้ว.* 1 /)
    expect(statesOf(await now())).toEqual({ '/a': 'ok', '/b': undefined, '/c': undefined })
    expect(site.asked.some((each) => each.endsWith('/c'))).toBe(false)
  })

  it('tells once of a link that died, and counts on the icon what is to fix', async () => {
    site.answers.set('/a', { body: REAL_PAGE })
    await withEvidence({ O1: ['/a'] })
    const page = await chromium.context.newPage()
    await page.goto(site.at('/'))
    await expect.poll(() => badgeOf(panel, site.at('/'))).toBe('28')
    await ring(panel, 'recheck-daily')
    await expect.poll(async () => statesOf(await now())).toEqual({ '/a': 'ok' })
    expect(await notificationsIn(panel)).not.toContain(`dead:${host}`)
    site.answers.delete('/a')
    await expect
      .poll(async () => (await keptInBrowser(panel, 'daily-round')) as object)
      .toMatchObject({ done: true })
    await ring(panel, 'recheck-daily')
    await expect.poll(async () => statesOf(await now())).toEqual({ '/a': 'broken not-found' })
    await expect.poll(() => keptInBrowser(panel, 'told-dead')).toContain(`${host} O1 ${site.at('/a')}`)
    await page.close()
  })

  it('goes on where it was when the worker is killed in the middle of its daily round, and the browser forgets its alarms', async () => {
    const paths = ['/1', '/2', '/3', '/4', '/5']
    for (const path of paths) site.answers.set(path, { body: REAL_PAGE })
    site.answers.set('/3', { body: REAL_PAGE, delayMs: 60_000 })
    await withEvidence({ O1: paths })
    await ring(panel, 'recheck-daily')
    await expect.poll(() => site.asked.includes('GET /3'), { timeout: 20_000 }).toBe(true)
    await chromium.stopWorkers(panel)
    expect(statesOf(await now())).toMatchObject({ '/1': 'ok', '/2': 'ok', '/3': undefined, '/4': undefined })
    const before = await now()
    site.answers.set('/3', { body: REAL_PAGE })
    await forgetAlarms(panel)
    await ring(panel, 'of-no-one')
    await expect
      .poll(() => alarmsIn(panel))
      .toEqual(expect.arrayContaining(['recheck-daily', 'recheck-resume']))
    await ring(panel, 'recheck-resume')
    await expect
      .poll(async () => statesOf(await now()), { timeout: 20_000 })
      .toEqual(Object.fromEntries(paths.map((path) => [path, 'ok'])))
    await expect
      .poll(async () => (await keptInBrowser(panel, 'daily-round')) as object)
      .toMatchObject({ done: true })
    const after = await now()
    expect(after.items['O1']?.evidence.slice(0, 2)).toEqual(before.items['O1']?.evidence.slice(0, 2))
    expect(after.items['O1']?.evidence).toHaveLength(paths.length)
    expect(site.asked).toEqual(['GET /1', 'GET /2', 'GET /3', 'GET /3', 'GET /4', 'GET /5'])
  })

  it.each(['th', 'en'] as const)('has no accessibility faults in %s', async (language) => {
    site.answers.set('/a', { body: REAL_PAGE })
    await withEvidence({ O1: ['/a', '/gone'] })
    await panel.setViewportSize({ width: 400, height: 900 })
    await panel.locator('#recheck button').click()
    await panel
      .locator('#recheck [role=status]')
      .filter({ hasText: /2$|2 ·/ })
      .waitFor()
    await panel.evaluate((chosen) => {
      document.documentElement.lang = chosen
      document.documentElement.dataset['language'] = chosen
    }, language)
    expect(await axeOn(panel)).toEqual([])
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  })
})
