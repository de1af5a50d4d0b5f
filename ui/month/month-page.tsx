import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Address } from '../address.tsx'
import { Both } from '../both.tsx'
import { countText, momentText } from '../numbers.ts'
import { siteText } from '../site-text.ts'
import { percentText } from '../status/day-bars.tsx'
import { Frame } from '../status/frame.tsx'
import type { StatusExpiry } from '../status/model.ts'
import { hostOf } from '../status/site-name.ts'
import { spanText } from '../status/spans.ts'
import { kindNames, text } from '../status/text.ts'
import type { MonthEvidence, MonthIncident, MonthModel, MonthSite } from './model.ts'
import { Table, type Column } from './table.tsx'
import { monthText } from './text.ts'

const Expiry = ({ expiry }: { expiry: StatusExpiry | null }) =>
  expiry === null ? (
    <Both of={text.notWatched} />
  ) : expiry.daysLeft === null || expiry.daysLeft < 0 ? (
    <Both of={expiry.daysLeft === null ? text.notKnown : text.ended} />
  ) : (
    <>
      <Both of={text.daysLeft} /> {countText(expiry.daysLeft)} <Both of={text.days} />
    </>
  )

const Moment = ({ at, otherwise }: { at: string | null; otherwise: Bilingual }) => (
  <Both of={at === null ? otherwise : momentText(at)} />
)

const summaryColumns: readonly Column<MonthSite>[] = [
  { heading: monthText.site, cell: ({ url }) => <Address url={url} /> },
  {
    heading: monthText.uptime,
    cell: ({ uptime }) => <b>{uptime === null ? <Both of={monthText.noData} /> : percentText(uptime)}</b>,
  },
  { heading: monthText.looked, cell: ({ daysLooked, days }) => `${daysLooked}/${days}` },
  {
    heading: monthText.down,
    cell: ({ downMs, daysLooked }) => (
      <Both of={downMs > 0 ? spanText(downMs) : daysLooked > 0 ? monthText.none : monthText.noData} />
    ),
  },
  { heading: monthText.certificate, cell: ({ certificate }) => <Expiry expiry={certificate} /> },
  { heading: monthText.domain, cell: ({ domain }) => <Expiry expiry={domain} /> },
  { heading: monthText.evidenceWatched, cell: ({ evidenceWatched }) => countText(evidenceWatched) },
]

type Of<Row> = Row & { readonly site: string }

const siteColumn = {
  heading: monthText.site,
  cell: ({ site }: { readonly site: string }) => siteText(hostOf(site)),
}

const incidentColumns: readonly Column<Of<MonthIncident>>[] = [
  siteColumn,
  {
    heading: monthText.kind,
    cell: ({ kind, site, target }) => (
      <>
        <Both of={kindNames[kind]} /> {target !== site && <Address url={target} />}
      </>
    ),
  },
  { heading: monthText.found, cell: ({ says }) => <Both of={says} /> },
  { heading: monthText.opened, cell: ({ openedAt }) => <Both of={momentText(openedAt)} /> },
  {
    heading: monthText.closed,
    cell: ({ closedAt }) => <Moment at={closedAt} otherwise={monthText.notClosed} />,
  },
  { heading: monthText.lasted, cell: ({ lastedMs }) => <Both of={spanText(lastedMs)} /> },
  {
    heading: monthText.inTime,
    cell: ({ inTime, kind }) => (
      <Both
        of={
          inTime === null
            ? kind === 'site'
              ? monthText.notClosed
              : monthText.noLimit
            : inTime
              ? text.inTime
              : monthText.late
        }
      />
    ),
  },
]

const evidenceColumns: readonly Column<Of<MonthEvidence>>[] = [
  siteColumn,
  { heading: monthText.address, cell: ({ url }) => <Address url={url} /> },
  { heading: monthText.what, cell: ({ what }) => <Both of={monthText[what]} /> },
  { heading: monthText.found, cell: ({ says }) => <Both of={says} /> },
  { heading: monthText.since, cell: ({ at }) => <Both of={momentText(at)} /> },
  {
    heading: monthText.mended,
    cell: ({ mendedAt }) => <Moment at={mendedAt} otherwise={monthText.notMended} />,
  },
]

const None = ({ title, id }: { title: Bilingual; id: string }) => (
  <section class="card" aria-labelledby={id}>
    <h2 id={id}>
      <Both of={title} />
    </h2>
    <p>
      <Both of={monthText.none} />
    </p>
  </section>
)

/** The month of all watched sites, as the content of `<body>`. */
export const MonthPage = ({ month }: { month: MonthModel }) => {
  const incidents = month.sites.flatMap(({ url, incidents: own }) =>
    own.map((one) => ({ ...one, site: url })),
  )
  const evidence = month.sites.flatMap(({ url, evidence: own }) => own.map((one) => ({ ...one, site: url })))
  return (
    <Frame
      kicker={<Both of={monthText.title} />}
      title={<Both of={month.name} />}
      facts={
        <>
          <span>
            <Both of={text.madeAt} /> <Both of={momentText(month.madeAt)} />
          </span>
          <span>
            <Both of={monthText.limit} />: {month.limitDays}
          </span>
        </>
      }
      footer={<p>oit-audit {month.version}</p>}
      skip={monthText.skip}
    >
      {!month.over && (
        <p class="warnings">
          <Both of={monthText.running} />
        </p>
      )}
      <Table
        id="summary-title"
        title={monthText.summary}
        columns={summaryColumns}
        rows={month.sites}
        keyOf={({ url }) => url}
      />
      {incidents.length === 0 ? (
        <None id="incidents-title" title={monthText.incidents} />
      ) : (
        <Table
          id="incidents-title"
          title={monthText.incidents}
          columns={incidentColumns}
          rows={incidents}
          keyOf={({ id }) => id}
        />
      )}
      {evidence.length === 0 ? (
        <None id="evidence-title" title={monthText.evidence} />
      ) : (
        <Table
          id="evidence-title"
          title={monthText.evidence}
          columns={evidenceColumns}
          rows={evidence}
          keyOf={({ url, at }) => `${url} ${at}`}
        />
      )}
      <p class="aside notes">
        <Both of={monthText.notes} />
      </p>
    </Frame>
  )
}
