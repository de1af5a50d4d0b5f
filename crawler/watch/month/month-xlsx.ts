import writeExcelFile from 'write-excel-file/node'
import { escapeFormula } from '../../../rules/answers/formula.ts'
import { asWritten, cellText } from '../../../rules/answers/sheet.ts'
import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { MonthModel } from '../../../ui/month/model.ts'
import { monthText } from '../../../ui/month/text.ts'
import { siteText } from '../../../ui/site-text.ts'
import { kindNames, text } from '../../../ui/status/text.ts'
import { BANGKOK_AHEAD_MS, HOUR_MS } from '../bangkok-time.ts'

type Language = keyof Bilingual
type Value = string | number | Date | null

interface Sheet {
  readonly name: Bilingual
  readonly headings: readonly { readonly text: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}

/** A workbook knows no time zones: its moments are those that a clock in Thailand shows. */
const moment = (iso: string | null): Value =>
  iso === null ? null : new Date(Date.parse(iso) + BANGKOK_AHEAD_MS)
const hours = (milliseconds: number): number => Math.round((milliseconds / HOUR_MS) * 100) / 100

function sheetsOf(month: MonthModel, lang: Language): readonly Sheet[] {
  const t = (of: Bilingual): string => of[lang]
  const inHours = (of: Bilingual): string => `${t(of)} (${lang === 'th' ? 'ชั่วโมง' : 'hours'})`
  const leftOf = (of: Bilingual): string => `${t(of)} – ${t(text.daysLeft)} (${t(text.days)})`
  const restored = (inTime: boolean | null, kind: string): string =>
    inTime === null
      ? t(kind === 'site' ? monthText.notClosed : monthText.noLimit)
      : t(inTime ? text.inTime : monthText.late)
  return [
    {
      name: monthText.summary,
      headings: [
        { text: t(monthText.site), width: 40 },
        { text: `${t(monthText.uptime)} (%)`, width: 14 },
        { text: t(monthText.looked), width: 16 },
        { text: inHours(monthText.down), width: 22 },
        { text: t(monthText.incidents), width: 14 },
        { text: leftOf(monthText.certificate), width: 30 },
        { text: leftOf(monthText.domain), width: 30 },
        { text: t(monthText.evidenceWatched), width: 18 },
        { text: t(monthText.evidence), width: 26 },
      ],
      rows: month.sites.map((site) => [
        site.url,
        // As on the page: never rounded up to a hundred.
        site.uptime === null ? t(monthText.noData) : Math.floor(site.uptime * 100) / 100,
        site.daysLooked,
        hours(site.downMs),
        site.incidents.length,
        site.certificate?.daysLeft ?? t(site.certificate === null ? text.notWatched : text.notKnown),
        site.domain?.daysLeft ?? t(site.domain === null ? text.notWatched : text.notKnown),
        site.evidenceWatched,
        site.evidence.length,
      ]),
    },
    {
      name: monthText.incidents,
      headings: [
        { text: t(monthText.site), width: 40 },
        { text: t(monthText.kind), width: 24 },
        { text: t(monthText.address), width: 40 },
        { text: t(monthText.found), width: 50 },
        { text: t(monthText.opened), width: 20 },
        { text: t(monthText.closed), width: 20 },
        { text: inHours(monthText.lasted), width: 20 },
        { text: t(monthText.inTime), width: 22 },
      ],
      rows: month.sites.flatMap((site) =>
        site.incidents.map((incident) => [
          site.url,
          t(kindNames[incident.kind]),
          incident.target,
          t(incident.says),
          moment(incident.openedAt),
          moment(incident.closedAt),
          hours(incident.lastedMs),
          restored(incident.inTime, incident.kind),
        ]),
      ),
    },
    {
      name: monthText.evidence,
      headings: [
        { text: t(monthText.site), width: 40 },
        { text: t(monthText.address), width: 60 },
        { text: t(monthText.what), width: 16 },
        { text: t(monthText.found), width: 50 },
        { text: t(monthText.since), width: 20 },
        { text: t(monthText.mended), width: 22 },
      ],
      rows: month.sites.flatMap((site) =>
        site.evidence.map((each) => [
          site.url,
          each.url,
          t(monthText[each.what]),
          t(each.says),
          moment(each.at),
          moment(each.mendedAt) ?? t(monthText.notMended),
        ]),
      ),
    },
  ]
}

/** Text is text, whatever a site wrote into it: never a formula, and nothing that cannot be seen. */
function cellOf(value: Value) {
  if (value === null) return null
  if (value instanceof Date)
    return { value, type: Date, format: 'yyyy-mm-dd hh:mm', alignVertical: 'top' as const }
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const }
  const told = asWritten(escapeFormula(cellText(siteText(value))))
  return told === '' ? null : { value: told, type: String, wrap: true, alignVertical: 'top' as const }
}

/** The monthly report as the bytes of a workbook: summary, incidents, evidence. */
export async function monthXlsx(month: MonthModel, lang: Language): Promise<Uint8Array> {
  const sheets = sheetsOf(month, lang).map(({ name, headings, rows }) => ({
    sheet: name[lang].slice(0, 31),
    data: [
      headings.map((heading) => ({
        value: heading.text,
        type: String,
        fontWeight: 'bold' as const,
        wrap: true,
        textColor: '#ffffff',
        backgroundColor: '#17375e',
      })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    columns: headings.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }))
  return writeExcelFile(sheets).toBuffer()
}
