import type { SamplePage, Site } from './site.ts'

const PER_LIST = 40
const PLACES = [
  'วัดโพธิ์งาม',
  'โรงเรียนบ้านโนนทอง',
  'ตลาดสดเทศบาล',
  'ศาลาประชาคม',
  'ลานกีฬาหน้าสำนักงาน',
  'หอประชุมอำเภอ',
]
const EVENTS = [
  'ร่วมงานทอดกฐินสามัคคี',
  'กิจกรรมวันเด็กแห่งชาติ',
  'แข่งขันกีฬาต้านยาเสพติด',
  'มอบผ้าห่มกันหนาว',
  'งานสงกรานต์ผู้สูงอายุ',
  'พ่นหมอกควันกำจัดยุงลาย',
  'ตักบาตรวันขึ้นปีใหม่',
]

function eventOf(id: number): string {
  return `${EVENTS[id % EVENTS.length] ?? ''} ณ ${PLACES[(id * 7) % PLACES.length] ?? ''} ครั้งที่ ${id}`
}

function detail(site: Site, id: number): SamplePage {
  const at = (site.padding?.detail ?? '').replace('{id}', String(id))
  const day = `${(id % 28) + 1} มิถุนายน ${2558 + (id % 6)}`
  const gallery = `<h2>${eventOf(id)}</h2><p>ประมวลภาพกิจกรรม เมื่อวันที่ ${day}</p><p>จำนวนผู้เข้าชม ${id * 13} ครั้ง</p>`
  const calendar = `<h2>ปฏิทินกิจกรรม</h2><table><tr><th>วันที่</th><th>กิจกรรม</th></tr><tr><td>${day}</td><td>${eventOf(id)}</td></tr></table>`
  const fragment = id % 5 === 0 ? calendar : gallery
  return { path: at, title: site.title, layout: '', status: 200, type: 'text/html', fragment }
}

function list(site: Site, n: number, last: number, ids: readonly number[]): SamplePage {
  const at = (k: number) => (site.padding?.list ?? '').replace('{n}', String(k))
  const link = (id: number) =>
    `<li><a href="${(site.padding?.detail ?? '').replace('{id}', String(id))}">${eventOf(id)}</a></li>`
  const pager = [n - 1, n + 1, last]
    .filter((k) => k >= 1 && k <= last && k !== n)
    .map((k) => `<a href="${at(k)}">${k === n + 1 ? 'ถัดไป' : k}</a>`)
  const fragment = `<h2>${site.padding?.label ?? ''}</h2><ul>${ids.map(link).join('')}</ul><p>${pager.join(' ')}</p>`
  return { path: at(n), title: site.title, layout: '', status: 200, type: 'text/html', fragment }
}

/** `count` irrelevant pages (lists, galleries, calendars) linked one from another, the first list first. */
export function paddingPages(site: Site, count: number): SamplePage[] {
  if (!site.padding || count <= 0) return []
  const lists = Math.ceil(count / (PER_LIST + 1))
  const details = count - lists
  const pages: SamplePage[] = []
  for (let n = 1; n <= lists; n++) {
    const first = (n - 1) * PER_LIST + 1
    const ids = Array.from(
      { length: Math.max(0, Math.min(PER_LIST, details - first + 1)) },
      (_, k) => first + k,
    )
    pages.push(list(site, n, lists, ids), ...ids.map((id) => detail(site, id)))
  }
  return pages
}
