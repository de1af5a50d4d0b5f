import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../../extension/files/differences.ts'
import { merge } from '../../../extension/files/merge.ts'
import { planImport, type ImportPlan } from '../../../extension/files/plan-import.ts'
import { receive } from '../../../extension/files/received.ts'
import { undo } from '../../../extension/files/undo.ts'
import { setNote, setTick } from '../../../extension/workspace/changes.ts'
import { isAddress, itemOf, type Workspace } from '../../../extension/workspace/model.ts'
import { workspace } from '../../../extension/workspace/schema.ts'
import { reportSample } from '../../report-sample.ts'
import { workspaceOf } from '../kept-workspace.ts'
import { anyWorkspace, twoOfOneAgency } from './any-workspace.ts'

const NOW = '2025-05-01T03:00:00.000Z'
const ITEMS = Array.from({ length: 28 }, (_, index) => `O${index + 1}`)
const itemsOf = (year: number): readonly string[] | undefined => (year === 2568 ? ITEMS : undefined)

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value))
const emptied = (kept: Workspace): Workspace => ({ ...kept, audit: undefined, items: {} })
/** As it is kept: what is undefined is absent. */
const plain = (kept: Workspace): unknown => JSON.parse(JSON.stringify({ ...kept, updatedAt: NOW }))

async function planned(bytes: Uint8Array, name: string, here?: Workspace): Promise<ImportPlan> {
  const plan = planImport(await receive(bytes, name), here, itemsOf, NOW)
  if ('unusable' in plan) throw new Error(plan.unusable.en)
  return plan
}

