import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { freshFolder, runOit } from './run-oit.ts'

const FLAGS = ['--year', '2568', '--date', '2025-04-18', '--agency', 'local']

interface Judged {
  readonly url: string
  readonly items: readonly { id: string; status: string; findings: readonly { result: string }[] }[]
}

describe('oit judge', () => {
  let site: ServedSite
  beforeAll(async () => {
    site = await serveSite('wp-municipality')
  })
  afterAll(() => site.close())
  const page = () => `${site.url}/no-gift-policy/`

  it('tells which items a page on the web could answer, best first', async () => {
    const { code, stdout } = await runOit(['judge', page(), ...FLAGS])
    expect(stdout).toMatch(/^O21 .* — ผ่าน \(0\.\d\d\)\n {2}✓ /)
    expect(code).toBe(0)
  })

  it('judges a file the same way', async () => {
    const file = join(freshFolder(), 'page.html')
    writeFileSync(file, await (await fetch(page())).text())
    const { code, stdout } = await runOit(['judge', file, ...FLAGS, '--json'])
    const judged = JSON.parse(stdout) as Judged
    expect(judged.url).toMatch(/^file:.*page\.html$/)
    expect(judged.items[0]).toMatchObject({ id: 'O21', status: 'pass' })
    expect(code).toBe(0)
  })

  it('judges a workbook and a Word-like text by what they say', async () => {
    const folder = freshFolder()
    const sheet = join(folder, 'o12.csv')
    writeFileSync(
      sheet,
      'รายการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ปีงบประมาณ พ.ศ. 2568\nชื่อรายการ,วงเงินงบประมาณ,แหล่งที่มา,สถานะ,วิธีการ,ราคากลาง,ราคาที่ตกลง,ผู้ได้รับการคัดเลือก,เลขที่โครงการ\nจ้างซ่อมถนน,350000,ข้อบัญญัติ,สิ้นสุดสัญญา,เฉพาะเจาะจง,348000,342000,หจก. ก่อสร้าง,67129900781\n',
    )
    const text = join(folder, 'plan.txt')
    writeFileSync(
      text,
      'แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)\n\nโครงการอบรมคุณธรรม งบประมาณ 20,000 บาท ระยะเวลาดำเนินการ ไตรมาสที่ 2\n',
    )
    const best = async (file: string) =>
      (JSON.parse((await runOit(['judge', file, ...FLAGS, '--json'])).stdout) as Judged).items[0]?.id
    expect(await best(sheet)).toBe('O12')
    expect(await best(text)).toBe('O25')
  })

  it('judges one item only, in small letters too, and ends with 1 when the page does not answer it', async () => {
    const { code, stdout } = await runOit(['judge', page(), ...FLAGS, '--item', 'o2', '--json'])
    const { items } = JSON.parse(stdout) as Judged
    expect(items.map(({ id }) => id)).toEqual(['O2'])
    expect(items[0]?.status).not.toBe('pass')
    expect(code).toBe(1)
  })

  it('reads a page as its script draws it, or asks for a look when nothing may be drawn', async () => {
    const drawn = await serveSite('script-municipality')
    const judge = (render: string) =>
      runOit(['judge', `${drawn.url}/nogift`, ...FLAGS, '--item', 'O21', '--render', render, '--json'])
    const [auto, never] = [await judge('auto'), await judge('never')]
    await drawn.close()
    expect((JSON.parse(auto.stdout) as Judged).items).toMatchObject([{ id: 'O21', status: 'pass' }])
    expect(auto.code).toBe(0)
    expect(JSON.parse(never.stdout)).toMatchObject({
      link: { state: 'blocked', kind: 'app-shell' },
      items: [],
    })
    expect(never.code).toBe(3)
  })

  it('reads what is written on a scan, and without it asks a person instead of failing it', async () => {
    const scan = join(import.meta.dirname, '../../sites/scans-tambon/files/upload/file/a_060168_0830.pdf')
    const judge = async (...flags: readonly string[]) => {
      const { code, stdout } = await runOit(['judge', scan, ...FLAGS, '--item', 'O21', '--json', ...flags])
      return { code, items: (JSON.parse(stdout) as Judged).items }
    }
    const [read, unread] = [await judge(), await judge('--no-ocr')]
    const results = ({ items }: typeof read) => items[0]?.findings.map(({ result }) => result)
    expect(results(read)).toContain('met')
    expect(unread).toMatchObject({ code: 1, items: [{ id: 'O21', status: 'review' }] })
    expect(new Set(results(unread))).toEqual(new Set(['unsure']))
    expect(JSON.stringify(unread.items)).toContain('สแกน')
  }, 120_000)

  it('says why a page that is gone answers nothing', async () => {
    const { code, stdout } = await runOit(['judge', `${site.url}/gone/`, ...FLAGS])
    expect(stdout).toMatch(/^ไม่พบหน้านี้แล้ว \(404\)\n→ /)
    expect(code).toBe(1)
  })

  it.each([
    ['a file that is not there', ['nowhere.html'], 'อ่านไฟล์ nowhere.html ไม่ได้'],
    ['an item the year does not have', ['nowhere.html', '--item', 'O77'], 'ปี 2568 ไม่มีข้อ O77 (มี O1–O28)'],
  ])('refuses %s', async (_what, args, line) => {
    const { code, stderr } = await runOit(['judge', ...args, '--year', '2568'])
    expect(stderr).toContain(line)
    expect(code).toBe(2)
  })
})
