import { describe, expect, it } from 'vitest'
import { readRewording, withoutCodes } from '../../bench/evaluation/rewording.ts'
import { parsePages, readSite, type Site } from '../sites/site.ts'

const sample = await readSite('city-news-posts')

/** The sample with one page of the given markup. */
function siteOf(fragment: string): Site {
  const [page] = parsePages(`<!--page /a | O12 รายการจัดซื้อจัดจ้าง-->\n${fragment}`, 'ตัวอย่าง')
  if (page === undefined) throw new Error('no page')
  return { ...sample, pages: new Map([[page.path, page]]) }
}

const fragmentOf = (site: Site): string | undefined => site.pages.get('/a')?.fragment

describe('a sample agency in other words', () => {
  it.each([
    ['<li>O1 โครงสร้าง – <a href="/o1">เปิด</a></li>', '<li>โครงสร้าง – <a href="/o1">เปิด</a></li>'],
    ['<a href="/x">ข้อ O12: รายการจัดซื้อ</a>', '<a href="/x">รายการจัดซื้อ</a>'],
    ['<h2>๐๑๓ รายงานผล</h2>', '<h2>รายงานผล</h2>'],
    ['<img src="/o7.png" alt="OIT 7 รายงานผล">', '<img src="/o7.png" alt="รายงานผล">'],
  ])('takes the codes from what is read: %s', (written, bare) => {
    expect(fragmentOf(withoutCodes(siteOf(written)))).toBe(bare)
  })

  it('takes them from titles of pages as well', () => {
    expect(withoutCodes(siteOf('<p>ก</p>')).pages.get('/a')?.title).toBe('รายการจัดซื้อจัดจ้าง')
  })

  it.each([
    '<a href="/o12">O12</a>',
    '<p>โทร 02 555 0100 วันที่ 01/02/2568 ก๊าซ CO2</p>',
    '<script>const o12 = "O12 x"</script>',
  ])('leaves what is no code, or all there is: %s', (written) => {
    expect(fragmentOf(withoutCodes(siteOf(written)))).toBe(written)
  })

  it('says the same in other words of the field, and the same way at every run', async () => {
    const reword = await readRewording()
    const site = siteOf('<h2>แผนการบริหารและพัฒนาทรัพยากรบุคคล</h2><a href="/ทรัพยากรบุคคล">เปิด</a>')
    const said = fragmentOf(reword(site))
    expect(said).not.toContain('<h2>แผนการบริหารและพัฒนาทรัพยากรบุคคล</h2>')
    expect(said).toMatch(/<h2>แผน.*(?:บุคลากร|กำลังคน)<\/h2><a href="\/ทรัพยากรบุคคล">เปิด<\/a>/)
    expect(fragmentOf(reword(site))).toBe(said)
  })
})
