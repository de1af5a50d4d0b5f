import { describe, expect, it } from 'vitest'
import { rankAsIndexLink } from '../../../rules/ita-index/rank.ts'

describe('rankAsIndexLink', () => {
  it.each([
    ['การประเมินคุณธรรมและความโปร่งใส (ITA)', '/ita_all'],
    ['ITA 2568', '/ita/2568'],
    ['การเปิดเผยข้อมูลสาธารณะ (OIT)', '/page/9'],
    ['', 'https://www.example.go.th/oit-2568/'],
  ])('%s %s leads to the list', (text, url) => {
    expect(rankAsIndexLink(text, url, 2568)).toBeGreaterThanOrEqual(0.5)
  })

  it.each([
    ['แบบวัด EIT', 'https://itas.nacc.go.th/go/eit/abc'],
    ['IIT แบบวัดการรับรู้ภายใน', '/iit'],
    ['ITA', 'https://itas.nacc.go.th/'],
    ['MOIT ปี 2568', '/moit'],
    ['การประเมินประสิทธิภาพขององค์กร LPA', '/lpa'],
    ['ข่าวประชาสัมพันธ์', '/digital/news'],
  ])('%s %s does not', (text, url) => {
    expect(rankAsIndexLink(text, url)).toBe(0)
  })

  it('prefers the wanted year, and the list to news or files about it', () => {
    expect(rankAsIndexLink('ITA 2568', '/a', 2568)).toBeGreaterThan(rankAsIndexLink('ITA 2567', '/a', 2568))
    expect(rankAsIndexLink('ITA', '/ita')).toBeGreaterThan(rankAsIndexLink('ประกาศผลการประเมิน ITA', '/ita'))
    expect(rankAsIndexLink('ITA', '/ita')).toBeGreaterThan(rankAsIndexLink('ITA', '/ita.pdf'))
  })
})
