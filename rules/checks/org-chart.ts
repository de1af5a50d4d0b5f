import { z } from 'zod'
import type { Image, PageFacts } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { because, met, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { unitsOf } from './units.ts'

export const parameters = z.strictObject({})

const CHART = /แผนผัง|ผังโครงสร้าง|ผังองค์กร|โครงสร้าง|organi[sz]ation(?:al)?(?:chart|structure)|orgchart/
const CHART_FILE = /org[-_]?(?:chart|structure)|structure|organi[sz]ation|โครงสร้าง|แผนผัง|khrongsang/i
const LARGE = 300
/** Units named one under the other are a chart in words. */
const UNITS_OF_A_CHART = 3

const headingKey = (facts: PageFacts, index: number): string => facts.headings[index]?.key ?? ''

function namesChart(image: Image): boolean {
  const words = `${matchKey(image.alt)} ${matchKey(image.title)}`
  return CHART.test(words) || CHART_FILE.test(image.src.slice(0, 2000))
}

function underChartHeading(facts: PageFacts, image: Image): boolean {
  return CHART.test(headingKey(facts, image.heading)) || CHART.test(matchKey(facts.title))
}

/** A chart of the organisation: a picture of it, or a list or table that names the units. */
export const orgChart: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  let perhaps: { facts: PageFacts; image: Image } | undefined
  for (const facts of evidence) {
    for (const image of facts.images) {
      if (image.region !== 'main' || (image.width ?? LARGE) < LARGE / 2) continue
      const chart = namesChart(image)
      if (chart || (underChartHeading(facts, image) && (image.width ?? 0) >= LARGE))
        return met(
          because(
            { th: 'มีภาพแผนผังโครงสร้าง', en: 'There is a picture of the organisation chart' },
            {
              facts,
              quote: image.alt || headingKey(facts, image.heading) || facts.title,
              place: image.place,
            },
          ),
        )
      if (underChartHeading(facts, image)) perhaps ??= { facts, image }
    }
    const units = unitsOf(facts)
    const [place] = units.values()
    if (units.size >= UNITS_OF_A_CHART && place !== undefined)
      return met(
        because(
          { th: 'แสดงโครงสร้างส่วนงานเป็นรายการ', en: 'The structure is shown as a list of units' },
          { facts, quote: [...units.keys()].slice(0, 5).join(', '), place },
        ),
      )
  }
  if (perhaps !== undefined)
    return unsure(
      because(
        {
          th: 'มีรูปภาพใต้หัวข้อโครงสร้าง ต้องให้คนเปิดดูว่าเป็นแผนผังหรือไม่',
          en: 'There is a picture under the structure heading: a person must look whether it is the chart',
        },
        { facts: perhaps.facts, quote: perhaps.image.alt, place: perhaps.image.place },
      ),
    )
  return absent(evidence, context, {
    th: 'ไม่พบแผนผังโครงสร้างหรือรายการส่วนงาน',
    en: 'There is no organisation chart or list of units',
  })
}
