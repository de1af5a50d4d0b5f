import { describe, expect, it } from 'vitest'
import { wrongOfferOf } from '../../../rules/checks/wrong-offers.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { block, pageFacts } from '../facts-of.ts'
import { context, page, prose, scan, wrapper } from './page.ts'

const kind = (concept: string, facts: PageFacts) => wrongOfferOf(concept, [facts], context())?.kind
const form = (words: string) =>
  page(
    `<h1>${words}</h1><form method="post"><label>ชื่อ <input name="n"></label><label>รายละเอียด <textarea name="d"></textarea></label></form>`,
  )
const sections = Array.from(
  { length: 40 },
  (_, at) => `<p>มาตรา ${at + 1} ให้สภาตำบลมีหน้าที่ตามบทบัญญัตินี้</p>`,
).join('')

describe('wrong offers', () => {
  it('finds a paper form offered as an online service', () => {
    expect(kind('e-service', page('<h1>แบบฟอร์ม</h1><a href="/f/form.pdf">แบบฟอร์มคำร้อง</a>'))).toBe(
      'paper-form',
    )
  })

  it('finds a form that nobody filled in', () => {
    const lines = ['ชื่อ ............ ตำแหน่ง ............', 'รายการ ............', 'ลงชื่อ ............']
    const document = (texts: readonly string[]) =>
      pageFacts({ kind: 'word', url: 'https://x.go.th/f.docx', blocks: texts.map((text) => block(text)) })
    expect(kind('s128-report', document(lines))).toBe('paper-form')
    const filled = ['ชื่อ นายสมพร ใจงาม', 'รายการ กระเช้าผลไม้', 'มูลค่า 500 บาท', 'ลงชื่อ ............']
    expect(kind('s128-report', document(filled))).toBeUndefined()
    const contents = ['คำนำ ........ ก', 'สภาพทั่วไป ........ 4', 'สิ่งที่จะทำ ........ 12', 'ภาคผนวก ........ 30']
    expect(kind('strategic-plan', document(contents))).toBeUndefined()
  })

  it('finds a guide for complaints about services where corruption is asked for', () => {
    const guide = (words: string) =>
      page(`<h1>แนวทางจัดการ${words}</h1><p>ผู้ป่วยที่ไม่พึงพอใจการรักษาแจ้งได้ที่เคาน์เตอร์</p>`)
    expect(kind('complaint-guide', guide('ข้อร้องเรียนด้านบริการ'))).toBe('general-complaint')
    expect(kind('complaint-guide', guide('เรื่องร้องเรียนการทุจริตและการบริการ'))).toBeUndefined()
  })

  it('finds a handbook on life at the workplace offered as a manual of the work', () => {
    const chapters = (names: readonly string[], more = '') =>
      page(
        `<h1>คู่มือคนใหม่</h1>${names.map((name) => `<h2>${name}</h2><p>อ่านแล้วเก็บไว้ใกล้ตัว</p>`).join('')}${more}`,
      )
    const life = ['ชุดทำงานวันจันทร์', 'วันลาของเรา', 'สวัสดิการที่ขอได้', 'ที่จอดรถหลังตึก']
    expect(kind('operation-manual', chapters(life))).toBe('other-topic')
    expect(kind('operation-manual', chapters(life, '<p>ขั้นตอนการเบิกเงิน</p>'))).toBeUndefined()
    expect(kind('operation-manual', chapters(['วันลาของเรา', 'รับหนังสือ', 'ส่งหนังสือ']))).toBeUndefined()
  })

  it('finds criteria copied without data', () => {
    const html =
      '<h1>O2 ข้อมูลผู้บริหาร</h1><p>แสดงข้อมูลของผู้บริหารสูงสุด อย่างน้อยประกอบด้วย</p><ul><li>ชื่อ-นามสกุล</li><li>ตำแหน่ง</li></ul>'
    expect(kind('executives', page(html))).toBe('criteria-copy')
  })

  it('leaves criteria followed by a file alone', () => {
    const html = '<p>แสดงข้อมูลแผนของหน่วยงาน อย่างน้อยประกอบด้วย</p><a href="/f/plan.pdf">แผน</a>'
    expect(kind('strategic-plan', page(html))).toBeUndefined()
  })

  it('leaves criteria alone that lead to a page which says something', () => {
    const item = page('<h1>O4 ข่าว</h1><p>องค์ประกอบด้านข้อมูล: แสดงข่าวสารของหน่วยงาน</p><a href="/news">เปิดดู</a>')
    const leadingTo = (body: string) => {
      const news = page(body, { path: '/news' })
      const factsOf = (url: string) => (url === news.url ? news : undefined)
      return wrongOfferOf('news', [item], context({ factsOf }))?.kind
    }
    const entries =
      '<ul><li>ออกหน่วยบริการหมู่ที่ 3 วันที่ 5 ม.ค. 2568</li><li>ซ่อมสะพานไม้บ้านท่าเรือ 9 ก.พ. 2568</li></ul>'
    expect(leadingTo(`<h1>ข่าว</h1>${entries}`)).toBeUndefined()
    expect(leadingTo('<h1>ข่าว</h1><p>เร็ว ๆ นี้</p>')).toBe('criteria-copy')
  })

  it('leaves criteria followed by a large picture to a person: the answer may be drawn on it', () => {
    const html =
      '<h1>O19 การมีส่วนร่วม</h1><p>องค์ประกอบด้านข้อมูล: แสดงข้อมูลผู้มีส่วนร่วมและผลจากการมีส่วนร่วม</p><img src="/u/o19.png" width="800" height="600">'
    expect(kind('participation', page(html))).toBeUndefined()
    expect(kind('participation', page(html.replace('width="800"', 'width="40"')))).toBe('criteria-copy')
  })

  it('finds the general complaint form offered as corruption channel', () => {
    expect(kind('complaint-channel', form('ร้องเรียนร้องทุกข์'))).toBe('general-complaint')
    expect(kind('complaint-channel', form('แจ้งเรื่องร้องเรียนการทุจริต'))).toBeUndefined()
  })

  it('finds a national portal offered as own channel', () => {
    expect(kind('complaint-channel', page('<a href="https://www.nacc.go.th/x">แจ้งเบาะแส</a>'))).toBe(
      'national-portal',
    )
  })

  it('finds an empty page, but not a page that wraps a file or a scan', () => {
    expect(kind('hr-plan', page('<h1>แผนบริหารทรัพยากรบุคคล</h1><p>ไม่พบข้อมูล</p>'))).toBe('empty-page')
    expect(kind('hr-plan', wrapper())).toBeUndefined()
    expect(kind('hr-plan', scan())).toBeUndefined()
  })

  it('finds a page empty whose only frame shows a blank page', () => {
    const report = page('<h1>ผลการจัดการ</h1><iframe src="/inner.php"></iframe>')
    const showing = (inner: string) => {
      const factsOf = (url: string) => (url.endsWith('/inner.php') ? readHtml(inner, { url }) : undefined)
      return wrongOfferOf('risk-result', [report], context({ factsOf }))?.kind
    }
    expect(showing('<body>&nbsp;</body>')).toBe('empty-page')
    expect(showing('<body><img src="/chart.png" width="700"></body>')).toBeUndefined()
    expect(kind('risk-result', report)).toBeUndefined()
  })

  it.each(['ไม่พบไฟล์', 'ไม่มีเอกสาร', 'ยังไม่มีไฟล์'])(
    'finds a page that says %s under its name and the way to it empty',
    (words) => {
      const trail =
        '<ol><a href="/">หน้าแรก</a> / <a href="/ita">ITA</a> / รายงานการรับทรัพย์สิน</ol><h2>รายงานการรับทรัพย์สิน</h2>'
      expect(kind('s128-report', page(`${trail}<p>${words}</p>`))).toBe('empty-page')
      expect(kind('s128-report', page(`${trail}<p>ในปีงบประมาณ พ.ศ. 2567 ไม่มีผู้ใดรับทรัพย์สิน</p>`))).toBeUndefined()
    },
  )

  it('finds a survey to fill in where its result is asked for', () => {
    expect(kind('satisfaction', form('แบบสอบถามความพึงพอใจ'))).toBe('survey-form')
  })

  it('finds a whole law offered as an explanation', () => {
    expect(kind('powers', page(sections))).toBe('whole-law')
    expect(kind('powers', page(prose()))).toBeUndefined()
  })

  it('finds an order that divides the work offered as a manual', () => {
    const order = '<p>คำสั่งเทศบาลตำบลหนองสะเดา ที่ 12/2568 เรื่อง แบ่งงานและมอบหมายหน้าที่ความรับผิดชอบ</p>'
    const people = '<p>1. หัวหน้าสำนักปลัด รับผิดชอบงานธุรการ 2. ผู้อำนวยการกองคลัง รับผิดชอบงานการเงิน</p>'
    const steps = '<p>ขั้นตอนการปฏิบัติงาน 1. รับเอกสาร 2. ตรวจสอบ 3. เสนอผู้บังคับบัญชา</p>'
    expect(kind('operation-manual', page(`<h1>คู่มือการปฏิบัติงาน</h1>${order}${people}`))).toBe('order')
    expect(kind('operation-manual', page(`${order}${people}${steps}`))).toBeUndefined()
    expect(kind('operation-manual', page(`<p>อ้างถึงคำสั่งแบ่งงานของเทศบาล</p>${people}`))).toBeUndefined()
    expect(kind('hr-plan', page(`${order}${people}`))).toBeUndefined()
  })

  it('finds an order behind a page that calls it a report', () => {
    const order: PageFacts = {
      ...page('<h1>คำสั่งเทศบาล ที่ 97/2567 แต่งตั้งคณะทำงาน</h1><p>1. ปลัดเทศบาล</p>', { path: '/f/97.pdf' }),
      kind: 'pdf',
    }
    const handedOn = (words: string) => {
      const post = page(`<h2>ผลตามมาตรการ</h2><p>${words}</p><a href="/f/97.pdf">รายงานผลการดำเนินการ 67</a>`)
      const factsOf = (url: string) => (url === order.url ? order : undefined)
      return wrongOfferOf('integrity-result', [post], context({ factsOf }))?.kind
    }
    expect(handedOn('')).toBe('order')
    expect(
      handedOn('ผลการดำเนินการทั้งสามมาตรการของปี 2567 แล้วเสร็จตามแผน มีพนักงานเข้าอบรม 42 คน จากทั้งหมด 45 คน'),
    ).toBeUndefined()
  })

  it('finds an order offered as a report, its matter on a line of its own', () => {
    const order = '<h1>คำสั่งเทศบาล ที่ 410/2567</h1><p>เรื่อง แต่งตั้งคณะทำงานรับการประเมิน</p><p>1. ปลัดเทศบาล</p>'
    expect(kind('integrity-result', page(order))).toBe('order')
    expect(kind('integrity-result', page(`${order}<p>ผลการดำเนินการ แล้วเสร็จทุกมาตรการ</p>`))).toBeUndefined()
    expect(kind('integrity-measures', page(order))).toBeUndefined()
  })

  it('finds news of the score offered as a report of the measures', () => {
    const news = '<h1>ข่าว</h1><p>ป.ป.ช. ประกาศผลการประเมิน ITA กรมได้ 93.08 คะแนน อยู่ในระดับผ่านดี</p>'
    expect(kind('integrity-result', page(news))).toBe('score-news')
    expect(kind('integrity-result', page(`${news}<p>มาตรการที่ 1 ผู้รับผิดชอบ กองแผน</p>`))).toBeUndefined()
    // An analysis of the score has to show it.
    expect(kind('integrity-measures', page(news))).toBeUndefined()
    expect(kind('annual-report', page(news))).toBeUndefined()
  })

  it('finds the yearly paper on internal control offered as one on the risk of corruption', () => {
    const paper = (html: string) => ({ ...page(html), kind: 'pdf' as const })
    const control =
      '<h1>รายงานการประเมินผลการควบคุมภายใน (ปค.5)</h1><p>ความเสี่ยง: เอกสารหาย มาตรการ: จัดเก็บใหม่</p>'
    expect(kind('risk-result', paper(control))).toBe('other-topic')
    expect(kind('risk-result', paper(`${control}<p>ความเสี่ยงการทุจริตในงานพัสดุ</p>`))).toBeUndefined()
    expect(kind('annual-report', paper(control))).toBeUndefined()
  })

  it('finds a list of frequent questions offered as Q&A', () => {
    const faq = '<h1>คำถามที่พบบ่อย</h1><h3>ชำระภาษีที่ใด</h3><p>ชำระได้ที่กองคลังทุกวันทำการ</p>'
    expect(kind('qa', page(faq))).toBe('faq')
    expect(kind('qa', page(`${faq}<p><a href="/webboard">ตั้งกระทู้ถาม</a></p>`))).toBeUndefined()
    expect(kind('service-manual', page(faq))).toBeUndefined()
  })

  it('finds a ceremony or a meeting of staff offered as participation', () => {
    const event = (text: string) =>
      page(`<h1>การมีส่วนร่วม</h1><p>${text}</p><img src="/a.jpg" width="600" height="400">`)
    expect(kind('participation', event('คณะผู้บริหารและพนักงานร่วมพิธีถวายพระพรหน้าที่ว่าการอำเภอ'))).toBe('ceremony')
    expect(kind('participation', event('ประชุมพนักงานประจำเดือนมกราคมเพื่อติดตามงาน'))).toBe('ceremony')
    expect(kind('participation', event('ประชาชนร่วมเสนอโครงการในเวทีประชาคมหมู่บ้าน 40 คน'))).toBeUndefined()
  })

  it('finds the plan of the parent ministry offered as own plan', () => {
    const plan = (text: string) =>
      page(`<h1>แผนปฏิบัติการป้องกันการทุจริตของกระทรวงมหาดไทย พ.ศ. 2566-2570</h1><p>${text}</p>`)
    expect(kind('anti-corruption-plan', plan('โครงการอบรมข้าราชการในสังกัดทั่วประเทศ'))).toBe('other-agency')
    expect(
      kind('anti-corruption-plan', plan('องค์การบริหารส่วนตำบลสวนมะลินำแผนนี้มาจัดทำโครงการของตน')),
    ).toBeUndefined()
  })

  it.each([
    ['แผนพัฒนาจังหวัดสวนหลวง (พ.ศ. 2566 – 2570)', 'ตัวชี้วัดระดับจังหวัด', 'other-agency'],
    ['แผนพัฒนากลุ่มจังหวัดลุ่มน้ำตอนบน พ.ศ. 2566-2570', 'เป้าหมายของกลุ่มจังหวัด', 'other-agency'],
    ['แผนพัฒนาจังหวัดสวนหลวง (พ.ศ. 2566 – 2570)', 'องค์การบริหารส่วนตำบลสวนมะลิยึดแผนนี้', undefined],
    ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 – 2570)', 'สอดคล้องกับแผนพัฒนาจังหวัดสวนหลวง', undefined],
  ])('tells whose plan “%s” is where it says “%s”', (title, words, offer) => {
    expect(kind('strategic-plan', page(`<h1>${title}</h1><p>${words}</p>`))).toBe(offer)
  })

  it('finds a page that admits to have nothing yet, also where a channel is asked for', () => {
    const nothing = (words: string) =>
      page(`<h1>ข้อมูล</h1><p>${words}</p><p>99 หมู่ 4 ตำบลสวนมะลิ 59100 โทร 0-5999-1234</p>`)
    for (const words of ['ไม่พบข้อมูล', 'ขออภัย ข้อมูลอยู่ระหว่างดำเนินการ', 'อยู่ระหว่างปรับปรุงข้อมูลค่ะ', 'Coming soon'])
      for (const concept of ['risk-result', 'news', 'structure'])
        expect(kind(concept, nothing(words))).toBe('empty-page')
    expect(kind('complaint-statistics', nothing('ไม่มีเรื่องร้องเรียนในปีงบประมาณ 2567'))).toBeUndefined()
  })

  describe('a plan where a report is asked for', () => {
    const document = (title: string, rows: string): PageFacts => ({
      ...page(`<h1>${title}</h1><table>${rows}</table>`, { path: '/d/1.pdf' }),
      kind: 'pdf',
    })
    const planned = '<tr><th>โครงการ</th><th>งบประมาณ</th></tr><tr><td>อบรมจริยธรรม</td><td>40,000</td></tr>'

    it('is found in an assessment of risks, too', () => {
      const rated = '<tr><th>ความเสี่ยง</th><th>ระดับ</th></tr><tr><td>เรียกเงินพิเศษ</td><td>สูง</td></tr>'
      expect(kind('risk-result', document('การประเมินความเสี่ยงการทุจริต ปี 2567', rated))).toBe('plan')
      const managed =
        '<tr><th>ความเสี่ยง</th><th>ผลการดำเนินการ</th></tr><tr><td>เรียกเงินพิเศษ</td><td>อบรมแล้ว</td></tr>'
      expect(kind('risk-result', document('การประเมินความเสี่ยงการทุจริต ปี 2567', managed))).toBeUndefined()
    })

    it('is found, and not where it also tells what was done', () => {
      expect(kind('hr-report', document('แผนพัฒนาบุคลากร ปี 2567', planned))).toBe('plan')
      const told = planned.replace('งบประมาณ', 'ผลการดำเนินงาน')
      expect(kind('hr-report', document('แผนพัฒนาบุคลากร ปี 2567', told))).toBeUndefined()
      expect(kind('hr-report', document('รายงานผลแผนพัฒนาบุคลากร ปี 2567', planned))).toBeUndefined()
    })

    it('is right where the plan itself is asked for', () => {
      expect(kind('hr-plan', document('แผนพัฒนาบุคลากร ปี 2568', planned))).toBeUndefined()
    })
  })
})
