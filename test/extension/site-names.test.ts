import { describe, expect, it } from 'vitest'
import { originOfSite } from '../../extension/quick-audit/origin-of-site.ts'
import { originsOf } from '../../extension/quick-audit/site-origins.ts'
import { possibleSites } from '../../extension/workspace/possible-sites.ts'
import { siteKeyOf } from '../../extension/workspace/site-key.ts'
import { siteRootOf } from '../../extension/workspace/site-root.ts'

describe('siteKeyOf', () => {
  it.each([
    ['https://www.nongsaeng.go.th/home', 'nongsaeng.go.th'],
    ['https://eservice.nongsaeng.go.th:8443/a', 'nongsaeng.go.th'],
    ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['https://www.nongsaeng.hospital.moph.go.th/a', 'nongsaeng.hospital.moph.go.th'],
    ['https://www.moph.go.th/a', 'moph.go.th'],
    [
      'https://sites.google.com/view/nongsaeng-school/ita/o1?authuser=0',
      'sites.google.com/view/nongsaeng-school',
    ],
    ['https://sites.google.com/nongsaeng.ac.th/ita/o1', 'sites.google.com/nongsaeng.ac.th/ita'],
    ['https://nongsaeng.blogspot.com/2025/01/plan.html', 'nongsaeng.blogspot.com'],
    ['https://nongsaeng.wixsite.com/office/plan', 'nongsaeng.wixsite.com/office'],
    ['https://www.province.go.th/~amphoe/plan', 'www.province.go.th/~amphoe'],
  ])('keeps %s under %s, which is found without it', (url, key) => {
    expect(siteKeyOf(url)).toBe(key)
    expect(possibleSites(url)).toContain(key)
  })

  it('is not the ministry when the ministry has a checklist of its own', () => {
    expect(possibleSites('https://www.nongsaeng.hospital.moph.go.th/a')).not.toContain('moph.go.th')
    expect(possibleSites('https://sites.google.com/view/nongsaeng-school/o1')).toHaveLength(1)
  })

  it.each(['chrome://settings/', 'file:///home/a.html', 'about:blank', ''])('keeps nothing for %s', (url) => {
    expect(siteKeyOf(url)).toBeUndefined()
    expect(possibleSites(url)).toEqual([])
  })
})

describe('siteRootOf', () => {
  it.each([
    ['https://www.nongsaeng.go.th/a/b?c#d', 'https://www.nongsaeng.go.th/'],
    [
      'https://sites.google.com/view/nongsaeng-school/ita/o1',
      'https://sites.google.com/view/nongsaeng-school/',
    ],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/'],
  ])('of %s is %s', (url, root) => expect(siteRootOf(url)).toBe(root))
})

describe('originsOf', () => {
  it.each([
    ['https://www.nongsaeng.go.th/', '*://*.nongsaeng.go.th/*'],
    ['https://eservice.nongsaeng.go.th:8443/', '*://*.nongsaeng.go.th/*'],
    ['https://www.hospital.moph.go.th/', '*://*.hospital.moph.go.th/*'],
    ['http://127.0.0.1:8080/', '*://127.0.0.1/*'],
    ['http://localhost:3000/', '*://localhost/*'],
  ])('opens no more for %s than %s', (url, origin) => expect(originsOf(url)).toEqual([origin]))
})

describe('the origin of a site', () => {
  it.each([
    ['nongsaeng.go.th', '*://*.nongsaeng.go.th/*'],
    ['hospital.moph.go.th', '*://*.hospital.moph.go.th/*'],
    ['127.0.0.1:8080', '*://127.0.0.1/*'],
    ['localhost:3000', '*://localhost/*'],
    ['sites.google.com/view/nongsaeng-school', '*://*.sites.google.com/*'],
    ['www.province.go.th/~amphoe', '*://*.province.go.th/*'],
  ])('%s is opened as %s', (site, origin) => expect(originOfSite(site)).toBe(origin))
})
