/** A year (or span of years) that a text speaks of, and how. */
export interface YearMention {
  /** Fiscal years of the Buddhist era, both included. */
  readonly from: number
  readonly to: number
  /**
   * fiscal: ปีงบประมาณ 2568. calendar: ปี/พ.ศ. 2568 or a bare 2568 (agencies mean the fiscal year). range: 2566–2570.
   * month-range: ต.ค. 67 – มี.ค. 68, or one month. date: a day, put in the fiscal year it falls in. two-digit: ปี 68.
   * ce: a common-era year. path: an upload folder. law: the year of a law or other lasting rule: never the evidence's year.
   */
  readonly kind:
    'fiscal' | 'calendar' | 'range' | 'month-range' | 'date' | 'two-digit' | 'ce' | 'path' | 'law'
  readonly strength: 'strong' | 'medium' | 'weak'
  /** The words as they stand in the text, and where they begin. */
  readonly text: string
  readonly index: number
  /** The text speaks of the first six months (quarters 1–2) of that fiscal year. */
  readonly firstHalf?: boolean
  /** Only for a day: `yyyy-mm-dd` in the common era. */
  readonly iso?: string
}
