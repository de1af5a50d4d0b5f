import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFetch } from '../../../crawler/fetch/stack.ts'
import type { FetchStack } from '../../../crawler/fetch/stack.ts'
import { createRenderer } from '../../../crawler/render/renderer.ts'
import type { Renderer } from '../../../crawler/render/renderer.ts'
import { takePictures } from '../../../crawler/render/take-pictures.ts'
import type { Pictures } from '../../../crawler/render/take-pictures.ts'
import { serve } from '../fetch/test-server.ts'
import type { TestServer } from '../fetch/test-server.ts'
import { onePage } from '../read/pdf/make-pdf.ts'

describe('pictures of judged pages', () => {
  let server: TestServer
  let stack: FetchStack
  let renderer: Renderer
  let pictures: Pictures
  const asked: string[] = []
  const progress: string[] = []

  beforeAll(async () => {
    const pages: Record<string, readonly [string, string | Uint8Array]> = {
      '/plain': ['text/html', '<body style="background:#fff"><h1>แผนพัฒนาท้องถิ่น</h1><img src="/logo.svg">'],
      '/drawn': [
        'text/html',
        '<body><img src="/logo.svg"><script>document.body.style.background = "rgb(10,90,40)"</script>',
      ],
      '/loops': ['text/html', '<body><script>for (;;) {}</script>'],
      '/plan.pdf': ['application/pdf', onePage('BT /F1 24 Tf 72 700 Td (Development plan 2568) Tj ET')],
      '/notes.pdf': ['application/pdf', onePage('BT /F1 24 Tf 72 700 Td (Notes) Tj ET')],
      '/broken.pdf': ['application/pdf', '%PDF-1.4 and nothing else'],
      '/logo.svg': [
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="red"/></svg>',
      ],
    }
    server = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      const found = pages[request.url ?? '/']
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': found?.[0] ?? 'text/html' })
      response.end(found?.[1] ?? '')
    })
    stack = createFetch({ startUrl: server.base })
    const browsing = { fetch: stack.fetch, mayAsk: () => true, userAgent: 'Mozilla/5.0 oit-audit/test' }
    renderer = createRenderer({ ...browsing, worth: () => 0 })
    const wanted = ['/plain', '/drawn', '/broken.pdf', '/plan.pdf', '/notes.pdf', '/gone', '/loops', '/plain']
    pictures = await takePictures(
      wanted.map((path) => server.base + path),
      renderer,
      {
        ...browsing,
        signal: new AbortController().signal,
        onProgress: ({ taken, of }) => progress.push(`${taken}/${of}`),
      },
    )
  })
  afterAll(async () => {
    await renderer.close()
    await stack.close()
    await server.close()
  })

  it('are small, and there for pages and PDF files that can be seen', () => {
    const seen = [...pictures.keys()].map((url) => url.replace(server.base, '')).sort()
    expect(seen).toEqual(['/drawn', '/notes.pdf', '/plain', '/plan.pdf'])
    for (const picture of pictures.values()) {
      expect(picture).toMatch(/^data:image\/jpeg;base64,/)
      expect(picture.length).toBeLessThan(40_000)
    }
  })

  it('show the pictures of a page, asked for through the stack', () => {
    expect(asked).toContain('GET /logo.svg')
    expect(asked.filter((each) => each === 'GET /plain')).toHaveLength(1)
  })

  it('ask once for what pages share', () => {
    expect(asked.filter((each) => each === 'GET /logo.svg')).toHaveLength(1)
  })

  it('tell how far they are', () => {
    expect(progress[0]).toBe('0/7')
    expect(progress).toHaveLength(7)
  })
})
