import { describe, expect, it } from 'vitest'
import type { Link, PageFacts } from '../../../rules/facts/model.ts'
import { locate, type SiteMaterial } from '../../../rules/locate/candidates.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { heading, link, pageFacts } from '../facts-of.ts'
import { catalogueOf, conceptOf, itemOf, ofYear, strong } from './concepts-of.ts'

const topics = compileTopics([
  conceptOf('structure', { names: { strong: ['โครงสร้าง'], weak: ['ผัง'] }, addresses: strong('structure') }),
  conceptOf('annual-plan', { names: strong('แผนดำเนินงาน') }),
  conceptOf('news', { names: strong('ข่าวประชาสัมพันธ์'), onHomePage: true }),
  conceptOf('whole', { names: strong('โครงสร้างและอำนาจหน้าที่'), includes: ['structure', 'powers'] }),
  conceptOf('powers', { names: strong('อำนาจหน้าที่') }),
])
const catalogue = catalogueOf(
  itemOf('O1', 'structure'),
  itemOf('O2', 'annual-plan', ofYear()),
  itemOf('O3', 'news'),
  itemOf('O4', 'annual-plan', ofYear(-1)),
)
const HOME = 'https://www.example.go.th/'
const at = (path: string): string => new URL(path, HOME).href

interface Given {
  readonly pages?: Readonly<Record<string, Partial<PageFacts>>>
  readonly links?: readonly Link[]
  readonly claims?: SiteMaterial['claims']
  readonly indexes?: readonly string[]
}

/** A site whose links all stand on its home page. */
function site({ pages = {}, links = [], claims = [], indexes = [] }: Given): SiteMaterial {
  const home = pageFacts({ url: HOME, links, ...pages['/'] })
  const others = Object.entries(pages)
    .filter(([path]) => path !== '/')
    .map(([path, facts]) => ({ url: at(path), facts: pageFacts({ url: at(path), ...facts }) }))
  const targets = [...new Set(links.map((each) => each.href))].filter((href) => href !== '')
  return {
    homeUrl: HOME,
    pages: [{ url: HOME, facts: home }, ...others],
    uses: targets.map((url) => ({
      url,
      on: links.filter((each) => each.href === url).map((each) => ({ link: each, page: home })),
    })),
    claims,
    indexUrls: new Set(indexes.map(at)),
  }
}

const find = (given: Given, id = 'O1', checklist = catalogue) =>
  locate(checklist, topics, site(given)).get(id) ?? []
const paths = (given: Given, id = 'O1', checklist = catalogue): string[] =>
  find(given, id, checklist).map((candidate) => new URL(candidate.url).pathname)

