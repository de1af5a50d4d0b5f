import { expect, it } from 'vitest'
import type { Candidate } from '../../../rules/locate/candidates.ts'
import { executivesShown } from '../../../rules/site/executives.ts'
import { catalogueOf, itemOf } from '../locate/concepts-of.ts'
import { context, page, prose } from '../checks/page.ts'

const card = (name: string, position: string) =>
  `<div class="card"><img src="/u/p.jpg" alt="" width="200" height="250"><p>${name}</p><p>${position}</p></div>`
const people = page(
  card('นายสมพร ใจงาม', 'นายกองค์การบริหารส่วนตำบลสวนมะลิ') + card('นายวิชัย รุ่งเรือง', 'ปลัดองค์การบริหารส่วนตำบล'),
  { path: '/people' },
)
const about = page(prose(), { path: '/about' })
const candidate = (url: string): Candidate => ({ url, score: 0.9, reasons: [], label: '', claimed: false })
const shown = (...pages: readonly (typeof people)[]) =>
  executivesShown(
    catalogueOf(itemOf('O2', 'executives')),
    new Map([['O2', pages.map(({ url }) => candidate(url))]]),
    context({ factsOf: (url) => [people, about].find((facts) => facts.url === url) }),
  )

it('tells who leads the agency by the first page of executives that names a head', () => {
  expect(shown(about, people)).toEqual({
    heads: ['นายสมพร ใจงาม'],
    all: ['นายสมพร ใจงาม', 'นายวิชัย รุ่งเรือง'],
  })
})

it('says nothing where no page names one', () => {
  expect(shown(about)).toBeUndefined()
  expect(shown()).toBeUndefined()
})
