import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linksOf, openDrawingBoard } from './draw.ts'
import type { Drawn, DrawingBoard } from './draw.ts'

let board: DrawingBoard
beforeAll(async () => {
  board = await openDrawingBoard()
})
afterAll(async () => {
  await board.close()
})
const draw: DrawingBoard['draw'] = (pages) => board.draw(pages)

const shell = (script: string): string =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>เทศบาลตำบลดอนทอง</title></head><body><div id="app"></div><script>
const app = document.getElementById('app')
const make = (tag, text, parent = app) => { const e = document.createElement(tag); e.textContent = text; parent.append(e); return e }
const get = (path) => fetch(path).then((answer) => answer.json())
${script}</script></body></html>`

const textOf = (facts: Drawn['facts']): string => (facts?.blocks ?? []).map(({ text }) => text).join('\n')

describe('a page drawn by script', () => {
  it('is read as its visitors see it, and leads where its cards, menus and buttons lead', async () => {
    const drawn = await draw({
      '/': shell(`get('/menu.json').then((menu) => {
        const nav = make('nav', '')
        for (const { name, to } of menu) make('div', name, nav).addEventListener('click', () => { location.href = to })
        const route = make('div', 'ข่าวประชาสัมพันธ์', nav); route.style.cursor = 'pointer'
        nav.onclick = (event) => { if (event.target === route) location.hash = '#/news' }
        const main = make('main', '')
        make('h1', 'ยินดีต้อนรับ', main)
        const card = make('div', '', main); make('h3', 'การประเมิน ITA 2568', card)
        card.onclick = () => window.open('/api/ita?year=2568')
        const later = make('button', 'ติดต่อเทศบาล', main)
        later.onclick = () => setTimeout(() => { const tab = window.open(''); tab.location.href = '/contact' }, 20)
        const pushed = make('span', 'แผนพัฒนาท้องถิ่น', main); pushed.setAttribute('role', 'link')
        pushed.onclick = () => { history.pushState({}, '', '/plan/2568'); main.innerHTML = '<h1>แผนพัฒนาท้องถิ่นที่เปิดแทนหน้าแรก</h1>' }
      })`),
      '/menu.json': JSON.stringify([{ name: 'ข้อมูลผู้บริหาร', to: '/executives' }]),
    })
    expect(textOf(drawn.facts)).toContain('ยินดีต้อนรับ')
    expect(linksOf(drawn)).toEqual([
      'ข้อมูลผู้บริหาร → /executives',
      'ข่าวประชาสัมพันธ์ → /#/news',
      'การประเมิน ITA 2568 → /api/ita?year=2568',
      'ติดต่อเทศบาล → /contact',
      'แผนพัฒนาท้องถิ่น → /plan/2568',
    ])
    expect(drawn.facts?.links[0]).toMatchObject({ source: 'script', region: 'menu' })
    expect(new Set(drawn.requests)).toEqual(new Set(['GET /', 'GET /menu.json']))
  })

  it('shows what stands behind years, accordions and lists of years, each under its label', async () => {
    const years = Object.fromEntries(
      [2566, 2567, 2568].map((year) => [
        `/ita-${year}.json`,
        JSON.stringify([`แผนการจัดซื้อจัดจ้างประจำปี ${year}`, `รายงานผลประจำปี ${year}`]),
      ]),
    )
    const drawn = await draw({
      '/': shell(`
        const panel = document.createElement('section')
        const show = (year) => get('/ita-' + year + '.json').then((names) => {
          panel.innerHTML = ''
          names.forEach((name, at) => { make('div', name, panel).onclick = () => window.open('/doc/' + year + '/' + at) })
        })
        for (const year of [2568, 2567]) {
          const tab = make('button', 'ปี ' + year)
          if (year === 2568) tab.className = 'active'
          tab.onclick = () => show(year)
        }
        app.append(panel)
        show(2568)
        const question = make('button', 'ขั้นตอนการให้บริการ')
        const answer = make('div', '')
        question.onclick = () => { answer.innerHTML = '<p>ยื่นคำขอที่งานบริการ ใช้เวลา 15 นาที</p>' }
        const closed = make('div', '')
        closed.style.display = 'none'
        make('p', 'ช่องทางการร้องเรียนการทุจริต โทร 0 2000 0000', closed)
        make('button', 'ร้องเรียน').onclick = () => { closed.style.display = 'block' }
        const select = make('select', '')
        for (const year of ['เลือกปี', '2566']) make('option', year, select)
        select.onchange = () => { location.hash = '#/year/' + select.value }
      `),
      ...years,
    })
    expect(linksOf(drawn)).toEqual([
      'แผนการจัดซื้อจัดจ้างประจำปี 2567 → /doc/2567/0',
      'รายงานผลประจำปี 2567 → /doc/2567/1',
      'ปี 2568 > แผนการจัดซื้อจัดจ้างประจำปี 2568 → /doc/2568/0',
      'ปี 2568 > รายงานผลประจำปี 2568 → /doc/2568/1',
      '2566 → /#/year/2566',
    ])
    expect(textOf(drawn.facts)).toContain('ยื่นคำขอที่งานบริการ ใช้เวลา 15 นาที')
    expect(textOf(drawn.facts)).toContain('ช่องทางการร้องเรียนการทุจริต')
  })

  it('asks for no picture, sends nothing that could change something, and goes nowhere', async () => {
    const drawn = await draw({
      '/': shell(`
        make('h1', 'หน้าแรกของเทศบาลตำบลดอนทอง')
        const picture = make('img', ''); picture.src = '/logo.png'
        const sheet = document.createElement('style'); sheet.textContent = '@font-face{font-family:F;src:url(/f.woff2)} h1{font-family:F}'; document.head.append(sheet)
        fetch('/vote.json', { method: 'POST', body: 'x' }).catch(() => 0)
        navigator.sendBeacon('/beacon')
        new WebSocket('ws://' + location.host + '/socket')
        fetch('http://169.254.169.254/latest/meta-data').catch(() => 0)
        make('a', 'ดาวน์โหลดแผน').onclick = () => { const a = document.createElement('a'); a.href = '/plan.pdf'; a.download = ''; a.click() }
        make('a', 'เปิดหน้าต่างใหม่').onclick = () => { const a = document.createElement('a'); a.href = '/window'; a.target = '_blank'; a.click() }
        const form = make('form', ''); form.method = 'post'; form.action = '/send'; make('button', 'ส่งเรื่อง', form)
      `),
    })
    expect(new Set(drawn.requests)).toEqual(new Set(['GET /']))
    expect(linksOf(drawn)).toEqual([
      'ดาวน์โหลดแผน → /plan.pdf',
      'เปิดหน้าต่างใหม่ → /window',
      expect.stringContaining('/send'),
    ])
  })

  it('is given time to show what an answer brought, however long the answer took', async () => {
    const drawn = await draw({
      '/': shell(`
        make('button', 'ปี 2568').onclick = () => get('/slow.json').then((names) => setTimeout(() => {
          for (const name of names) make('div', name).onclick = () => window.open('/doc')
        }, 80))`),
      '/slow.json': JSON.stringify(['แผนปฏิบัติการป้องกันการทุจริต 2568']),
    })
    expect(linksOf(drawn)).toEqual(['แผนปฏิบัติการป้องกันการทุจริต 2568 → /doc'])
  })

  it('is opened whole although a button on it goes back to where nobody came from', async () => {
    const drawn = await draw({
      '/': shell(`
        make('h1', 'รายละเอียดประกาศของเทศบาล')
        make('button', 'ย้อนกลับ').onclick = () => history.back()
        make('button', 'หน้าก่อน').onclick = () => history.go(-1)
        make('div', 'ดูแผนทั้งหมด').onclick = () => window.open('/plan')
        document.querySelector('#app > div').style.cursor = 'pointer'`),
    })
    expect(linksOf(drawn)).toEqual(['ดูแผนทั้งหมด → /plan'])
    expect(drawn.unopened).toEqual([])
  })

  it('that sends its visitors on is a door', async () => {
    const drawn = await draw({ '/': shell(`make('p', 'กำลังเปิด'); location.replace('/home')`) })
    expect(drawn.facts?.metadata.refresh).toEqual({ seconds: 0, url: `${drawn.base}/home` })
    expect(drawn.requests).toEqual(['GET /'])
  })
})

describe('a hostile page', () => {
  it.each([
    ['loops at once', 'for (;;) {}'],
    ['takes memory without end', 'const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))'],
    [
      'adds elements without end',
      `setInterval(() => { for (let i = 0; i < 500; i++) make('p', 'ข้อความ ' + i) }, 1)`,
    ],
    [
      'breaks what it is asked by',
      `for (const name of ['map','filter','push']) Array.prototype[name] = () => { throw 1 }`,
    ],
  ])(
    'that %s ends within its bound',
    async (_, script) => {
      const drawn = await draw({ '/': shell(script) })
      expect(drawn.milliseconds).toBeLessThan(35_000)
    },
    60_000,
  )

  it('that is busy for long when pressed gives what it had before, and says what was not opened', async () => {
    const drawn = await draw({
      '/': shell(`
        make('button', 'ดูรายงานประจำปี').onclick = () => window.open('/report')
        make('button', 'กดที่นี่เพื่ออ่าน').onclick = () => { const start = Date.now(); while (Date.now() - start < 5500); }
        make('button', 'ดูแผนประจำปี').onclick = () => window.open('/plan')`),
    })
    expect(linksOf(drawn)).toEqual(['ดูรายงานประจำปี → /report'])
    expect(drawn.unopened).toEqual(['กดที่นี่เพื่ออ่าน', 'ดูแผนประจำปี'])
  }, 60_000)

  it('that never rests and opens dialogs, windows and downloads is read all the same', async () => {
    const drawn = await draw({
      '/': shell(`
        make('h1', 'หน้าที่ไม่เคยหยุดนิ่งของเทศบาล')
        const clock = make('p', ''); setInterval(() => { clock.textContent = String(Math.random()); history.replaceState({}, '', '?' + Math.random()) }, 50)
        setInterval(() => { alert('x'); confirm('y'); window.open('/popup'); fetch('/poll.json') }, 100)
        window.onbeforeunload = () => 'stay'
        Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => 0)
        const frame = make('iframe', ''); frame.src = '/frame'
      `),
    })
    expect(textOf(drawn.facts)).toContain('หน้าที่ไม่เคยหยุดนิ่ง')
    expect(drawn.requests.filter((each) => !each.includes('poll'))).toEqual(['GET /'])
    expect(drawn.requests.length).toBeLessThan(200)
  }, 60_000)
})
