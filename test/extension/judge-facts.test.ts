import { describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../crawler/audit/knowledge.ts'
import { judgeFacts } from '../../extension/judged/judge-facts.ts'
import type { Workspace } from '../../extension/workspace/model.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'
import { page } from '../rules/checks/page.ts'

const NOW = new Date('2025-04-18T03:00:00Z')

const named = (name: string): Workspace => ({
  schema: 'oit-audit/workspace/1',
  site: 'tambon-suanmali.go.th',
  name,
  startUrl: 'https://www.tambon-suanmali.go.th/',
  agencyType: 'local',
  fiscalYear: 2568,
  updatedAt: NOW.toISOString(),
  items: {},
})

describe('a plan that names a ministry', () => {
  const plan = page(
    '<h1>แผนปฏิบัติการป้องกันการทุจริตของกระทรวงมหาดไทย พ.ศ. 2566-2570</h1><p>โครงการอบรมข้าราชการในสังกัด</p>',
  )
  const offeredBy = async (name: string) => {
    const knowledge = await loadKnowledge()
    const catalogue = loadYear(knowledge, 2568)
    const year = { catalogue, topics: topicsOfYear(catalogue, knowledge.concepts) }
    const { answers } = judgeFacts(plan, { state: 'ok' }, year, named(name), NOW)
    return answers.find(({ item }) => item.concept === 'anti-corruption-plan')?.evidence.wrongOffer?.kind
  }

  it('is that of another agency for an agency of another name', async () => {
    expect(await offeredBy('องค์การบริหารส่วนตำบลสวนมะลิ')).toBe('other-agency')
  })

  it('is not held against a website whose pages have not said its name', async () => {
    expect(await offeredBy('www.tambon-suanmali.go.th')).toBeUndefined()
  })
})
