import { describe, expect, it } from 'vitest'
import type { DrawnPage } from '../../../crawler/render/draw-page.ts'
import { createDrawing } from '../../../crawler/render/drawing.ts'
import type { Renderer } from '../../../crawler/render/renderer.ts'
import type { Unopened } from '../../../crawler/render/press-all.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import type { VisitedPage } from '../../../rules/site/model.ts'
import { answer } from '../fetch/test-server.ts'

const url = 'https://www.agency.go.th/'
const shell =
  '<html><head><title>อบต.</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>'
const written = `<html><body><main><h1>ข่าว</h1><p>${'ประกาศของหน่วยงาน '.repeat(30)}</p></main></body></html>`

/** Draws one page as if the browser had brought these, one after the other; undefined where it could not draw it. */
async function drawn(markup: string, ...brought: readonly (Partial<DrawnPage> | undefined)[]) {
  const rest = [...brought]
  const sent = answer(url, { body: Buffer.from(markup) })
  const renderer: Renderer = {
    draw: () => {
      const next = rest.shift()
      return Promise.resolve(next && { response: sent, rested: true, unopened: [], ...next })
    },
    browser: () => Promise.resolve(undefined),
    without: () => undefined,
    close: () => Promise.resolve(),
  }
  const drawing = createDrawing('auto', renderer, () => true)
  const facts = readHtml(markup, { url })
  const page: VisitedPage = {
    ...{
      url,
      finalUrl: url,
      link: { state: 'ok' },
      depth: 1,
      contentType: 'text/html',
      bytes: 1,
      milliseconds: 1,
    },
    facts,
  }
  await drawing.draw(sent, facts, 'page')
  while (rest.length > 0) await drawing.draw(sent, facts, 'again')
  const pages = new Map([[url, page]])
  return { partly: [...drawing.notes(pages).partly], again: drawing.pagesToDraw(pages) }
}

const left = (words: string, worth: number): Unopened => ({ words, worth })

describe('a page made by its script', () => {
  it('that was opened whole holds nothing back', async () => {
    expect(await drawn(shell, {})).toEqual({ partly: [], again: [] })
  })

  it.each([
    ['on which something was not opened', { unopened: [left('ข้อมูลทั่วไป', 0)] }],
    ['that was still waiting', { rested: false }],
    ['that could not be drawn in time', undefined],
  ])('%s may hold more, and is drawn once more', async (_, brought) => {
    expect(await drawn(shell, brought)).toEqual({ partly: [url], again: [url] })
  })

  it('is known once the second time brought all of it', async () => {
    expect((await drawn(shell, { rested: false }, {})).partly).toEqual([])
    expect((await drawn(shell, undefined, {})).partly).toEqual([])
  })
})

describe('a page that was written out', () => {
  it('holds nothing back when only its tools were not pressed', async () => {
    const brought = { rested: false, unopened: [left('ย้อนกลับ', 0), left('พิมพ์', 0)] }
    expect((await drawn(written, brought)).partly).toEqual([])
  })

  it('may hold more when what was not pressed names what is asked for', async () => {
    const brought = { unopened: [left('แผนการจัดซื้อจัดจ้าง', 0.9)] }
    expect((await drawn(written, brought)).partly).toEqual([url])
  })

  it.each([
    [
      'is drawn for a row of which only its script knows where it leads',
      '<div style="cursor:pointer">แผนปี 2568</div>',
      [url],
    ],
    [
      'is not drawn for a picture that only shows itself larger',
      '<img style="cursor:pointer" src="a.jpg" alt="กิจกรรม">',
      [],
    ],
  ])('%s', async (_, more, again) => {
    expect((await drawn(written.replace('</main>', `${more}</main>`))).again).toEqual(again)
  })
})
