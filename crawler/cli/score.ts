import type { Command } from 'commander'
import { UsageError } from './errors.ts'
import { catalogueOption, languageOption, yearOption, type Language } from './options.ts'

interface ScoreOptions {
  readonly year?: number
  readonly catalogue?: string
  readonly lang: Language
  readonly zero?: string
  readonly half?: string
  readonly iit?: string
  readonly eit?: string
}

const listOf = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/).filter(Boolean)

function numbersOf(text: string, option: string): readonly number[] {
  return listOf(text).map((each) => {
    const value = Number(each)
    if (!Number.isFinite(value) || value < 0 || value > 100) {
      throw new UsageError({
        th: `${option}: “${each}” ต้องเป็นคะแนน 0–100`,
        en: `${option}: “${each}” must be points from 0 to 100`,
      })
    }
    return value
  })
}

/** `oit score`: what a result is worth when these items fail; reproduces published tables. */
export function addScore(program: Command): void {
  program
    .command('score')
    .description('คำนวณคะแนนเมื่อบางข้อไม่ผ่าน · work out the score when some items fail')
    .addOption(yearOption())
    .addOption(catalogueOption())
    .addOption(languageOption())
    .option('--zero <items>', 'ข้อที่ได้ 0 เช่น O2,O9 · items worth 0')
    .option('--half <items>', 'ข้อที่ได้ 50 · items worth 50')
    .option('--iit <points>', 'คะแนนตัวชี้วัด IIT คั่นด้วยจุลภาค · indicator points of IIT')
    .option('--eit <points>', 'คะแนนตัวชี้วัด EIT · indicator points of EIT')
    .action(async (options: ScoreOptions) => {
      if ((options.iit === undefined) !== (options.eit === undefined)) {
        throw new UsageError({
          th: 'คะแนน ITA ต้องมีทั้ง --iit และ --eit',
          en: 'the ITA total needs both --iit and --eit',
        })
      }
      const [{ chooseCatalogue }, { itaTotal, scoreOit }] = await Promise.all([
        import('./choose-catalogue.ts'),
        import('../../rules/score/score.ts'),
      ])
      const { catalogue } = await chooseCatalogue(options)
      const points = new Map(catalogue.items.map((item) => [item.id, item.levels.at(-1) ?? 100]))
      for (const [ids, value] of [
        [listOf(options.zero), 0],
        [listOf(options.half), 50],
      ] as const) {
        for (const id of ids) {
          if (!points.has(id))
            throw new UsageError({
              th: `ไม่มีข้อ ${id} ในปี ${catalogue.fiscalYear}`,
              en: `there is no item ${id} in ${catalogue.fiscalYear}`,
            })
          points.set(id, value)
        }
      }
      const score = scoreOit(catalogue, points)
      for (const indicator of score.indicators) {
        console.log(`${indicator.id} ${indicator.title[options.lang]}: ${indicator.points.low.toFixed(2)}`)
        for (const sub of indicator.subs)
          console.log(`  ${sub.id} ${sub.title[options.lang]}: ${sub.points.low.toFixed(2)}`)
      }
      console.log(`OIT: ${score.oit.low.toFixed(2)}`)
      if (score.status === 'estimate') console.log(score.note[options.lang])
      if (options.iit !== undefined && options.eit !== undefined) {
        const total = itaTotal(
          numbersOf(options.iit, '--iit'),
          numbersOf(options.eit, '--eit'),
          score.indicators.map((indicator) => indicator.points.low),
        )
        console.log(`ITA: ${total.toFixed(2)}`)
      }
    })
}