describe('a checklist file', () => {
  it('comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, async (kept) => {
        const { file } = await planned(json(kept), 'checklist.json')
        expect(file).toEqual(kept)
        expect(plain(merge(emptied(file), file, 'mine', NOW))).toEqual(plain(kept))
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing in the checklist it was made from', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.constantFrom('mine' as const, 'file' as const), (kept, prefer) => {
        const merged = merge(kept, kept, prefer, NOW)
        expect(plain(merged)).toEqual(plain(kept))
        expect(differences(kept, merged)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('never takes evidence away, nor a note or tick of the webmaster unless that is wished', () => {
    fc.assert(
      fc.property(twoOfOneAgency, ([mine, file]) => {
        for (const prefer of ['mine', 'file'] as const) {
          const merged = merge(mine, file, prefer, NOW)
          expect(workspace.safeParse(merged).success).toBe(true)
          for (const [id, { evidence, note, tick }] of Object.entries(mine.items)) {
            const now = itemOf(merged, id)
            expect(now.evidence.slice(0, evidence.length).map(({ url }) => url)).toEqual(
              evidence.map(({ url }) => url),
            )
            if (prefer === 'file') continue
            if (note !== '') expect(now.note).toBe(note)
            if (tick !== undefined) expect(now.tick).toEqual(tick)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('can be taken back, and what was done since then stays', () => {
    fc.assert(
      fc.property(twoOfOneAgency, ([mine, file]) => {
        const after = merge(mine, file, 'file', NOW)
        const back = undo(after, mine, after, NOW)
        for (const id of ITEMS) expect(plain1(back, id)).toEqual(plain1(mine, id))
        const since = setTick(setNote(after, 'O28', 'เขียนทีหลัง', NOW), 'O28', true, NOW)
        const kept = itemOf(undo(since, mine, after, NOW), 'O28')
        expect(kept).toMatchObject({ note: 'เขียนทีหลัง', tick: { at: NOW } })
      }),
      { numRuns: 60 },
    )
  })
})

const plain1 = (kept: Workspace, id: string): unknown => JSON.parse(JSON.stringify(itemOf(kept, id)))

describe('an answer sheet', () => {
  const home = 'https://www.nongsaeng.go.th/'
  const mine = setNote(workspaceOf(home, { O1: [`${home}a`] }), 'O1', 'ของฉัน', NOW)
  const sheet = `ข้อ,มี/ไม่มี,URL,คำอธิบาย\nO1,มี,"${home}a ${home}b",ของไฟล์\nO2,มี,${home}c,เมนู\nO40,มี,${home}d,\n`

  it('goes into the checklist that is open, and tells rows it cannot use', async () => {
    const plan = await planned(bytesOf(sheet), 'answers.csv', mine)
    expect(plan.file.site).toBe(mine.site)
    expect(plan.unused.map(({ en }) => en)).toEqual(['Row 4: 2568 has no item O40'])
    const merged = merge(mine, plan.file, 'mine', NOW)
    expect(differences(mine, merged)).toEqual([
      { id: 'O1', added: [`${home}b`], renewed: 0, audited: false },
      {
        id: 'O2',
        added: [`${home}c`],
        renewed: 0,
        audited: false,
        note: { from: '', to: 'เมนู' },
        has: { from: false, to: true },
      },
    ])
    expect(merge(mine, plan.file, 'file', NOW).items['O1']?.note).toBe('ของไฟล์')
  })

  it('keeps what the webmaster has when the sheet says that there is nothing', async () => {
    const { file } = await planned(bytesOf('ข้อ,มี/ไม่มี,URL\nO1,ไม่มี,\n'), 'a.csv', mine)
    expect(differences(mine, merge(mine, file, 'mine', NOW))).toEqual([])
    expect(merge(mine, file, 'file', NOW).items['O1']).toMatchObject({ has: false })
  })
})

describe('a report of the command line', () => {
  it('brings what the audit found and leaves notes, ticks and evidence as they are', async () => {
    const { file } = await planned(json({ ...reportSample, fiscalYear: 2568 }), 'report.json')
    const mine = setTick(setNote(emptied(file), 'O2', 'ของฉัน', NOW), 'O2', true, NOW)
    const merged = merge(mine, file, 'mine', NOW)
    expect(merged.audit?.pages).toBe(reportSample.crawl.pages)
    for (const { id, status } of reportSample.items) expect(merged.items[id]?.audited?.verdict).toBe(status)
    expect(merged.items['O2']).toMatchObject({ note: 'ของฉัน', tick: { at: NOW } })
    const claimed = reportSample.items.filter(({ claim }) => claim?.source === 'sheet')
    expect(claimed.length).toBeGreaterThan(0)
    for (const { id, claim } of claimed) {
      expect(merged.items[id]?.evidence.map(({ url }) => url)).toEqual(claim?.urls.filter(isAddress))
    }
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['is empty', '', 'empty'],
    ['is no sheet', 'a,b\n1,2\n', 'No heading row'],
    ['is a report to read', '<!doctype html><title>x</title>', 'report.json'],
    ['is a PDF', '%PDF-1.7', 'cannot be imported'],
    ['is cut off', '{"schema":"oit-audit/workspace/1",', 'damaged'],
    ['was edited', '{"schema":"oit-audit/workspace/1","site":1}', 'damaged'],
    ['is other JSON', '{"name":"x"}', 'neither'],
    ['is a list', '[1]', 'neither'],
    ['is JSON of nothing', '{}', 'neither'],
    ['is an old workbook', '\u00d0\u00cf', 'No heading row'],
    ['has answers of no item of the year', 'ข้อ,URL\nO77,https://a.example/\n', 'No answers'],
  ])('says why in one line when it %s', async (_, text, reason) => {
    const plan = planImport(
      await receive(bytesOf(text), 'file'),
      workspaceOf('https://a.example/', {}),
      itemsOf,
      NOW,
    )
    expect('unusable' in plan && plan.unusable.en).toContain(reason)
    expect('unusable' in plan && plan.unusable.th).toMatch(/^[^\n]*[ก-๙][^\n]*$/)
  })

  it('needs an open site for a sheet, and a year with rules', async () => {
    const sheet = await receive(bytesOf('ข้อ,URL\nO1,https://a.example/\n'), 'a.csv')
    expect(planImport(sheet, undefined, itemsOf, NOW)).toHaveProperty('unusable')
    const old = await receive(json({ ...workspaceOf('https://a.example/', {}), fiscalYear: 2550 }), 'a.json')
    expect(planImport(old, undefined, itemsOf, NOW)).toHaveProperty('unusable')
  })

  it('never breaks whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(planImport(await receive(bytes, 'x'), undefined, itemsOf, NOW)).toHaveProperty('unusable')
      }),
    )
  })
})
