/** What an address on Google Drive, Google Docs or Google Forms stands for. */
export interface SharedFile {
  readonly kind: 'file' | 'folder' | 'document' | 'sheet' | 'slides' | 'form'
  readonly id: string
  /** Older shares only open with their key. */
  readonly resourceKey?: string
}

/** Copies that Google serves as web pages under an id of their own: `…/d/e/2PACX-…/pub`. */
const PUBLISHED = /\/d\/e\/[\w-]+\/(?:pub|pubhtml|embed)\b/
const ID = '([\\w-]{10,200})'
const ACCOUNT = '(?:/a/[^/]+)?(?:/u/\\d+)?'
const inPath = (path: string): RegExp => new RegExp(`^${ACCOUNT}${path}${ID}(?:/|$)`)

const BY_PATH: readonly (readonly [SharedFile['kind'], RegExp])[] = [
  ['file', inPath('/file/(?:u/\\d+/)?d/')],
  ['folder', inPath('/(?:drive/)?(?:mobile/)?(?:u/\\d+/)?folders/')],
  ['folder', new RegExp(`^/drive/u/\\d+/(?:mobile/)?folders/${ID}(?:/|$)`)],
  ['document', inPath('/document/(?:u/\\d+/)?d/')],
  ['sheet', inPath('/spreadsheets/(?:u/\\d+/)?d/')],
  ['slides', inPath('/presentation/(?:u/\\d+/)?d/')],
  ['form', inPath('/forms/(?:u/\\d+/)?d/(?:e/)?')],
]
const BY_QUERY: readonly (readonly [SharedFile['kind'], RegExp, string])[] = [
  ['file', /\/(?:uc|thumbnail)$/, 'id'],
  ['folder', /\/(?:embeddedfolderview|folderview)$/, 'id'],
  ['file', /\/(?:viewer|viewerng|gview)(?:\/viewer)?$/, 'srcid'],
]
const HOSTS = new Set(['drive.google.com', 'docs.google.com'])
const PICTURE_HOST = /^lh\d\.googleusercontent\.com$/

/** Hosts on which Google keeps shared files, and the one that hands them out. */
export const isSharedFileHost = (hostname: string): boolean =>
  HOSTS.has(hostname) || hostname === 'drive.usercontent.google.com' || PICTURE_HOST.test(hostname)

/** The file, folder or form that an address shares, in whatever way it was copied; undefined for any other address. */
export function sharedFileOf(address: string): SharedFile | undefined {
  // Parsing an address costs more than everything else here, and hardly any is Google's.
  if (!/google/i.test(address) || !URL.canParse(address)) return undefined
  const { hostname, pathname, searchParams } = new URL(address)
  if (PICTURE_HOST.test(hostname)) {
    const id = /^\/d\/([\w-]{10,200})/.exec(pathname)?.[1]
    return id === undefined ? undefined : { kind: 'file', id }
  }
  if (!HOSTS.has(hostname) || PUBLISHED.test(pathname)) return undefined
  const key = searchParams.get('resourcekey')
  const found = (kind: SharedFile['kind'], id: string | null | undefined): SharedFile | undefined =>
    id && /^[\w-]{10,200}$/.test(id) ? { kind, id, ...(key !== null && { resourceKey: key }) } : undefined
  for (const [kind, pattern] of BY_PATH) {
    const file = found(kind, pattern.exec(pathname)?.[1])
    if (file !== undefined) return file
  }
  for (const [kind, pattern, name] of BY_QUERY) {
    const file = pattern.test(pathname) ? found(kind, searchParams.get(name)) : undefined
    if (file !== undefined) return file
  }
  return undefined
}

/**
 * Where the content of a shared file is served without scripts: the file's bytes, a document as PDF, a sheet as a
 * workbook, the plain list of a folder. A form is its own content.
 */
export function contentOfShared({ kind, id, resourceKey }: SharedFile): string | undefined {
  const key = resourceKey === undefined ? '' : `&resourcekey=${encodeURIComponent(resourceKey)}`
  switch (kind) {
    case 'file':
      return `https://drive.google.com/uc?export=download&id=${id}${key}`
    case 'folder':
      return `https://drive.google.com/embeddedfolderview?id=${id}${key}`
    case 'document':
      return `https://docs.google.com/document/d/${id}/export?format=pdf${key}`
    case 'sheet':
      return `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx${key}`
    case 'slides':
      return `https://docs.google.com/presentation/d/${id}/export/pdf`
    case 'form':
      return undefined
  }
}
