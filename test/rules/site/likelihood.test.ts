import { describe, expect, it } from 'vitest'
import { createAddressLikelihood, createLikelihood, likelyFrom } from '../../../rules/site/likelihood.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { factsOf, linkOf, topicScore } from '../../crawler/visit/fake-site.ts'
import type { FakeLink } from '../../crawler/visit/fake-site.ts'

const likelihood = createLikelihood(topicScore)
const heading = { text: 'หลักฐาน', key: 'หลักฐาน', level: 2, region: 'main', place: '1', parent: -1 } as const
const page: PageFacts = { ...factsOf({}, 'http://a.go.th/'), headings: [heading] }

const of = (written: FakeLink, depth = 1): number => {
  const link = linkOf(written)
  return likelihood({ link, page, url: link.href, depth })
}

describe('createLikelihood', () => {
  it.each<[string, FakeLink]>([
    ['says so', { href: '/1', text: 'หลักฐาน' }],
    ['says so in its alternative text', { href: '/1', alt: 'หลักฐาน', imageOnly: true }],
    ['says so in its title', { href: '/1', titleAttribute: 'หลักฐาน' }],
    ['says only "click" beside words that say so', { href: '/1', text: 'คลิกที่นี่', context: 'หลักฐาน' }],
    ['stands under a heading that says so', { href: '/1', text: 'ดาวน์โหลด', heading: 0 }],
    ['stands in an accordion that says so', { href: '/1', text: 'ไฟล์ 1', trail: ['ปี 2568', 'หลักฐาน'] }],
    ['has an address that says so', { href: '/evidence', text: '1685', region: 'menu' }],
    ['leads to the list of answers', { href: '/menu/1685', text: 'ITA 2568' }],
    [
      'leads to the list of answers by its full name',
      { href: '/x', text: 'การประเมินคุณธรรมและความโปร่งใส (ITA)' },
    ],
    ['carries an item code', { href: '/x', text: 'O12' }],
    ['has an answer list address', { href: '/Pages/ita_year_detail/4', alt: '' }],
    ['leads to the site map', { href: '/x', text: 'แผนผังเว็บไซต์' }],
  ])('thinks a link likely that %s', (_, written) => {
    expect(of(written)).toBeGreaterThanOrEqual(likelyFrom)
  })

  it.each<[string, FakeLink]>([
    ['says nothing', { href: '/1' }],
    ['speaks of something else', { href: '/1', text: 'สถานที่ท่องเที่ยว', region: 'menu' }],
    ['shows pictures of an activity', { href: '/gallery/12', text: 'ประมวลภาพกิจกรรม', region: 'menu' }],
    ['is shown by a gallery', { href: '/index.php?option=com_phocagallery&id=7', text: 'ครั้งที่ 7' }],
    ['only contains the letters', { href: '/digital', text: 'hospital digital' }],
  ])('does not think a link likely that %s', (_, written) => {
    expect(of(written)).toBeLessThan(likelyFrom)
  })

  it.each([
    ['a list of answers', 'ITA 2568', true],
    ['a list of answers by the name schools give it', 'ITA Online 2568', true],
    ['pictures', 'ภาพกิจกรรม หลักฐาน', false],
  ])('hears the heading of %s, whatever is linked below it', (_, text, likely) => {
    const titled: PageFacts = {
      ...page,
      headings: [{ ...heading, text, key: text.toLowerCase().replaceAll(' ', '') }],
    }
    const link = linkOf({ href: '/page/22', text: 'คลิก', heading: 0 })
    expect(likelihood({ link, page: titled, url: link.href, depth: 2 }) >= likelyFrom).toBe(likely)
  })

  it('puts lists of answers first, menus before text, near before far, side tracks last', () => {
    const ranked = [
      of({ href: '/x', text: 'ITA 2568', region: 'menu' }),
      of({ href: '/x', text: 'หลักฐาน' }),
      of({ href: '/x', text: 'ข่าว', region: 'menu' }),
      of({ href: '/x', text: 'ข่าว' }),
      of({ href: '/x', text: 'ข่าว' }, 4),
      of({ href: '/webboard/topic/4', text: 'ข่าว' }),
    ]
    expect(ranked).toEqual([...ranked].sort((one, other) => other - one))
    expect(new Set(ranked).size).toBe(ranked.length)
  })

  it('still reads an activity that is evidence', () => {
    expect(of({ href: '/gallery/12', text: 'ภาพกิจกรรม หลักฐาน' })).toBeGreaterThanOrEqual(likelyFrom)
  })
})

describe('createAddressLikelihood', () => {
  it('goes by the letters of the address', () => {
    const score = createAddressLikelihood(topicScore)
    expect(score('http://a.go.th/ita-2568/')).toBeGreaterThan(score('http://a.go.th/evidence/1'))
    expect(score('http://a.go.th/evidence/1')).toBeGreaterThan(score('http://a.go.th/news/1'))
  })
})
