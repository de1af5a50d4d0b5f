import fc from 'fast-check'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import { answersAsWorkspace } from '../../../extension/files/as-workspace.ts'
import { checklistReport } from '../../../extension/files/checklist-report.ts'
import { exportFile, type FileKind } from '../../../extension/files/export-file.ts'
import { merge } from '../../../extension/files/merge.ts'
import { addEvidence, setChecked, setHas, setNote, setTick } from '../../../extension/workspace/changes.ts'
import { itemOf, type Workspace } from '../../../extension/workspace/model.ts'
import { workspace } from '../../../extension/workspace/schema.ts'
import { readAnswers } from '../../../formats/answers/read-answers.ts'
import { cellText, cellUrls } from '../../../rules/answers/sheet.ts'
import { report as reportSchema } from '../../../rules/report/schema.ts'
import { workspaceOf } from '../kept-workspace.ts'
import { anyWorkspace } from './any-workspace.ts'

const NOW = '2025-05-01T03:00:00.000Z'
const HOME = 'https://www.nongsaeng.go.th/'
const catalogue = loadYear(await loadKnowledge(), 2568)

const exported = async (kept: Workspace, kind: FileKind) => {
  const file = await exportFile(kind, kept, catalogue, '1.2.3', NOW)
  return { ...file, bytes: new Uint8Array(await file.content.arrayBuffer()) }
}

/** What a checklist answers to an item, as far as a sheet can hold it. */
const answered = (kept: Workspace, id: string) => {
  const { evidence, note, has } = itemOf(kept, id)
  const urls = evidence.map(({ url }) => url)
  return { has: has ?? urls.length > 0, urls: cellUrls(urls), note: cellText(note) }
}

describe('an exported answer sheet', () => {
  it.each(['xlsx', 'csv'] as const)(
    'is read by the command line as it was meant, and back: %s',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(anyWorkspace, async (kept) => {
          const { bytes, name } = await exported(kept, kind)
          const { rows, problems } = await readAnswers(bytes, name)
          expect(problems).toEqual([])
          const again = answersAsWorkspace(rows, kept, NOW)
          const merged = merge({ ...kept, items: {} }, again, 'mine', NOW)
          for (const { id } of catalogue.items) {
            const row = rows.find(({ item }) => item === id)
            expect(row).toMatchObject(answered(kept, id))
            expect(answered(merged, id)).toEqual(answered(kept, id))
          }
        }),
        { numRuns: 25 },
      )
    },
  )

  it.each(['valueOf', 'constructor', '__proto__', 'toString'])(
    'keeps a note that programs know by its name: %s',
    async (note) => {
      const { bytes, name } = await exported(
        setNote(workspaceOf(HOME, { O1: [HOME] }), 'O1', note, NOW),
        'xlsx',
      )
      const { rows, problems } = await readAnswers(bytes, name)
      expect(problems).toEqual([])
      expect(rows.find(({ item }) => item === 'O1')).toMatchObject({ note })
    },
  )

  it('has no cell that a spreadsheet would run', async () => {
    const kept = setNote(workspaceOf(HOME, { O1: [HOME] }), 'O1', '=HYPERLINK("http://evil.example")', NOW)
    const { bytes } = await exported(kept, 'csv')
    expect(new TextDecoder().decode(bytes)).toContain(`'=HYPERLINK`)
  })

  it('says how many addresses do not fit into a cell', async () => {
    const long = `${HOME}${'a'.repeat(3000)}`
    const { leftOut } = await exported(workspaceOf(HOME, { O1: [HOME, long] }), 'xlsx')
    expect(leftOut).toBe(1)
  })
})

describe('an exported checklist', () => {
  it('is the checklist', async () => {
    const kept = workspaceOf(HOME, { O1: [HOME], O2: [`${HOME}a`] })
    const { bytes, name } = await exported(kept, 'json')
    expect(name).toBe('nongsaeng.go.th-2568-checklist.json')
    expect(workspace.parse(JSON.parse(new TextDecoder().decode(bytes)))).toEqual(kept)
  })

  it('has a name every system can keep', async () => {
    const kept = workspaceOf('https://sites.google.com/view/nongsaeng/', {})
    const { name } = await exported({ ...kept, site: 'sites.google.com/view/nongsaeng' }, 'csv')
    expect(name).toBe('sites.google.com-view-nongsaeng-2568-answers.csv')
  })
})

describe('an exported report', () => {
  const judged = addEvidence(
    workspaceOf(HOME, { O3: [`${HOME}new`], O4: [`${HOME}dead`] }),
    'O2',
    {
      url: `${HOME}people`,
      title: '<b>ผู้บริหาร</b>',
      addedAt: NOW,
      judged: { at: NOW, verdict: 'pass', findings: [] },
    },
    NOW,
  )
  const dead = setChecked(judged, `${HOME}dead`, {
    at: NOW,
    link: { state: 'broken', kind: 'not-found', httpStatus: 404 },
  })
  const kept = setHas(setTick(setNote(dead, 'O2', 'เมนูหลัก', NOW), 'O3', true, NOW), 'O3', false, NOW)

  it('is a report as programs read it, whatever is in the checklist', () => {
    fc.assert(
      fc.property(anyWorkspace, (any) => {
        const made = checklistReport(any, catalogue, '1', NOW)
        expect(reportSchema.parse(made)).toEqual(made)
      }),
      { numRuns: 40 },
    )
  })

  it('tells verdict, note, tick and dead links, and nothing of a visit that was not made', async () => {
    const { bytes } = await exported(kept, 'html')
    const page = load(new TextDecoder().decode(bytes))
    expect(page('#O2 .item-meta').text()).toContain('ผ่าน')
    expect(page('#O2').text()).toContain('เมนูหลัก')
    expect(page('#O2').text()).toContain('<b>ผู้บริหาร</b>')
    expect(page('#O3 .item-meta').text()).toContain('ต้องให้คนดู')
    expect(page('#O3 .item-meta').text()).toContain('เจ้าหน้าที่ตรวจด้วยตนเองแล้ว')
    expect(page('#O4 .item-meta').text()).toContain('ลิงก์เสีย')
    expect(page('#O5 .item-meta').text()).toContain('ยังไม่มีหลักฐาน')
    expect(page('body').text()).not.toMatch(/ไม่พบหลักฐาน|“ไม่พบ”|Not found/)
    expect(page('.broken tbody tr')).toHaveLength(1)
    expect(page('.crawl')).toHaveLength(0)
    expect(page('script, style')).toHaveLength(2)
    expect(page('meta[http-equiv]').attr('content')).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]{44}'/)
  })
})