describe('where an item may be answered', () => {
  it('is a page that a link names, with the reason and where it was found', () => {
    const [found] = find({ links: [link('โครงสร้าง', at('/a'))] })
    expect(found).toMatchObject({ url: at('/a'), label: 'โครงสร้าง', foundOn: HOME, claimed: false })
    expect(found?.reasons[0]).toMatchObject({ quote: 'โครงสร้าง', url: HOME })
    expect(found?.reasons[0]?.message.th).toContain('โครงสร้าง')
  })

  it('may be a page that only its own heading names', () => {
    expect(paths({ pages: { '/a': { headings: [heading('โครงสร้าง')] } } })).toEqual(['/a'])
  })

  it('is surer the more speaks for it', () => {
    const links = [link('โครงสร้าง', at('/a')), link('โครงสร้าง', at('/structure/b'))]
    const pages = { '/structure/b': { headings: [heading('โครงสร้าง')] } }
    const found = find({ links, pages })
    expect(found.map((each) => new URL(each.url).pathname)).toEqual(['/structure/b', '/a'])
    expect(found[0]?.reasons.length).toBe(3)
    expect(found.every((each) => each.score > 0 && each.score <= 1)).toBe(true)
  })

  it('is nowhere when nothing speaks for it, and a faint hint is not enough', () => {
    expect(paths({ links: [link('สนามกีฬา', at('/a'))] })).toEqual([])
    expect(paths({ links: [link('ผังเมืองรวมของอำเภอและตำบลใกล้เคียง', at('/a'))] })).toEqual([])
    expect(paths({ links: [link('ผัง', at('/a'))] })).toEqual([])
  })

  it('is also the same file in another form, whatever its link says', () => {
    const links = [
      link('โครงสร้าง', at('/f/chart.pdf')),
      link('ไฟล์ตาราง', at('/f/chart.xlsx')),
      link('ไฟล์อื่น', at('/f/other.xlsx')),
    ]
    expect(paths({ links })).toEqual(['/f/chart.pdf', '/f/chart.xlsx'])
  })

  it('is looked for under every item of the checklist', () => {
    expect([...locate(catalogue, topics, site({})).keys()]).toEqual(['O1', 'O2', 'O3', 'O4'])
  })

  it('is never a page whose links lead nowhere', () => {
    expect(paths({ links: [link('โครงสร้าง', '#')] })).toEqual([])
  })

  it('for a merged item is the evidence of each of its parts', () => {
    const merged = catalogueOf(itemOf('O1', 'whole'))
    const links = [link('โครงสร้าง', at('/a')), link('อำนาจหน้าที่', at('/b'))]
    expect(paths({ links }, 'O1', merged).sort()).toEqual(['/a', '/b'])
  })

  it('speaks less for a concept when the label speaks more clearly of another', () => {
    const links = [link('โครงสร้าง', at('/a')), link('อำนาจหน้าที่ โครงสร้าง', at('/b'))]
    const [own, shared] = find({ links })
    expect(own?.url).toBe(at('/a'))
    expect(shared?.score ?? 0).toBeLessThan(own?.score ?? 0)
  })
})

describe('the agency’s own answers', () => {
  const claim = { itemId: 'O1', url: at('/claimed'), foundOn: at('/ita'), label: 'O1 โครงสร้าง' }

  it('are kept even when nothing else speaks for them', () => {
    const [found] = find({ claims: [claim] })
    expect(found).toMatchObject({
      url: at('/claimed'),
      claimed: true,
      foundOn: at('/ita'),
      label: 'O1 โครงสร้าง',
    })
    expect(found?.reasons[0]?.message.en).toContain('names this link as its answer')
  })

  it('stand before a page that the same words name', () => {
    const links = [link('โครงสร้าง', at('/other')), link('โครงสร้าง', at('/claimed'))]
    expect(paths({ claims: [claim], links })).toEqual(['/claimed', '/other'])
  })

  it('for an item that this year does not have are no one’s answers', () => {
    const all = locate(catalogue, topics, site({ claims: [{ ...claim, itemId: 'O40' }] }))
    expect([...all.values()].flat()).toEqual([])
  })

  it('are claims of that item only', () => {
    expect(find({ claims: [claim] }, 'O2')).toEqual([])
  })
})

describe('the agency’s answers to other items', () => {
  const own = { itemId: 'O1', url: at('/own'), foundOn: HOME, label: '' }
  const other = { itemId: 'O3', url: at('/other'), foundOn: HOME, label: '' }
  const links = [link('โครงสร้าง', at('/other'))]
  const scoreOf = (claims: SiteMaterial['claims']) =>
    find({ links, claims }).find(({ url }) => url === at('/other'))?.score ?? 0

  it('are hardly those of an item for which it names something else', () => {
    expect(scoreOf([own, other])).toBeLessThan(0.6 * scoreOf([own]))
  })

  it('are as likely as any while it names nothing for the item, and when it names them for both', () => {
    expect(scoreOf([other])).toBe(scoreOf([]))
    expect(scoreOf([own, other, { ...other, itemId: 'O1' }])).toBeGreaterThan(scoreOf([own]))
  })
})

