import type { ReportLink } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { siteText } from './site-text.ts'
import { linkStateNames } from './code-names.ts'
import { ui } from './text.ts'

const mostPages = 5

const Carriers = ({ link }: { link: ReportLink }) => (
  <>
    <ul>
      {link.on.slice(0, mostPages).map((page, index) => (
        <li key={index}>
          {page.text !== '' && <q>{siteText(page.text)}</q>} <Address url={page.url} />
        </li>
      ))}
    </ul>
    {link.on.length > mostPages && (
      <p class="aside">
        <Both of={ui.morePages} />: {link.on.length - mostPages}
      </p>
    )}
  </>
)

/** Links that do not work, what is wrong with each, and on which pages they stand. */
export const BrokenLinks = ({ links }: { links: readonly ReportLink[] }) => (
  <section class="broken card" aria-labelledby="links-title">
    <h2 id="links-title">
      <Both of={ui.brokenLinks} /> {links.length > 0 && <span class="count">{links.length}</span>}
    </h2>
    {links.length === 0 ? (
      <p>
        <Both of={ui.brokenNone} />
      </p>
    ) : (
      <table>
        <thead>
          <tr>
            {[ui.link, ui.problem, ui.carriedBy].map((name) => (
              <th scope="col" key={name.en}>
                <Both of={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.url}>
              <td>
                <Address url={link.url} />
                <p class={`link-state link-${link.state}`}>
                  <Both of={linkStateNames[link.state]} />
                  {link.httpStatus !== undefined && ` (HTTP ${link.httpStatus})`}
                </p>
              </td>
              <td>
                <p>
                  <Both of={link.summary} />
                </p>
                <p class="link-fix">
                  <Both of={link.fix} />
                </p>
              </td>
              <td>
                <Carriers link={link} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
