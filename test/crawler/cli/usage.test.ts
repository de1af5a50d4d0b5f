import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshFolder, runOit } from './run-oit.ts'

const SITE = 'http://127.0.0.1:9/'

describe('a command that cannot be understood', () => {
  it.each([
    ['no address', ['audit'], '<url>'],
    ['no such command', ['adit'], 'ไม่มีคำสั่ง adit หมายถึง audit หรือไม่'],
    ['no such flag', ['audit', SITE, '--yaer', '2568'], 'ไม่มีตัวเลือก --yaer หมายถึง --year หรือไม่'],
    ['a flag without its value', ['audit', SITE, '--year'], 'ตัวเลือก --year <year> ต้องมีค่าตามหลัง'],
    ['a required flag left out', ['catalogue', 'new', '--year', '2570'], 'ต้องระบุตัวเลือก --from <year>'],
    ['words with a space and no quotes', ['audit', SITE, 'x'], 'คำสั่ง audit ได้รับคำมากเกินไป'],
    ['what is no address', ['audit', 'ht!tp://x y'], 'ไม่ใช่ที่อยู่เว็บไซต์ ตัวอย่าง https://www.agency.go.th'],
    ['a scheme typed wrong', ['audit', 'http:/www.agency.go.th'], 'ไม่ใช่ที่อยู่เว็บไซต์'],
    ['a name without a dot', ['audit', 'agency'], 'ไม่ใช่ที่อยู่เว็บไซต์'],
    ['another scheme', ['audit', 'ftp://agency.go.th'], 'เฉพาะ http และ https'],
    ['a password in the address', ['audit', 'https://a:b@agency.go.th'], 'อย่าใส่ชื่อผู้ใช้หรือรหัสผ่าน'],
    ['a year of the common era', ['audit', SITE, '--year', '2025'], 'ใช้ปี พ.ศ. เช่น 2568'],
    ['a year that is no year', ['audit', SITE, '--year', 'ปีนี้'], 'ใช้ปีงบประมาณ พ.ศ. สี่หลัก เช่น 2568'],
    ['a date that is none', ['audit', SITE, '--date', '20/03/2025'], 'ใช้วันที่แบบ 2025-03-20'],
    ['a page limit of none', ['audit', SITE, '--max-pages', '0'], 'ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป'],
    ['no such kind of agency', ['audit', SITE, '--agency', 'tambon'], 'เลือกได้จาก local, province,'],
  ])('%s: one line that says what to do, exit 2', async (_what, args, line) => {
    const { code, stdout, stderr } = await runOit(args)
    expect(stderr).toContain(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/error:|at .*\.ts:/)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('speaks English when asked, even though the language was not read yet', async () => {
    const { stderr } = await runOit(['audit', SITE, '--year', '2025', '--lang', 'en'])
    expect(stderr).toBe('oit: --year <year> cannot be “2025”: use the Buddhist era, e.g. 2568 (see --help)\n')
  })
})

describe('a year nobody has rules for', () => {
  it('names the nearest years and the command that makes a file to edit', async () => {
    const { code, stderr } = await runOit(['audit', SITE, '--year', '2570', '--lang', 'en'])
    expect(stderr).toContain('the nearest are 2569, 2568')
    expect(stderr).toContain('oit catalogue new --year 2570 --from 2569')
    expect(code).toBe(2)
  })
})

describe("a catalogue of the user's own that cannot be used", () => {
  it.each([
    ['is no YAML', 'family: OIT\nfiscalYear: [\n', 'own.yaml:3:1: '],
    ['has a wrong value', 'family: OIT\nfiscalYear: soon\nstatus: provisional\n', 'own.yaml:2:'],
    [
      'misspells a word',
      'family: OIT\nfiscalYear: 2570\nstatus: provisional\nextend: 2569\n',
      'own.yaml:4:1: ',
    ],
    ['is of another family', 'family: MOIT\nfiscalYear: 2568\nstatus: provisional\n', 'own.yaml:1:'],
  ])('%s: file, line and column', async (_what, text, place) => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'own.yaml'), text)
    const { code, stderr } = await runOit(['audit', SITE, '--catalogue', 'own.yaml'], { cwd })
    expect(stderr).toContain(`oit: ${place}`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('says of another family that only OIT is scored', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'own.yaml'), 'family: MOIT\nfiscalYear: 2568\nstatus: provisional\n')
    const { stderr } = await runOit(['catalogue', 'test', 'own.yaml'], { cwd })
    expect(stderr).toContain('“MOIT”')
    expect(stderr).toContain('เฉพาะ OIT')
  })

  it('is not there', async () => {
    const { code, stderr } = await runOit(['audit', SITE, '--catalogue', 'nowhere.yaml'])
    expect(stderr).toContain('nowhere.yaml: อ่านไฟล์ไม่ได้')
    expect(code).toBe(2)
  })
})
