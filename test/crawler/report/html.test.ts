import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../crawler/report/html.ts'
import { verdictNames } from '../../../ui/code-names.ts'
import { hostile, reportSample } from '../../report-sample.ts'

describe('the HTML report', () => {
  const html = renderHtml(reportSample)
  const page = load(html)

  it('is one file that fetches nothing', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="th"')).toBe(true)
    expect(page('[src], link, iframe, object, embed, form, [style], [onclick]').length).toBe(0)
    expect(html).not.toMatch(/url\(|@import|@font-face/)
  })

  it('allows its own style and script and nothing else', () => {
    const policy = page('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''
    const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${hashOf(page('style').text())}`)
    expect(policy).toContain(`script-src ${hashOf(page('script').text())}`)
    expect(policy).not.toContain('unsafe')
  })

  it('tells every item with its verdict in both languages', () => {
    for (const item of reportSample.items) {
      const card = page(`article#${item.id}`)
      expect(card.find('h3').text()).toContain(item.title.th)
      expect(card.find('.item-meta .badge .th').text()).toBe(verdictNames[item.status].th)
      expect(card.find('.item-meta .badge .en').text()).toBe(verdictNames[item.status].en)
      expect(page(`.strip a[href="#${item.id}"]`).text()).toContain(verdictNames[item.status].th)
    }
  })

  it('gives both languages wherever it speaks', () => {
    expect(page('.th').length).toBe(page('.en').length)
    expect(page('.th').length).toBeGreaterThan(200)
  })

  it('puts headings in order', () => {
    const levels = page('h1, h2, h3, h4')
      .toArray()
      .map((heading) => Number(heading.tagName.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1))
  })

  it('shows hostile text as text and links only to the web', () => {
    expect(html).not.toContain(hostile.script)
    expect(page.text()).toContain('<script>alert("x")</script>')
    expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u)
    expect(page('a[href^="javascript:"]').length).toBe(0)
    expect(page('article#O20').text()).toContain(hostile.address)
  })

  it('names the pages that carry a broken link', () => {
    const row = page('.broken tbody tr').first()
    expect(row.find('td').last().find('li').length).toBe(5)
    expect(row.find('.aside').text()).toContain(': 2')
  })

  it('says that the score is an estimate, and its range', () => {
    expect(page('.dial').text()).toContain('คะแนน OIT โดยประมาณ')
    expect(page('.dial').text()).toContain('74.7–78.6')
  })

  it('puts what strangers wrote on the site before every item', () => {
    const hijack = {
      id: 'hijack',
      result: 'unmet' as const,
      title: { th: 'ถูกแฮก', en: 'Hijacked' },
      because: [
        { message: { th: 'ถูกเขียนทับ', en: 'Overwritten' }, quote: '<b>HACKED</b>', url: 'http://a.example/x' },
      ],
      fix: { th: 'เปลี่ยนรหัสผ่าน', en: 'Change the passwords' },
    }
    const first = load(renderHtml({ ...reportSample, checks: [...reportSample.checks, hijack] }))(
      '.fix',
    ).first()
    expect(first.find('h3').text()).toContain('ถูกแฮก')
    expect(first.find('dd').first().text()).toContain('<b>HACKED</b>')
    expect(first.find('.fix-do').text()).toContain('เปลี่ยนรหัสผ่าน')
  })

  it('can tell a report about which nothing is known', () => {
    const empty = renderHtml({
      ...reportSample,
      completion: 'failed',
      items: [],
      links: [],
      checks: [],
      hints: [],
      site: { ...reportSample.site, name: '' },
      score: { ...reportSample.score, oit: { low: 0, high: 0 }, indicators: [] },
    })
    expect(load(empty)('h1').text()).toBe(reportSample.site.host)
    expect(load(empty)('.warnings').text()).toContain('อ่านเว็บไซต์ไม่สำเร็จ')
  })
})
