import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../rules/catalogue/schema.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { judgePage } from '../../../rules/judge/judge-page.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { answer } from '../../sites/answer.ts'
import { readLabels } from '../../sites/labels.ts'
import { readSite } from '../../sites/site.ts'
import { concepts, loadYear } from '../catalogue/files.ts'
import { context, page, prose, scan } from '../checks/page.ts'

const OK = { state: 'ok', httpStatus: 200 } as const
const ORIGIN = 'https://www.example.go.th'
const topicsOf = (catalogue: Catalogue) =>
  compileTopics(
    concepts,
    new Map(catalogue.items.map((item) => [item.concept, [item.title.th, item.title.en]])),
  )

interface Guess {
  readonly path: string
  readonly expected: string
  readonly guessed: readonly string[]
}

/** What each page that passes an item of a sample agency is taken for when it stands alone. */
async function guesses(name: string): Promise<readonly Guess[]> {
  const site = { ...(await readSite(name)), encoding: 'utf-8' as const }
  const labels = await readLabels(name)
  const catalogue = loadYear(labels.fiscalYear)
  const topics = topicsOf(catalogue)
  const passing = Object.entries(labels.items).flatMap(([expected, label]) =>
    label.verdict === 'pass' && label.evidence.length === 1
      ? [{ expected, path: label.evidence[0] ?? '' }]
      : [],
  )
  const shared = (path: string) => passing.filter((each) => each.path === path).length > 1
  return Promise.all(
    passing
      .filter(({ path }) => site.pages.has(path) && !shared(path))
      .map(async ({ expected, path }) => {
        const html = (await answer(site, encodeURI(path), { origin: ORIGIN })).body.toString('utf8')
        const facts = readHtml(html, { url: new URL(path, ORIGIN).href })
        const given = context({ fiscalYear: labels.fiscalYear, today: labels.today })
        const answers = judgePage(facts, OK, catalogue, topics, given)
        return { path, expected, guessed: answers.map(({ item }) => item.id) }
      }),
  )
}

describe.each(['wp-municipality', 'joomla-department', 'portal-tambon', 'provincial-2563'])(
  'pages of %s',
  (name) => {
    it('are taken for the item they answer, without the site around them; one may need it', async () => {
      const all = await guesses(name)
      expect(all.length).toBeGreaterThanOrEqual(10)
      const missed = all.filter(({ expected, guessed }) => guessed[0] !== expected)
      expect(missed.slice(1)).toEqual([])
    })
  },
)

describe('one page on its own', () => {
  const catalogue = loadYear(2568)
  const topics = topicsOf(catalogue)

  it('answers nothing likely when it speaks of nothing', () => {
    const facts = page(`<h1>ทำบุญตักบาตร</h1>${prose()}`)
    const answers = judgePage(facts, OK, catalogue, topics, context())
    expect(answers.filter(({ evidence }) => evidence.score >= 0.4).map(({ item }) => item.id)).toEqual([])
  })

  it('is judged for one item when asked so, however unlikely that is', () => {
    const facts = page(`<h1>ทำบุญตักบาตร</h1>${prose()}`)
    const answers = judgePage(facts, OK, catalogue, topics, context(), 'O2')
    expect(answers.map(({ item }) => item.id)).toEqual(['O2'])
    expect(answers[0]?.evidence.verdict).not.toBe('pass')
  })

  it('says which heading made it think so', () => {
    const [first] = judgePage(page('<h1>E-Service</h1><p>ยื่นคำขอ</p>'), OK, catalogue, topics, context())
    expect(first?.item.id).toBe('O10')
    expect(first?.evidence.reasons[0]?.quote).toBe('E-Service')
    expect(first?.evidence.score).toBeGreaterThan(0.5)
    expect(first?.evidence.score).toBeLessThanOrEqual(1)
  })

  it('may be a file that says nothing but its name', () => {
    const answers = judgePage(scan('/files/strategic_plan.pdf'), OK, catalogue, topics, context())
    expect(answers[0]?.item.concept).toBe('strategic-plan')
    expect(answers[0]?.evidence.verdict).toBe('review')
  })
})
