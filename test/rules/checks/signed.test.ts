import { describe, expect, it } from 'vitest'
import type { Drawn, PageFacts } from '../../../rules/facts/model.ts'
import { context, page, prose, run, said, scan } from './page.ts'

const call = { signed: { by: 'top' } }

describe('signed', () => {
  it('is met by the signature block of the mayor', () => {
    const html =
      '<p>ประกาศ ณ วันที่ 2 มกราคม พ.ศ. 2568</p><p>(นายสมพร ใจงาม)</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>'
    const outcome = run(call, page(html))
    expect(outcome.result).toBe('met')
    expect(outcome.because[0]?.quote).toContain('สมพร')
  })

  it('is met by the mayor who signs without the title of the text above', () => {
    const html =
      '<p>ข้าพเจ้า นายสมพร ใจงาม นายกองค์การบริหารส่วนตำบลสวนมะลิ ขอประกาศเจตนารมณ์</p><p>(ลงนาม) สมพร ใจงาม</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is met by a copy that writes the name of who signed over the one in brackets', () => {
    const lines = (above: string) =>
      page(
        `<p>ประกาศ ณ วันที่ 2 มกราคม 2568</p><p>${above}</p><p>(นายสมพร ใจงาม)</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>`,
      )
    const drawn = (facts: PageFacts): PageFacts => ({
      ...facts,
      kind: 'pdf',
      blocks: facts.blocks.map((block) =>
        block.text.startsWith('(นาย') ? { ...block, drawn: 'nothing' as const } : block,
      ),
    })
    expect(run(call, drawn(lines('สมพร ใจงาม'))).result).toBe('met')
    expect(run(call, drawn(lines('อรทัย ดีพร้อม'))).result).toBe('unsure')
    expect(run(call, drawn(lines('ขอแสดงความนับถือ'))).result).toBe('unsure')
  })

  it('is unmet by an officer', () => {
    const html = `<p>(นางสาวอรทัย ดีพร้อม)</p><p>นักทรัพยากรบุคคลชำนาญการ</p>${prose()}`
    expect(run(call, page(html)).result).toBe('unmet')
  })

  it('is unmet when the place of the signature is left blank', () => {
    const outcome = run(call, page(`${prose()}<p>(ลงชื่อ) ....................</p>`))
    expect(outcome.result).toBe('unmet')
    expect(outcome.because[0]?.quote).toContain('ลงชื่อ')
  })

  it('is unmet by an unsigned text', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unsure over a scan and over a picture', () => {
    expect(run(call, scan()).result).toBe('unsure')
    expect(run(call, page(`${prose()}<img src="/u/sign.png" alt="" width="400">`)).result).toBe('unsure')
  })

  describe('in a PDF', () => {
    const announced =
      '<p>ประกาศ ณ วันที่ 2 มกราคม พ.ศ. 2568</p><p>(นายสมพร ใจงาม)</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>'
    const pdf = (drawn: Drawn | undefined, html = announced, signatures = 0): PageFacts => {
      const facts = page(html)
      const blocks = facts.blocks.map((block) =>
        drawn !== undefined && block.text.includes('สมพร') ? { ...block, drawn } : block,
      )
      return { ...facts, kind: 'pdf', blocks, metadata: signatures > 0 ? { signatures } : {} }
    }

    it.each(['picture', 'stamp', 'handwriting'] as const)(
      'is met by a %s over the name of the mayor',
      (drawn) => {
        const outcome = run(call, pdf(drawn))
        expect(outcome.result).toBe('met')
        expect(said(outcome)).toContain('เหนือชื่อ')
      },
    )

    it('is met by a digital signature, and by a copy that says who signed', () => {
      expect(run(call, pdf('nothing', announced, 1)).result).toBe('met')
      expect(run(call, pdf('nothing', announced.replace('(นาย', '(ลงชื่อ) นาย'))).result).toBe('met')
    })

    it('is partly answered by a name over which nothing is drawn, and by an empty field', () => {
      expect(run(call, pdf('nothing')).result).toBe('unsure')
      expect(run(call, pdf('signature-field')).result).toBe('unsure')
      expect(
        run(call, pdf('nothing', announced.replace('<p>(', '<p>ลงชื่อ ..............</p><p>('))).result,
      ).toBe('unsure')
    })

    it('is met as before where the file does not tell what it draws', () => {
      expect(run(call, pdf(undefined)).result).toBe('met')
    })

    it('is unmet by the picture over the name of somebody else', () => {
      const officer = announced.replace('นายกองค์การบริหารส่วนตำบลสวนมะลิ', 'นักทรัพยากรบุคคลชำนาญการ')
      expect(run(call, pdf('picture', officer)).result).toBe('unmet')
    })
  })

  describe('by whoever holds the post now', () => {
    const current = { signed: { by: 'top', current: true } }
    const announced = (name: string) =>
      `<p>ประกาศ ณ วันที่ 2 ตุลาคม พ.ศ. 2567</p><p>(${name})</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>`
    const showing = (...names: string[]) => context({ executives: { heads: names, all: names } })

    it('is met by the head that the page of executives shows, however the name is typed', () => {
      const mayor = page(announced('นายสมพร ใจงาม'))
      expect(run(current, mayor, showing('นายสมพร ใจงาม')).result).toBe('met')
      expect(run(current, mayor, showing('ดร.สมพร ใจงามเลิศ')).result).toBe('met')
      expect(run(current, mayor).result).toBe('met')
    })

    it('is unmet by somebody who is not shown there any more, and names both', () => {
      const outcome = run(current, page(announced('นายสมพร ใจงาม')), showing('นางสาวอรทัย ดีพร้อม'))
      expect(outcome.result).toBe('unmet')
      expect(said(outcome)).toMatch(/สมพร.*อรทัย/)
    })

    it('is not compared with who leads the agency when a year is looked at that is over', () => {
      const later = { ...showing('นางสาวอรทัย ดีพร้อม'), today: '2026-02-01' }
      expect(run(current, page(announced('นายสมพร ใจงาม')), later).result).toBe('met')
    })

    it('does not matter where the announcement only has to be in force', () => {
      expect(run(call, page(announced('นายสมพร ใจงาม')), showing('นางสาวอรทัย ดีพร้อม')).result).toBe('met')
    })

    it('knows a head by the page of executives where the post alone does not tell', () => {
      const html = '<p>ประกาศ ณ วันที่ 2 ตุลาคม พ.ศ. 2567</p><p>(ดร.สุดา ดินดี)</p><p>ผู้อำนวยการศูนย์</p>'
      expect(run(current, page(html), showing('ดร.สุดา ดินดี')).result).toBe('met')
      expect(run(current, page(html)).result).toBe('unmet')
    })
  })

  it('takes the bare name over the full one for the signature of a typed copy', () => {
    const typed =
      '<p>ประกาศ ณ วันที่ 2 มกราคม พ.ศ. 2568</p><p>สมพร ใจงาม</p><p>(นายสมพร ใจงาม)</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>'
    const drawn = (html: string): PageFacts => {
      const facts = page(html)
      const blocks = facts.blocks.map((block) =>
        block.text.includes('(นายสมพร') ? { ...block, drawn: 'nothing' as const } : block,
      )
      return { ...facts, kind: 'pdf', blocks }
    }
    expect(run(call, drawn(typed)).result).toBe('met')
    expect(run(call, drawn(typed.replace('<p>สมพร ใจงาม</p>', ''))).result).toBe('unsure')
  })

  it('is not signed by the deputy of a clerk, who stands in for no mayor', () => {
    const by = (post: string) =>
      page(`<p>ประกาศ ณ วันที่ 2 มกราคม พ.ศ. 2568</p><p>(นายสมพร ใจงาม)</p><p>${post}</p>`)
    expect(run(call, by('รองปลัดเทศบาลเมืองสวนมะลิ')).result).toBe('unmet')
    expect(run(call, by('รองนายกเทศมนตรีเมืองสวนมะลิ')).result).toBe('unsure')
  })

  it('is a name without a title that closes a letter over the position, no motto', () => {
    const closing = (line: string) =>
      page(`<p>แถลงเมื่อ 1 ธันวาคม 2567</p><p>${line}</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>`)
    expect(run(call, closing('อรทัย ดินดี')).result).toBe('met')
    expect(run(call, closing('บริการฉับไว โปร่งใสทุกงาน')).result).toBe('unmet')
  })

  it('takes the position in front of the name, too', () => {
    const html = '<p>แถลงโดยนายกองค์การบริหารส่วนตำบลสวนมะลิ (นางสาวอรทัย ดินดี) 2 ธันวาคม 2567</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unsure where somebody speaks as the head, and nothing tells that they signed', () => {
    const html = '<p>ข้าพเจ้า นางอรทัย ดินดี นายกองค์การบริหารส่วนตำบลสวนมะลิ ขอสัญญาว่าจะไม่รับของ</p>'
    expect(run(call, page(html)).result).toBe('unsure')
  })
})
