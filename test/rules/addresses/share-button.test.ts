import { expect, it } from 'vitest'
import { isShareButton } from '../../../rules/addresses/share-button.ts'

it.each([
  ['https://www.facebook.com/sharer/sharer.php?u=https://agency.go.th/', true],
  ['https://www.facebook.com/sharer.php?u=x', true],
  ['https://social-plugins.line.me/lineit/share?url=x', true],
  ['https://line.me/R/msg/text/?x', true],
  ['https://twitter.com/intent/tweet?url=x', true],
  ['https://x.com/share?text=x', true],
  ['https://api.whatsapp.com/send?text=x', true],
  ['https://www.facebook.com/banrai.sao', false],
  ['https://line.me/R/ti/p/@banrai', false],
  ['https://lin.ee/AbCdEf', false],
  ['https://agency.go.th/share/plan.pdf?of=facebook.com/sharer', false],
])('%s', (address, shares) => {
  expect(isShareButton(address)).toBe(shares)
})
