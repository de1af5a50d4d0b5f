import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelOf } from '../../../rules/addresses/channels.ts'
import { contentAddress } from '../../../rules/addresses/content-address.ts'
import { sharedFileOf } from '../../../rules/addresses/shared-file.ts'

const id = '1qLmAnGoPdfExample_0-9'
const download = `https://drive.google.com/uc?export=download&id=${id}`
const folder = `https://drive.google.com/embeddedfolderview?id=${id}`

describe('contentAddress', () => {
  test.each([
    `https://drive.google.com/file/d/${id}/view?usp=sharing`,
    `https://drive.google.com/file/d/${id}/preview`,
    `https://drive.google.com/file/d/${id}`,
    `https://drive.google.com/file/u/1/d/${id}/view`,
    `https://drive.google.com/a/school.ac.th/file/d/${id}/view`,
    `https://docs.google.com/file/d/${id}/edit`,
    `https://drive.google.com/uc?id=${id}`,
    `https://drive.google.com/uc?export=view&id=${id}`,
    `https://drive.google.com/thumbnail?id=${id}&sz=w1000`,
    `https://docs.google.com/viewer?srcid=${id}&pid=explorer`,
    `https://lh3.googleusercontent.com/d/${id}=w1000`,
    `https://docs.google.com/viewer?url=${encodeURIComponent(`https://drive.google.com/uc?id=${id}`)}`,
  ])('a file on Drive: %s', (address) => {
    expect(contentAddress(address)).toBe(download)
  })
  test.each([
    `https://drive.google.com/drive/folders/${id}?usp=sharing`,
    `https://drive.google.com/drive/u/0/folders/${id}`,
    `https://drive.google.com/drive/mobile/folders/${id}`,
    `https://drive.google.com/folderview?id=${id}`,
    `https://drive.google.com/embeddedfolderview?id=${id}#list`,
  ])('a folder on Drive: %s', (address) => {
    expect(contentAddress(address)).toBe(folder)
  })
  test.each([
    [
      `https://docs.google.com/document/d/${id}/edit`,
      `https://docs.google.com/document/d/${id}/export?format=pdf`,
    ],
    [
      `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`,
      `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx`,
    ],
    [
      `https://docs.google.com/presentation/d/${id}/edit`,
      `https://docs.google.com/presentation/d/${id}/export/pdf`,
    ],
    ['https://www.dropbox.com/s/abc123/plan.pdf?dl=0', 'https://www.dropbox.com/s/abc123/plan.pdf?dl=1'],
  ])('%s', (address, expected) => {
    expect(contentAddress(address)).toBe(expected)
  })
  test('keeps the key without which an older share does not open', () => {
    expect(contentAddress(`https://drive.google.com/file/d/${id}/view?resourcekey=0-aB`)).toBe(
      `${download}&resourcekey=0-aB`,
    )
  })
  test.each([
    `https://docs.google.com/document/d/e/2PACX-${id}/pub`,
    `https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pubhtml?widget=true`,
    `https://docs.google.com/forms/d/e/${id}/viewform`,
    `https://drive.google.com/open?id=${id}`,
    `https://www.agency.go.th/file/d/${id}/view`,
    'https://drive.google.com/drive/my-drive',
    'https://www.agency.go.th/plan.pdf',
    'not an address',
  ])('%s is its own content', (address) => {
    expect(contentAddress(address)).toBe(address)
  })
  test('a content address is its own content', () => {
    const addresses = fc.constantFrom(
      `https://drive.google.com/file/d/${id}/view`,
      `https://drive.google.com/drive/folders/${id}`,
      `https://docs.google.com/spreadsheets/d/${id}/edit`,
      'https://www.dropbox.com/scl/fi/x/plan.pdf?rlkey=1&dl=0',
    )
    fc.assert(
      fc.property(fc.oneof(addresses, fc.webUrl({ withQueryParameters: true })), (address) => {
        const content = contentAddress(address)
        expect(contentAddress(content)).toBe(content)
      }),
      { numRuns: 30 },
    )
  })
})

test('a form is told from a file', () => {
  expect(sharedFileOf(`https://docs.google.com/forms/d/e/${id}/viewform`)).toEqual({ kind: 'form', id })
})

test.each([
  ['https://www.facebook.com/school/posts/123', 'Facebook'],
  ['https://m.me/school', 'Facebook'],
  ['https://lin.ee/AbC', 'LINE'],
  ['https://youtu.be/abc', 'YouTube'],
  ['https://www.tiktok.com/@school', 'TikTok'],
  ['https://notfacebook.com/x', undefined],
  ['https://www.agency.go.th/facebook.com', undefined],
])('the channel of %s is %s', (address, channel) => {
  expect(channelOf(address)).toBe(channel)
})
