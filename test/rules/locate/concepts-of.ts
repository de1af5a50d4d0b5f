import type { Catalogue } from '../../../rules/catalogue/schema.ts'
import { concept, type Concept } from '../../../rules/concepts/schema.ts'
import type { z } from 'zod'

/** A concept of which a test states only what matters to it. */
export const conceptOf = (id: string, rest: Partial<z.input<typeof concept>> = {}): Concept =>
  concept.parse({ id, title: { th: id, en: id }, ...rest })

export const strong = (...words: string[]) => ({ strong: words })

type Item = Catalogue['items'][number]

/** An item about a concept; its components do not matter to the locator. */
export const itemOf = (id: string, about: string, period: Item['period'] = current): Item => ({
  id,
  concept: about,
  title: { th: about, en: about },
  sub: '9.1',
  period,
  levels: [0, 100],
  components: [],
  confidence: 'high',
  numberConfidence: 'high',
  sources: ['handbook'],
  knownFailures: [],
  notes: [],
})

const current: Item['period'] = { kind: 'current', confidence: 'high', sources: ['handbook'] }

export const ofYear = (offset = 0): Item['period'] => ({
  kind: 'fiscal-year',
  offset,
  confidence: 'high',
  sources: ['handbook'],
})

/** A checklist of FY2568 with these items. */
export const catalogueOf = (...items: Item[]): Catalogue => ({
  family: 'OIT',
  fiscalYear: 2568,
  status: 'confirmed',
  title: { th: 'แบบตรวจ', en: 'checklist' },
  restoreDays: 5,
  scoring: {
    status: 'confirmed',
    note: { th: 'หมายเหตุ', en: 'note' },
    confidence: 'high',
    sources: ['handbook'],
  },
  indicators: [],
  items,
})
