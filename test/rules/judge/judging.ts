import type { Component, Item } from '../../../rules/catalogue/schema.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import type { Finding, Offer, Result } from '../../../rules/judge/model.ts'

/** A component that is there when the word stands in the main text. */
export const component = (id: string, partial: Partial<Component> = {}): Component => ({
  id,
  title: { th: `องค์ประกอบ ${id}`, en: id },
  check: { mentions: { any: [id] } },
  required: true,
  defining: false,
  confidence: 'high',
  sources: ['handbook'],
  fix: { th: `เพิ่ม ${id}`, en: `add ${id}` },
  ...partial,
})

/** An item of FY2568 that may be answered at any time and asks for these components. */
export const item = (components: readonly Component[], partial: Partial<Item> = {}): Item => ({
  id: 'O1',
  concept: 'annual-plan',
  title: { th: 'แผนดำเนินงานประจำปี', en: 'Annual plan' },
  sub: '9.1',
  period: { kind: 'current', confidence: 'high', sources: ['handbook'] },
  levels: [0, 50, 100],
  components: [...components],
  confidence: 'high',
  numberConfidence: 'high',
  sources: ['handbook'],
  knownFailures: [],
  notes: [],
  ...partial,
})

export const finding = (result: Result, partial: Partial<Component> = {}): Finding => ({
  component: component(result, partial),
  result,
  because: [],
})

/** A page that was found, opened and read. */
export const offer = (facts: PageFacts, partial: Partial<Offer> = {}): Offer => ({
  url: facts.url,
  facts,
  link: { state: 'ok', httpStatus: 200 },
  score: 0.9,
  reasons: [],
  label: '',
  claimed: false,
  ...partial,
})

/** A link that leads to nothing readable. */
export const deadOffer = (path: string, partial: Partial<Offer> = {}): Offer => ({
  url: `https://www.tambon-suanmali.go.th${path}`,
  link: { state: 'broken', httpStatus: 404, kind: 'not-found' },
  score: 0.9,
  reasons: [],
  label: '',
  claimed: false,
  ...partial,
})
