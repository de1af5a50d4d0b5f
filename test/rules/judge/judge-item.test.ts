import { describe, expect, it } from 'vitest'
import type { Item } from '../../../rules/catalogue/schema.ts'
import { judgeItem } from '../../../rules/judge/judge-item.ts'
import { loadYear } from '../catalogue/files.ts'
import { context, page, prose, scan } from '../checks/page.ts'
import { component, deadOffer, item, offer } from './judging.ts'

const asked = item([component('เป้าหมาย'), component('ตัวชี้วัด')])
const full = page(`<h1>แผน</h1><p>เป้าหมาย คือ น้ำสะอาด และตัวชี้วัด 5 ข้อ</p>${prose()}`, { path: '/full' })
const part = (word: string, path: string) => page(`<h1>แผน</h1><p>${word} ของปี</p>${prose()}`, { path })
const goal = part('เป้าหมาย', '/goal')
const measure = part('ตัวชี้วัด', '/measure')
const other = page(`<h1>ข่าว</h1>${prose()}`, { path: '/other' })

const judge = (offers: Parameters<typeof judgeItem>[1], of: Item = asked, given = context()) =>
  judgeItem(of, offers, given)

describe('the best answer of a site', () => {
  it('is the page that passes, whatever looks likelier', () => {
    const judged = judge([offer(other, { score: 1 }), offer(full, { score: 0.5 })])
    expect(judged).toMatchObject({ verdict: 'pass', points: 100 })
    expect(judged.answer.map((each) => each.url)).toEqual([full.url])
    expect(judged.evidence.map((each) => each.url)).toEqual([full.url, other.url])
    expect(judged.advice).toEqual([])
  })

  it('is the page itself, not the list that leads to it, unless the agency names the list', () => {
    const list = page('<h2>แผน</h2><a href="/full">เปิดดู</a>', { path: '/list' })
    const given = context({ factsOf: (url) => (url === full.url ? full : undefined) })
    const judged = (claimed: boolean) =>
      judge([offer(list, { score: 0.9, claimed }), offer(full, { score: 0.6 })], asked, given)
    expect(judged(false)).toMatchObject({ verdict: 'pass', answer: [{ url: full.url }] })
    expect(judged(true)).toMatchObject({ verdict: 'pass', answer: [{ url: list.url }] })
    expect(judge([offer(list, { score: 0.9 })], asked, given)).toMatchObject({ verdict: 'pass' })
  })

  it('is what a named page of mere criteria opens, before that page', () => {
    const criteria = '<p>องค์ประกอบด้านข้อมูล: แสดงแผนที่มีเป้าหมายและตัวชี้วัด</p>'
    const given = context({ factsOf: (url) => (url === full.url ? full : undefined) })
    const answer = (own: string) => {
      const cover = page(`<h2>แผน</h2>${criteria}${own}<a href="/full">เปิดดู</a>`, { path: '/item/5' })
      const judged = judge(
        [offer(cover, { score: 0.9, claimed: true }), offer(full, { score: 0.5 })],
        asked,
        given,
      )
      expect(judged.verdict).toBe('pass')
      return judged.evidence.map(({ url }) => url.replace(/.*\//, ''))
    }
    expect(answer('')).toEqual(['full', '5'])
    expect(answer(prose(1))[0]).toBe('5')
  })

  it('is another named page before the home page, which shows a little of everything', () => {
    const home = part('เป้าหมาย', '/')
    const plan = page('<h1>แผน</h1><p>กำหนดการประชุม</p>', { path: '/plan' })
    const given = context({ depthOf: (url) => (url === home.url ? 0 : 1) })
    const named = (...pages: (typeof home)[]) =>
      judge(
        pages.map((facts) => offer(facts, { score: 0.7, claimed: true })),
        asked,
        given,
      )
    expect(named(home, plan).evidence.map(({ url }) => url)).toEqual([plan.url, home.url])
    expect(named(home).verdict).toBe('incomplete')
    expect(named(home, measure).verdict).toBe('pass')
  })

  it('is missing when nothing is offered', () => {
    expect(judge([])).toMatchObject({ verdict: 'missing', points: 0, answer: [], evidence: [], findings: [] })
  })

  it('is missing when nothing likely is offered; what was looked at is still shown', () => {
    const judged = judge([offer(other, { score: 0.35 })])
    expect(judged).toMatchObject({ verdict: 'missing', answer: [] })
    expect(judged.evidence).toHaveLength(1)
  })

  it('is for a person to tell when only an unlikely page shows much of what is asked', () => {
    const judged = judge([offer(other, { score: 0.38 }), offer(goal, { score: 0.35 })])
    expect(judged).toMatchObject({ verdict: 'review', answer: [{ url: goal.url }] })
    expect(judged.points).toBeUndefined()
  })

  it('is no evidence, but not broken, when its page only says that the data is to come', () => {
    const notice = { ...deadOffer('/soon'), link: { state: 'broken', kind: 'under-construction' } } as const
    const judged = judge([notice])
    expect(judged).toMatchObject({
      verdict: 'not-evidence',
      answer: [{ wrongOffer: { kind: 'empty-page' } }],
    })
    expect(judged.advice[0]?.en).toContain('Add the data')
  })

  it('is what the agency itself names, however unlikely it looks', () => {
    expect(judge([offer(goal, { score: 0.1, claimed: true })]).verdict).toBe('incomplete')
  })

  it('is a good page elsewhere before the agency’s own broken link', () => {
    const judged = judge([deadOffer('/lost', { claimed: true, score: 0.95 }), offer(full, { score: 0.6 })])
    expect(judged.verdict).toBe('pass')
    expect(judged.evidence[0]?.url).toBe(full.url)
  })

  it('is broken when only a broken link is offered', () => {
    expect(judge([deadOffer('/lost')])).toMatchObject({ verdict: 'broken', points: 0 })
  })

  it('is the page that works, not the likelier link that is dead beside it', () => {
    const judged = judge([deadOffer('/board', { score: 0.95 }), offer(goal, { score: 0.5 })])
    expect(judged).toMatchObject({ verdict: 'incomplete', points: 50 })
    expect(judged.evidence.map((each) => each.url)).toEqual([goal.url, deadOffer('/board').url])
  })

  it('is still broken when what works shows less than half of what is asked', () => {
    expect(judge([deadOffer('/lost', { score: 0.95 }), offer(other, { score: 0.5 })]).verdict).toBe('broken')
  })

  it('is left to a person when only a scan is offered', () => {
    const judged = judge([offer(scan())])
    expect(judged.verdict).toBe('review')
    expect(judged.points).toBeUndefined()
  })

  it('does not depend on the order of the offers', () => {
    const offers = [offer(goal), offer(measure), offer(other), deadOffer('/lost')]
    const orders = [
      offers,
      offers.toReversed(),
      [offers[2], offers[0], offers[3], offers[1]].flatMap((each) => each ?? []),
    ]
    const shown = orders.map((order) => judge(order).evidence.map((each) => each.url))
    expect(new Set(shown.map((urls) => urls.join())).size).toBe(1)
  })
})

describe('pages that answer together', () => {
  it('are joined when the second supplies what the first lacks', () => {
    const judged = judge([offer(goal), offer(measure, { score: 0.8 })])
    expect(judged).toMatchObject({ verdict: 'pass', points: 100 })
    expect(judged.answer.map((each) => each.url)).toEqual([goal.url, measure.url])
    expect(judged.findings.map((each) => each.result)).toEqual(['met', 'met'])
  })

  it('are not joined when the second adds nothing', () => {
    const judged = judge([offer(goal), offer(part('เป้าหมาย', '/again'), { score: 0.8 })])
    expect(judged.verdict).toBe('incomplete')
    expect(judged.answer).toHaveLength(1)
  })

  it('are not joined with a page that is hardly about the item', () => {
    expect(judge([offer(goal), offer(measure, { score: 0.42 })]).verdict).toBe('incomplete')
  })

  it('are joined with a weaker one that is offered in the same row', () => {
    const index = 'https://www.tambon-suanmali.go.th/ita'
    const row = (file: string) => `12 รายการจัดซื้อจัดจ้าง ${index}/a.xlsx ${index}/b.pdf ${file}`
    const workbook = offer(goal, { foundOn: index, label: row('Excel') })
    const scan = { score: 0.42, foundOn: index, label: row('PDF') }
    expect(judge([workbook, offer(measure, scan)]).verdict).toBe('pass')
    expect(judge([workbook, offer(measure, { ...scan, label: 'แผนการจัดหาพัสดุ' })]).verdict).toBe('incomplete')
    expect(judge([workbook, offer(measure, { ...scan, foundOn: `${index}2` })]).verdict).toBe('incomplete')
  })

  it('are joined with the same file in another form', () => {
    const asFile = (path: string) => ({ score: 0.42, url: `https://www.tambon-suanmali.go.th${path}` })
    const workbook = offer(goal, { ...asFile('/f/plan.xlsx'), score: 0.9 })
    expect(judge([workbook, offer(measure, asFile('/f/plan.pdf'))]).verdict).toBe('pass')
    expect(judge([workbook, offer(measure, asFile('/f/other.pdf'))]).verdict).toBe('incomplete')
  })

  it('are at most four', () => {
    const words = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก']
    const many = item(words.map((word) => component(`ส่วนที่${word}`)))
    const judged = judge(
      words.map((word, n) => offer(part(`ส่วนที่${word}`, `/${n}`))),
      many,
    )
    expect(judged.answer.length).toBeLessThanOrEqual(4)
    expect(judged.verdict).not.toBe('pass')
  })

  it('are the executives of both sides, on a page each', () => {
    const executives = loadYear(2568).items.find((each) => each.concept === 'executives')
    if (executives === undefined) throw new Error('no executives in FY2568')
    const card = (name: string, position: string, n: number) =>
      `<div class="card"><img src="/people/${n}.jpg" alt=""><h4>${name}</h4><p>${position}</p><p>โทร 02 123 45${n}</p></div>`
    const political = page(
      `<h1>คณะผู้บริหาร</h1>${card('นายสมชาย ใจงาม', 'นายกองค์การบริหารส่วนตำบล', 11)}${card('นายวิชัย รักดี', 'รองนายกองค์การบริหารส่วนตำบล', 12)}`,
      { path: '/politicians' },
    )
    const permanent = page(
      `<h1>หัวหน้าส่วนราชการ</h1>${card('นางมาลี ศรีสุข', 'ปลัดองค์การบริหารส่วนตำบล', 21)}${card('นางสาวดวงใจ พรมมา', 'ผู้อำนวยการกองคลัง', 22)}`,
      { path: '/officers' },
    )
    expect(judge([offer(political)], executives).verdict).toBe('incomplete')
    const judged = judge([offer(political), offer(permanent)], executives)
    expect(judged.verdict).toBe('pass')
    expect(judged.answer.map((each) => each.url).sort()).toEqual([permanent.url, political.url].sort())
  })
})

describe('evidence of several years', () => {
  const yearly = item(asked.components, {
    period: { kind: 'fiscal-year', offset: 0, confidence: 'high', sources: ['handbook'] },
  })
  const dated = (words: string, year: number) =>
    page(`<h1>แผนดำเนินงานประจำปีงบประมาณ พ.ศ. ${year}</h1><p>${words} ปีงบประมาณ พ.ศ. ${year}</p>${prose()}`, {
      path: `/${year}`,
    })

  it('is judged by the right year', () => {
    const judged = judge([offer(dated('เป้าหมาย ตัวชี้วัด', 2566)), offer(dated('เป้าหมาย ตัวชี้วัด', 2568))], yearly)
    expect(judged.verdict).toBe('pass')
    expect(judged.evidence[0]?.url).toContain('/2568')
  })

  it('is wrong-year when there is only another year', () => {
    const judged = judge([offer(dated('เป้าหมาย ตัวชี้วัด', 2566))], yearly)
    expect(judged).toMatchObject({ verdict: 'wrong-year', points: 0 })
  })

  it('is the right year’s, though another year’s says more, and borrows nothing from that', () => {
    const offers = [
      offer(dated('เป้าหมาย', 2568), { score: 1 }),
      offer(dated('เป้าหมาย ตัวชี้วัด', 2566), { score: 0.7 }),
    ]
    const judged = judge(offers, yearly)
    expect(judged.verdict).toBe('incomplete')
    expect(judged.answer.map((each) => each.url)).toEqual([dated('', 2568).url])
  })
})

describe('points', () => {
  const points = (levels: number[], offers: Parameters<typeof judgeItem>[1]) =>
    judge(offers, { ...asked, levels }).points

  it('are full for a pass and none for anything that fails', () => {
    for (const levels of [
      [0, 100],
      [0, 50, 100],
    ]) {
      expect(points(levels, [offer(full)])).toBe(100)
      expect(points(levels, [])).toBe(0)
      expect(points(levels, [deadOffer('/lost')])).toBe(0)
      expect(points(levels, [offer(other)])).toBe(0)
    }
  })

  it('are half for an incomplete answer in years that know a half', () => {
    expect(points([0, 50, 100], [offer(goal)])).toBe(50)
    expect(points([0, 100], [offer(goal)])).toBe(0)
  })

  it('are unknown until a person has looked', () => {
    expect(points([0, 50, 100], [offer(scan())])).toBeUndefined()
  })
})

describe('how sure a verdict is', () => {
  it('is as sure as its least sure required component, and never surer than the item', () => {
    const of = (confidence: 'high' | 'medium' | 'low', required = true) =>
      item([component('เป้าหมาย'), component('ตัวชี้วัด', { confidence, required })])
    expect(judge([offer(full)], of('high')).confidence).toBe('high')
    expect(judge([offer(full)], of('low')).confidence).toBe('low')
    expect(judge([offer(full)], of('low', false)).confidence).toBe('high')
    expect(judge([offer(full)], item([component('เป้าหมาย')], { confidence: 'medium' })).confidence).toBe(
      'medium',
    )
  })

  it('takes up an unlikely page that the best one itself leads to, unless that is a list', () => {
    const leading = (links: number) =>
      page(
        `<h1>แผน</h1><p>เป้าหมาย ของปี ตัวที่ใช้วัดดูที่ <a href="/measure">หน้านี้</a></p>${prose()}${Array.from(
          { length: links },
          (_, at) => `<p><a href="/more/${at}">เรื่องที่ ${at}</a></p>`,
        ).join('')}`,
        { path: '/leads' },
      )
    const verdict = (links: number) => judge([offer(leading(links)), offer(measure, { score: 0.42 })]).verdict
    expect(verdict(0)).toBe('pass')
    expect(verdict(9)).toBe('incomplete')
  })

  it('is the page that shows half before one whose uncertain rules are surely not met', () => {
    const uncertain = item([
      component('เป้าหมาย', { confidence: 'low' }),
      component('ตัวชี้วัด', { confidence: 'low' }),
    ])
    const judged = judge([offer(other, { score: 0.7 }), offer(goal, { score: 0.6 })], uncertain)
    expect(judged).toMatchObject({ verdict: 'review', answer: [{ url: goal.url }] })
  })

  it('is what the agency names before another year that it does not name', () => {
    const ofYear = item([component('เป้าหมาย'), component('ตัวชี้วัด')], {
      period: { kind: 'fiscal-year', offset: 0, confidence: 'high', sources: ['handbook'] },
    })
    const old = page(`<h1>แผน ปีงบประมาณ 2567</h1><p>เป้าหมาย และตัวชี้วัด</p>${prose()}`, { path: '/old' })
    const named = page(`<h1>แผน ปีงบประมาณ 2568</h1>${prose()}`, { path: '/named' })
    const answer = (claimed: boolean) =>
      judge([offer(named, { score: 0.7, claimed }), offer(old, { score: 0.6 })], ofYear).answer[0]?.url
    expect([answer(true), answer(false)]).toEqual([named.url, old.url])
  })
})
