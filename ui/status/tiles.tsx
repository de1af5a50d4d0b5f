import type { ComponentChildren } from 'preact'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../both.tsx'
import { countText } from '../numbers.ts'
import type { StatusExpiry, StatusSite } from './model.ts'
import { Sparkline } from './sparkline.tsx'
import { OutcomeMark } from './state-mark.tsx'
import { kindNames, text } from './text.ts'

const Tile = ({ id, title, children }: { id: string; title: Bilingual; children: ComponentChildren }) => (
  <section class="card tile" aria-labelledby={id}>
    <h2 id={id}>
      <Both of={title} />
    </h2>
    {children}
  </section>
)

const ResponseTime = ({ times }: { times: StatusSite['times'] }) => {
  const known = times.filter((time) => time !== null)
  if (known.length === 0)
    return (
      <Tile id="response-title" title={text.response}>
        <p class="aside">
          <Both of={text.uptimeUnknown} />
        </p>
      </Tile>
    )
  const mean = Math.round(known.reduce((sum, time) => sum + time, 0) / known.length)
  return (
    <Tile id="response-title" title={text.response}>
      <p class="tile-figure">
        <Both of={text.mean} /> <b>{countText(mean)}</b> <Both of={text.milliseconds} />
      </p>
      <Sparkline values={times} />
      <p class="aside">
        <Both of={text.twoDays} /> · <Both of={text.highest} /> {countText(Math.round(Math.max(...known)))}{' '}
        <Both of={text.milliseconds} />
      </p>
    </Tile>
  )
}

const Expiry = ({ id, title, expiry }: { id: string; title: Bilingual; expiry: StatusExpiry | null }) => (
  <Tile id={id} title={title}>
    {expiry === null ? (
      <p class="aside">
        <Both of={text.notWatched} />
      </p>
    ) : (
      <>
        <p class="tile-figure">
          <OutcomeMark outcome={expiry.outcome} />
          {expiry.daysLeft === null || expiry.daysLeft < 0 ? (
            <b>
              <Both of={expiry.daysLeft === null ? text.notKnown : text.ended} />
            </b>
          ) : (
            <>
              <Both of={text.daysLeft} /> <b>{countText(expiry.daysLeft)}</b> <Both of={text.days} />
            </>
          )}
        </p>
        <p class="aside">
          <Both of={expiry.says} />
        </p>
      </>
    )}
  </Tile>
)

const EvidenceHealth = ({ evidence }: { evidence: StatusSite['evidence'] }) => (
  <Tile id="evidence-title" title={text.evidence}>
    {evidence.watched === 0 ? (
      <p class="aside">
        <Both of={text.evidenceNone} />
      </p>
    ) : (
      <>
        <p class="tile-figure">
          <OutcomeMark outcome={evidence.fine === evidence.watched ? 'ok' : 'warning'} />
          <b>
            {countText(evidence.fine)}
            <small>/{countText(evidence.watched)}</small>
          </b>
        </p>
        <p class="aside">
          <Both of={text.evidenceFine} />
        </p>
      </>
    )}
  </Tile>
)

/** The four things to see at a glance. */
export const Tiles = ({ site }: { site: StatusSite }) => (
  <div class="tiles">
    <ResponseTime times={site.times} />
    <Expiry id="certificate-title" title={kindNames.certificate} expiry={site.certificate} />
    <Expiry id="domain-title" title={kindNames.domain} expiry={site.domain} />
    <EvidenceHealth evidence={site.evidence} />
  </div>
)
