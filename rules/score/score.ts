import type { Bilingual, Catalogue, Indicator, Item } from '../catalogue/schema.ts'

/** A range: `low` counts every undecided item as zero, `high` as full. Equal when everything is decided. */
export interface PointRange {
  readonly low: number
  readonly high: number
}

export interface SubIndicatorScore {
  readonly id: string
  readonly title: Bilingual
  readonly points: PointRange
  readonly items: readonly string[]
}

export interface IndicatorScore {
  readonly id: string
  readonly title: Bilingual
  readonly points: PointRange
  readonly subs: readonly SubIndicatorScore[]
}

export interface OitScore {
  readonly status: 'confirmed' | 'estimate'
  readonly note: Bilingual
  readonly oit: PointRange
  readonly indicators: readonly IndicatorScore[]
}

type ScoredItem = Pick<Item, 'id' | 'levels'>

/** What of a catalogue the score is worked out from. */
export interface Scored extends Pick<Catalogue, 'scoring' | 'indicators'> {
  readonly items: readonly ScoredItem[]
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const meanRange = (ranges: readonly PointRange[]): PointRange => ({
  low: mean(ranges.map((range) => range.low)),
  high: mean(ranges.map((range) => range.high)),
})

const numberOf = (itemId: string): number => Number(itemId.slice(1))

const itemsBetween = (items: readonly ScoredItem[], from: string, to: string): readonly ScoredItem[] =>
  items.filter((item) => numberOf(item.id) >= numberOf(from) && numberOf(item.id) <= numberOf(to))

/**
 * Scores an agency's answers by the published aggregation: sub-indicator = mean of its items,
 * indicator = mean of its sub-indicators, OIT = mean of the indicators.
 * Source: reproduces the published FY2563 result of a provincial administration (79.06 and 93.75).
 *
 * @param points 0–100 by item id; an item that is absent is undecided and widens the range.
 * @returns unrounded points of 100.
 */
export function scoreOit(catalogue: Scored, points: ReadonlyMap<string, number>): OitScore {
  const rangeOf = (item: ScoredItem): PointRange => {
    const known = points.get(item.id)
    return known === undefined ? { low: 0, high: Math.max(...item.levels) } : { low: known, high: known }
  }
  const scoreIndicator = (indicator: Indicator): IndicatorScore => {
    const subs = indicator.subs.map((sub) => {
      const items = itemsBetween(catalogue.items, sub.from, sub.to)
      return {
        id: sub.id,
        title: sub.title,
        points: meanRange(items.map(rangeOf)),
        items: items.map((item) => item.id),
      }
    })
    return {
      id: indicator.id,
      title: indicator.title,
      points: meanRange(subs.map((sub) => sub.points)),
      subs,
    }
  }
  const indicators = catalogue.indicators.map(scoreIndicator)
  return {
    status: catalogue.scoring.status,
    note: catalogue.scoring.note,
    oit: meanRange(indicators.map((indicator) => indicator.points)),
    indicators,
  }
}

/**
 * The agency's whole ITA result: 30 % internal (IIT), 30 % external (EIT), 40 % disclosure (OIT).
 * Source: weights confirmed by published FY2563 and FY2568 totals.
 *
 * @param iit indicator points of the internal survey, 0–100 each.
 * @param eit indicator points of the external survey, 0–100 each.
 * @param oit indicator points of the disclosure checklist, 0–100 each.
 */
export function itaTotal(iit: readonly number[], eit: readonly number[], oit: readonly number[]): number {
  return 0.3 * mean(iit) + 0.3 * mean(eit) + 0.4 * mean(oit)
}
