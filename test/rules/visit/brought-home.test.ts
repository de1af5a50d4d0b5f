import { describe, expect, it } from 'vitest'
import { stillWaiting } from '../../../rules/visit/brought-home.ts'
import { createFrontier } from '../../../rules/visit/frontier.ts'
import { createLedger } from '../../../rules/visit/ledger.ts'

describe('stillWaiting', () => {
  it('tells what waits from what there was no room to let wait', () => {
    const frontier = createFrontier({ maxWaiting: 2 })
    const at = (path: string): string => new URL(path, 'http://a.go.th/').href
    for (const path of ['/a', '/b', '/c', '/d']) frontier.offer({ url: at(path), likelihood: 0.1, depth: 1 })
    frontier.take()
    expect(stillWaiting({ frontier }, createLedger(), 'max-pages')).toEqual([
      { url: at('/b'), because: 'max-pages' },
      { url: at('/c'), because: 'no-room' },
      { url: at('/d'), because: 'no-room' },
    ])
  })
})
