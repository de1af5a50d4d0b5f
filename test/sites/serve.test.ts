import { afterEach, describe, expect, it } from 'vitest'
import { load } from 'cheerio'
import { serveSite } from './serve.ts'
import type { ServedSite } from './serve.ts'
import { parsePages } from './site.ts'
import { encodeWindows874 } from './windows874.ts'

let site: ServedSite | undefined

afterEach(async () => {
  await site?.close()
  site = undefined
})

async function serve(...options: Parameters<typeof serveSite>): Promise<ServedSite> {
  site = await serveSite(...options)
  return site
}

describe('serveSite', () => {
  it('answers percent-encoded Thai addresses and remembers what was asked', async () => {
    const { url, requests } = await serve('wp-municipality')
    const response = await fetch(`${url}/${encodeURIComponent('ข้อมูลผู้บริหาร')}/`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('ฝ่ายข้าราชการประจำ')
    expect(requests().map((one) => one.method)).toEqual(['GET'])
  })

  it('sends windows-874 bytes and does not name the charset when the site does not', async () => {
    const { start } = await serve('provincial-2563')
    const response = await fetch(start)
    expect(response.headers.get('content-type')).toBe('text/html')
    const text = new TextDecoder('windows-874').decode(await response.arrayBuffer())
    expect(text).toContain('องค์การบริหารส่วนจังหวัดผาแก้ว')
    expect(text).not.toContain('?????')
  })

  it('keeps each site’s manner with unknown addresses', async () => {
    const soft = await serve('ci-subdistrict')
    const lost = await fetch(`${soft.url}/Pages/nowhere`)
    expect([lost.status, (await lost.text()).includes('ไม่พบหน้าที่คุณกำลังหา')]).toEqual([200, true])
    await soft.close()
    const strict = await serve('portal-tambon')
    expect((await fetch(`${strict.url}/nowhere`)).status).toBe(404)
    expect((await fetch(strict.url, { method: 'HEAD' })).status).toBe(405)
  })

  it('makes workbooks, scans and pictures that are what they say', async () => {
    const { url } = await serve('wp-municipality')
    const first = async (path: string) => {
      const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer())
      return bytes.subarray(0, 4).toString('latin1')
    }
    expect(await first('/wp-content/uploads/2025/04/ITA_68_o12.xlsx')).toBe('PK\u0003\u0004')
    expect(await first('/wp-content/uploads/2025/01/no-gift-2568.pdf')).toBe('%PDF')
    expect(await first('/wp-content/uploads/2024/06/people-mayor.png')).toBe('\u0089PNG')
  })

  it('names its own address in robots.txt and sitemap', async () => {
    const { url } = await serve('wp-municipality')
    expect(await (await fetch(`${url}/robots.txt`)).text()).toContain(`Sitemap: ${url}/sitemap.xml`)
    expect(await (await fetch(`${url}/sitemap.xml`)).text()).toContain(`<loc>${url}/e-service/</loc>`)
  })

  it('links the padding from the menu, and every padding page from another', async () => {
    const { url, start } = await serve('portal-tambon', { padding: 120 })
    const links = async (at: string) => {
      const $ = load(await (await fetch(at)).text())
      return $('#main a[href*="gallery"], .menu-d a[href*="gallery"]')
        .map((_, one) => $(one).attr('href'))
        .get()
    }
    const found = new Set<string>()
    const queue = await links(start)
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue
      found.add(next)
      queue.push(...(await links(url + next)))
    }
    expect(found.size).toBe(120)
  })
})

describe('parsePages', () => {
  it('parts a file at its marks and reads title and options', () => {
    const text =
      '<!--page /a?x=1&y=2 | หัวเรื่อง-->\nเนื้อหา\n<!--page /b-->\nสอง\n<!--page /c | | status=500 layout=none-->\nสาม\n'
    expect(parsePages(text, 'ปกติ')).toEqual([
      { path: '/a?x=1&y=2', title: 'หัวเรื่อง', layout: '', status: 200, type: 'text/html', fragment: 'เนื้อหา' },
      { path: '/b', title: 'ปกติ', layout: '', status: 200, type: 'text/html', fragment: 'สอง' },
      { path: '/c', title: 'ปกติ', layout: 'none', status: 500, type: 'text/html', fragment: 'สาม' },
    ])
  })
})

describe('encodeWindows874', () => {
  it('is undone by a windows-874 decoder for all Thai characters', () => {
    const codes = Array.from({ length: 0xe5b - 0xe01 + 1 }, (_, index) => 0xe01 + index)
    const thai = String.fromCodePoint(...codes.filter((code) => code <= 0xe3a || code >= 0xe3f))
    const text = `A–“${thai}” 12`
    expect(new TextDecoder('windows-874').decode(encodeWindows874(text))).toBe(text)
  })
})
