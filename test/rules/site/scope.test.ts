import { describe, expect, it } from 'vitest'
import { createScope, joinScopes } from '../../../rules/site/scope.ts'

describe('createScope', () => {
  it.each([
    // The site under all its names.
    ['http://www.tambon.go.th/', 'https://tambon.go.th/a', 'page'],
    ['https://tambon.go.th/', 'http://www.tambon.go.th:8080/a.php?x=1', 'page'],
    ['https://www.tambon.go.th/', 'https://eservice.tambon.go.th/', 'page'],
    ['https://web.tambon.go.th/', 'https://www.tambon.go.th/', 'page'],
    ['https://www.school.ac.th/th/', 'https://library.school.ac.th/', 'page'],
    ['https://fund.or.th/', 'https://data.fund.or.th/', 'page'],
    // go.th, ac.th and or.th are not sites.
    ['https://www.tambon.go.th/', 'https://other.go.th/', 'outside'],
    ['https://www.school.ac.th/', 'https://another.ac.th/', 'outside'],
    ['https://www.tambon.go.th/', 'https://tambon.go.th.evil.example/', 'outside'],
    ['https://www.tambon.go.th/', 'https://nottambon.go.th/', 'outside'],
    // Addresses without a domain.
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:4000/a', 'page'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.2:3000/', 'outside'],
    ['http://localhost:3000/', 'http://localhost:9/x', 'page'],
    // An agency below a ministry's domain, and the ministry itself.
    ['https://hospital.moph.go.th/', 'https://www.moph.go.th/', 'outside'],
    ['https://hospital.moph.go.th/', 'https://other.moph.go.th/', 'outside'],
    ['https://hospital.moph.go.th/', 'https://ita.hospital.moph.go.th/', 'page'],
    ['https://www.moph.go.th/', 'https://data.moph.go.th/', 'page'],
    // Shared hosts.
    ['https://sites.google.com/view/school/home', 'https://sites.google.com/view/school/ita', 'page'],
    ['https://sites.google.com/view/school', 'https://sites.google.com/view/other', 'outside'],
    ['https://sites.google.com/view/school', 'https://drive.google.com/file/d/1', 'outside'],
    ['https://one.wordpress.com/', 'https://two.wordpress.com/', 'outside'],
    ['http://www.province.go.th/~tambon/index.html', 'http://www.province.go.th/~tambon/a.html', 'page'],
    ['http://www.province.go.th/~tambon/', 'http://www.province.go.th/~tambon', 'page'],
    ['http://www.province.go.th/~tambon/', 'http://www.province.go.th/', 'outside'],
    // A path that only happens to be the home page's.
    ['https://www.tambon.go.th/home', 'https://www.tambon.go.th/plan', 'page'],
    ['https://www.tambon.go.th/web/index.php', 'https://www.tambon.go.th/upload/', 'page'],
    // Files.
    ['https://a.go.th/', 'https://a.go.th/files/plan.PDF?v=2', 'document'],
    ['https://a.go.th/', 'https://a.go.th/o12.xlsx', 'document'],
    ['https://a.go.th/', 'https://a.go.th/photo.JPG', 'media'],
    ['https://a.go.th/', 'https://a.go.th/style.css', 'media'],
    ['https://a.go.th/', 'https://a.go.th/download.php?file=plan.pdf', 'page'],
    ['https://a.go.th/', 'https://drive.google.com/plan.pdf', 'outside'],
    ['https://a.go.th/', 'mailto:x@a.go.th', 'outside'],
    ['https://a.go.th/', 'not an address', 'outside'],
    ['nonsense', 'https://a.go.th/', 'outside'],
  ] as const)('from %s: %s is %s', (start, url, expected) => {
    expect(createScope(start).classify(url)).toBe(expected)
  })

  it('keeps to a base path that is given', () => {
    const scope = createScope('https://www.province.go.th/tambon/index.php', { basePath: '/tambon' })
    expect(scope.contains('https://province.go.th/tambon/plan')).toBe(true)
    expect(scope.contains('https://province.go.th/tambonnuea/')).toBe(false)
    expect(scope.contains('https://other.province.go.th/tambon/')).toBe(false)
    expect(createScope('https://a.go.th/', { basePath: '/' }).contains('https://a.go.th/x')).toBe(true)
  })
})

describe('joinScopes', () => {
  it('contains what any of its parts contains', () => {
    const scope = joinScopes([createScope('https://a.go.th/'), createScope('http://10.0.0.9/')])
    expect(scope.classify('http://10.0.0.9/x.pdf')).toBe('document')
    expect(scope.classify('https://b.a.go.th/')).toBe('page')
    expect(scope.classify('https://c.go.th/')).toBe('outside')
  })
})
