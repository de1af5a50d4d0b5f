import { Both } from '../both.tsx'
import { text } from './text.ts'

/** Which program made the page, and where programs read the same. */
export const Colophon = ({ version, root }: { version: string; root: string }) => (
  <p>
    oit-audit {version} · <Both of={text.forPrograms} />: <a href={`${root}api/status.json`}>JSON</a> ·{' '}
    <a href={`${root}metrics`}>Prometheus</a>
  </p>
)
