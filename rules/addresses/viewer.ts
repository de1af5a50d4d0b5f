/** Names under which viewers take the file they show. */
const INNER = ['url', 'file', 'pdf', 'src', 'document', 'path', 'doc', 'pdf_url', 'pdfurl', 'embed_url']

/** What is known to be a viewer shows whatever it is given, also an address that does not look like a file. */
const VIEWERS: readonly RegExp[] = [
  /^(?:docs|drive)\.google\.com\/(?:a\/[^/]+\/)?(?:viewer|viewerng|gview)(?:\/|$)/i,
  /^view\.officeapps\.live\.com\/op\//i,
  /\/(?:web\/)?viewer\.(?:html?|php)$/i,
  /\/(?:flipbook|flowpaper|pdf-?viewer|pdfjs)\/?(?:index\.(?:html?|php))?$/i,
]

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|ods|odt|csv)(?:$|[?#])/i
/** A viewer in a viewer in a viewer is a mistake; nobody means more. */
const DEEPEST = 3

const isViewer = (url: URL): boolean => VIEWERS.some((pattern) => pattern.test(url.hostname + url.pathname))

function innerOf(url: URL): string | undefined {
  const known = isViewer(url)
  for (const [name, value] of url.searchParams) {
    if (!INNER.includes(name.toLowerCase())) continue
    const inner = value.trim()
    if (inner === '' || !(known || FILE.test(inner))) continue
    // Written without its scheme, as people copy it from the address bar.
    const whole = known && /^[\w-]+(?:\.[\w-]+)+\//.test(inner) ? `https://${inner}` : inner
    if (!URL.canParse(whole, url.href)) continue
    const target = new URL(whole, url.href)
    if (target.protocol === 'http:' || target.protocol === 'https:') return target.href
  }
  return undefined
}

/**
 * The file behind a viewer wrapper: docs.google.com/viewer?url=…, Office's view.aspx?src=…, FlowPaper …/flipbook/?pdf=…,
 * pdf.js viewer.html?file=…, and any page that is handed the address of a file.
 *
 * @returns the file's absolute address, or the address itself when it is no wrapper.
 */
export function behindViewer(address: string): string {
  let shown = address
  for (let depth = 0; depth < DEEPEST && URL.canParse(shown); depth++) {
    const inner = innerOf(new URL(shown))
    if (inner === undefined || inner === shown) return shown
    shown = inner
  }
  return shown
}

/** A viewer that is handed no file: its frame stays grey whoever opens it. */
export function isEmptyViewer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (!isViewer(url) || url.searchParams.has('srcid')) return false
  const given = [...url.searchParams].filter(([name]) => INNER.includes(name.toLowerCase()))
  // Only a name without a value is surely empty: without the name a viewer may show a file of its own.
  return given.length > 0 && given.every(([, value]) => ['', 'undefined', 'null', '#'].includes(value.trim()))
}
