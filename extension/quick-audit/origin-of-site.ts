/**
 * The addresses of a workspace's site as a browser's permission names them: its domain or own host with the hosts below
 * it; the host alone where it has no domain.
 */
export function originOfSite(site: string): string {
  const host = new URL(`http://${site}`).hostname.replace(/^www\./, '')
  const alone = !host.includes('.') || /^[\d.]+$|^\[/.test(host)
  return `*://${alone ? '' : '*.'}${host}/*`
}
