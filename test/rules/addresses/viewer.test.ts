import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behindViewer, isEmptyViewer } from '../../../rules/addresses/viewer.ts'

const file = 'https://www.agency.go.th/files/plan.pdf'
const given = encodeURIComponent(file)

describe('behindViewer', () => {
  test.each([
    [`https://docs.google.com/viewer?url=${given}&embedded=true`],
    [`https://docs.google.com/gview?embedded=true&url=${given}`],
    [`https://drive.google.com/viewerng/viewer?embedded=true&url=${given}`],
    [`https://view.officeapps.live.com/op/view.aspx?src=${given}`],
    [`https://view.officeapps.live.com/op/embed.aspx?src=${given}`],
    ['https://www.agency.go.th/wp-content/plugins/flowpaper/flipbook/?pdf=/files/plan.pdf'],
    ['https://www.agency.go.th/assets/pdfjs/web/viewer.html?file=../../../files/plan.pdf'],
    ['https://www.agency.go.th/wp-content/plugins/pdfjs-viewer/web/viewer.php?file=%2Ffiles%2Fplan.pdf&v=2'],
    ['https://www.agency.go.th/show.php?file=files/plan.pdf'],
    [`https://docs.google.com/viewer?URL=www.agency.go.th%2Ffiles%2Fplan.pdf`],
    [
      `https://docs.google.com/viewer?url=${encodeURIComponent(`https://view.officeapps.live.com/op/view.aspx?src=${given}`)}`,
    ],
  ])('%s shows the file', (address) => {
    expect(behindViewer(address)).toBe(file)
  })
  test('a known viewer shows also what does not look like a file', () => {
    const download = 'https://www.agency.go.th/download/12'
    expect(behindViewer(`https://docs.google.com/viewer?url=${encodeURIComponent(download)}`)).toBe(download)
  })
  test.each([
    file,
    'https://www.agency.go.th/news?url=/other-page',
    'https://www.agency.go.th/login?file=',
    'https://docs.google.com/viewer?url=javascript:alert(1)',
    'not an address',
  ])('%s is itself', (address) => {
    expect(behindViewer(address)).toBe(address)
  })
  test('never throws and ends, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (address) => {
        const shown = behindViewer(`https://docs.google.com/viewer?url=${encodeURIComponent(address)}`)
        expect(typeof shown).toBe('string')
      }),
      { numRuns: 30 },
    )
  })
})

describe('isEmptyViewer', () => {
  test.each([
    'https://docs.google.com/viewer?url=&embedded=true',
    'https://www.agency.go.th/pdfjs/web/viewer.html?file=',
    'https://view.officeapps.live.com/op/embed.aspx?src=undefined',
  ])('%s is handed nothing', (address) => {
    expect(isEmptyViewer(address)).toBe(true)
  })
  test.each([
    `https://docs.google.com/viewer?url=${given}`,
    'https://docs.google.com/viewer?srcid=1AbCdEfGhIjKlMn&url=',
    'https://www.agency.go.th/pdfjs/web/viewer.html',
    'https://www.agency.go.th/search?url=',
  ])('%s may show something', (address) => {
    expect(isEmptyViewer(address)).toBe(false)
  })
})
