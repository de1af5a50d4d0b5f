import { describe, expect, it } from 'vitest'
import { page, run, said } from './page.ts'

const call = { formats: { all: ['sheet', 'pdf'] } }

describe('formats', () => {
  it('is met by links to both files', () => {
    const html = '<a href="/f/o12.xlsx">Excel</a> <a href="/f/o12.pdf">PDF</a>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('sees through a viewer', () => {
    const html =
      '<a href="/f/o12.xlsx">Excel</a><iframe src="https://docs.google.com/viewer?url=https://a.go.th/f/o12.pdf&embedded=true"></iframe>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet when only one is offered, and says which is missing', () => {
    const outcome = run(call, page('<a href="/f/o12.pdf">PDF</a>'))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('Excel')
  })

  it('is unsure when an address hides the format', () => {
    const html = '<a href="/f/o12.pdf">PDF</a><a href="https://drive.google.com/file/d/abc/view">ดาวน์โหลด</a>'
    expect(run(call, page(html)).result).toBe('unsure')
  })
})
