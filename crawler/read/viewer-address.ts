/** Names under which viewers take the file they show. */
const INNER = ['url', 'file', 'pdf', 'src', 'document', 'path']

const FILE = /\.(?:pdf|docx?|xlsx?|ods|odt)(?:$|[?#])/i

/**
 * The file behind a viewer wrapper: docs.google.com/viewer?url=…, FlowPaper …/flipbook/?pdf=…, pdf.js …?file=….
 *
 * @returns the file's absolute address, or the address itself when it is no wrapper.
 */
export function behindViewer(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  for (const name of INNER) {
    const inner = url.searchParams.get(name)
    if (inner === null || !FILE.test(inner) || !URL.canParse(inner, address)) continue
    return new URL(inner, address).href
  }
  return address
}
