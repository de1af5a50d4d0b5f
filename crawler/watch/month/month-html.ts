import { h } from 'preact'
import type { MonthModel } from '../../../ui/month/model.ts'
import { MonthPage } from '../../../ui/month/month-page.tsx'
import { monthText } from '../../../ui/month/text.ts'
import { pageHtml } from '../status/page-html.ts'

/** The monthly report as one HTML file that needs nothing from anywhere. */
export const monthHtml = (month: MonthModel): string =>
  pageHtml(
    {
      th: `${monthText.title.th} ${month.name.th}`,
      en: `${monthText.title.en}: ${month.name.en}`,
    },
    h(MonthPage, { month }),
    { renews: false },
  )
