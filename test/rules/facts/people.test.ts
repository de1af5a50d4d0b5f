import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const HOST = 'https://www.ban-mai.go.th'
const read = (html: string) => readHtml(html, { url: `${HOST}/p` }).people
/** Name, position, picture file and phones, short enough to compare. */
const summary = (html: string) =>
  read(html).map(({ name, position, photo, phones }) => [
    name,
    position,
    photo?.src.replace(`${HOST}/`, '') ?? '',
    phones.join(),
  ])

const mayor = ['นายสมมุติ ใจดี', 'นายกองค์การบริหารส่วนตำบลบ้านใหม่', 'a.jpg', '081-234-5678']
const clerk = ['นางสาวสมหญิง ดีงาม', 'ปลัดองค์การบริหารส่วนตำบล', 'b.jpg', '082-345-6789']
const card = ([name, position, photo, phone]: string[], wrap: (lines: string[]) => string) =>
  wrap([`<img src="/${photo}">`, `<h4>${name}</h4>`, `<p>${position}</p>`, `<p>โทร. ${phone}</p>`])

describe('people', () => {
  it.each([
    [
      'a card each',
      [mayor, clerk].map((one) => card(one, (lines) => `<div class=card>${lines.join('')}</div>`)).join(''),
    ],
    [
      'columns of a grid',
      `<div class=row>${[mayor, clerk].map((one) => card(one, (lines) => `<div class=col><div>${lines[0]}</div><div>${lines.slice(1).join('')}</div></div>`)).join('')}</div>`,
    ],
    [
      'a flat list of lines',
      `<div>${[mayor, clerk].map((one) => card(one, (lines) => lines.join(''))).join('')}</div>`,
    ],
    [
      'lines parted by breaks',
      `<center>${[mayor, clerk].map(([name, position, photo, phone]) => `<img src="/${photo}"><br>${name}<br>${position}<br>โทร. ${phone}<br><br>`).join('')}</center>`,
    ],
    [
      'cells of one row',
      `<table><tr>${[mayor, clerk].map((one) => card(one, (lines) => `<td>${lines.join('')}</td>`)).join('')}</tr></table>`,
    ],
    [
      'rows for pictures, names, positions and phones',
      `<table><tr><td><img src="/a.jpg"></td><td><img src="/b.jpg"></td></tr>${[0, 1, 3].map((line) => `<tr><td>${mayor[line] ?? ''}</td><td>${clerk[line] ?? ''}</td></tr>`).join('')}</table>`,
    ],
    [
      'a data table',
      `<table><tr><th>ภาพ<th>ชื่อ<th>ตำแหน่ง<th>โทร${[mayor, clerk].map(([name, position, photo, phone]) => `<tr><td><img src="/${photo}"><td>${name}<td>${position}<td>${phone}`).join('')}</table>`,
    ],
  ])('%s', (_, html) => {
    expect(summary(html)).toEqual([mayor, clerk])
  })

  it('one person alone on a page', () => {
    expect(summary(card(mayor, (lines) => `<h2>ผู้บริหาร</h2><div>${lines.join('')}</div>`))).toEqual([mayor])
  })

  it('a vacant post is nobody and gives nothing to its neighbours', () => {
    const vacant =
      '<td><img src="/none.jpg"><p>ว่าง</p><p>รองปลัดองค์การบริหารส่วนตำบล</p><p>โทร. 083-456-7890</p></td>'
    const html = `<table><tr>${card(mayor, (lines) => `<td>${lines.slice(1).join('')}</td>`)}${vacant}</tr></table>`
    expect(summary(html)).toEqual([[mayor[0], mayor[1], '', mayor[3]]])
    const flat = `<div>${card(mayor, (lines) => lines.join(''))}<p>ว่าง</p><p>รองปลัด</p><p>โทร. 083-456-7890</p></div>`
    expect(summary(flat)).toEqual([mayor])
  })

  it.each(['/images/icon-user.png', '/img/logo.png', '/no-image.png', '/spacer.gif', '/default-avatar.jpg'])(
    '%s is not a photo',
    (src) => {
      expect(read(`<div><img src="${src}"><p>${mayor[0] ?? ''}</p></div>`)[0]?.photo).toBeUndefined()
    },
  )

  it('a picture as large as a photo is one, whatever its folder is called', () => {
    const photo = (size: string) =>
      read(`<div><img src="/icon/person1.png" ${size}><p>${mayor[0] ?? ''}</p></div>`)[0]?.photo
    expect(photo('width=140')).toBeDefined()
    expect(photo('')).toBeUndefined()
  })

  it('a picture in a folder named like a stand-in, as all of Drupal are, is one', () => {
    const html = `<div><img src="/sites/default/files/person1.png"><p>${mayor[0] ?? ''}</p></div>`
    expect(read(html)[0]?.photo).toBeDefined()
  })

  it('a very small picture is not a photo', () => {
    expect(
      read(`<div><img src=a.jpg width=16 height=16><p>${mayor[0] ?? ''}</p></div>`)[0]?.photo,
    ).toBeUndefined()
  })

  it('contact from links on the card', () => {
    const [person] = read(
      `<div><p>${mayor[0] ?? ''}</p><a href="tel:0812345678">โทร</a> <a href="mailto:Mayor@ban-mai.go.th?subject=x">เมล</a> <a href="https://www.facebook.com/mayor">เพจ</a> LINE ID: @banmai</div>`,
    )
    expect(person).toMatchObject({
      phones: ['0812345678'],
      emails: ['mayor@ban-mai.go.th'],
      otherContact: ['LINE @banmai', 'https://www.facebook.com/mayor'],
    })
  })

  it('Thai digits and spaced phones', () => {
    expect(
      read(`<div><p>${mayor[0] ?? ''}</p><p>โทรศัพท์ ๐๔๓ ๑๑๑ ๒๒๒ เลขที่ 1234567890123</p></div>`)[0]?.phones,
    ).toEqual(['๐๔๓ ๑๑๑ ๒๒๒'])
  })

  it('people named in running text get no picture and no phone', () => {
    const story = `<div><img src="/event.jpg"><p>นายสมมุติ ใจดี นายกเทศมนตรีตำบลบ้านใหม่ พร้อมด้วย นางสาวสมหญิง ดีงาม ปลัดเทศบาล เปิดโครงการ โทร. 043-111-222</p></div>`
    const people = read(story)
    expect(people.map(({ name, phones, photo }) => [name, phones.length, photo])).toEqual([
      ['นายสมมุติ ใจดี', 0, undefined],
      ['นางสาวสมหญิง ดีงาม', 0, undefined],
    ])
    expect(people[0]?.position).toContain('นายกเทศมนตรี')
  })

  it('one person named twice is one person', () => {
    const html = `<p>นายสมมุติ ใจดี</p><p>ข่าว</p>${card(mayor, (lines) => `<div class=card>${lines.join('')}</div>`)}<p>${'ข้อความ '.repeat(90)}</p>`
    expect(summary(html)).toEqual([mayor])
  })

  it('a signature block', () => {
    const [person] = read(
      '<p>ประกาศ ณ วันที่ 1 ตุลาคม 2567</p><p>(นายสมมุติ ใจดี)<br>นายกองค์การบริหารส่วนตำบลบ้านใหม่</p>',
    )
    expect(person).toMatchObject({ name: 'นายสมมุติ ใจดี', position: 'นายกองค์การบริหารส่วนตำบลบ้านใหม่' })
  })
})