describe('pages that name everything and show nothing', () => {
  it('are no answers: index pages', () => {
    const pages = { '/ita': { headings: [heading('โครงสร้าง')] } }
    expect(paths({ pages })).toEqual(['/ita'])
    expect(paths({ pages, indexes: ['/ita'] })).toEqual([])
  })

  it('are no answers: the home page, but for what may stand there', () => {
    const headings = [heading('โครงสร้าง'), heading('ข่าวประชาสัมพันธ์')]
    const given = { pages: { '/': { headings } } }
    expect(paths(given, 'O1')).toEqual([])
    expect(paths(given, 'O3')).toEqual(['/'])
  })

  it('are answers when the agency itself names its home page', () => {
    const claims = [{ itemId: 'O1', url: HOME, foundOn: at('/ita'), label: 'โครงสร้าง' }]
    expect(paths({ claims }, 'O1')).toEqual(['/'])
  })
})

describe('the year on a label', () => {
  const links = [2566, 2567, 2568].map((year) => link(`แผนดำเนินงาน ปี ${year}`, at(`/${year}`)))

  it('brings the year that is asked for to the front', () => {
    expect(paths({ links }, 'O2')[0]).toBe('/2568')
    expect(paths({ links }, 'O4')[0]).toBe('/2567')
  })

  it('keeps other years as candidates: they may be all there is', () => {
    expect(paths({ links: links.slice(0, 1) }, 'O2')).toEqual(['/2566'])
  })

  it('does not matter for what has no year', () => {
    const dated = [link('โครงสร้าง ปี 2560', at('/a')), link('โครงสร้าง', at('/b'))]
    const scores = find({ links: dated }).map((candidate) => candidate.score)
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThan(0.1)
  })

  it('is not the day on which something was put there', () => {
    const scoreOf = (label: string) => find({ links: [link(label, at('/a'))] }, 'O2')[0]?.score ?? 0
    expect(scoreOf('แผนดำเนินงาน 12/03/2565')).toBeGreaterThan(scoreOf('แผนดำเนินงาน ปี 2565'))
  })

  it('counts a span of years that holds it', () => {
    const plans = [
      link('แผนดำเนินงาน (พ.ศ. 2566-2570)', at('/a')),
      link('แผนดำเนินงาน (พ.ศ. 2561-2565)', at('/b')),
    ]
    expect(paths({ links: plans }, 'O2')).toEqual(['/a', '/b'])
  })
})

describe('the list of candidates', () => {
  const links = Array.from({ length: 25 }, (_, n) => link('โครงสร้าง', at(`/${String(n).padStart(2, '0')}`)))

  it('holds at most ten an item, best first', () => {
    const scores = find({ links }).map((candidate) => candidate.score)
    expect(scores).toHaveLength(10)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('is the same in whatever order the site was read', () => {
    expect(paths({ links: links.toReversed() })).toEqual(paths({ links }))
    expect(paths({ links })).toEqual(links.slice(0, 10).map((each) => new URL(each.href).pathname))
  })

  it('never loses the agency’s own answer among many that look better', () => {
    const pages = Object.fromEntries(
      links.map((each) => [new URL(each.href).pathname, { headings: [heading('โครงสร้าง')] }]),
    )
    const claims = [{ itemId: 'O1', url: at('/claimed'), foundOn: at('/ita'), label: '' }]
    const found = find({ links, pages, claims })
    expect(found).toHaveLength(10)
    expect(found.some((candidate) => candidate.claimed)).toBe(true)
  })

  it('is of a list of documents what names the item', () => {
    const documents = [link('โครงสร้าง', at('/1.pdf')), link('แผนดำเนินงาน', at('/2.pdf'))]
    const [found] = find({
      pages: { '/list': { links: documents } },
      links: [link('โครงสร้าง', at('/list'))],
    })
    expect(found?.part?.links.map(({ href }) => href)).toEqual([at('/1.pdf')])
  })
})
