import { z } from 'zod'
import * as google from './google-pages.ts'

const access = z.enum(['public', 'permission', 'gone'])

/** What stands on hosts of other people, and how they answer. */
export const elsewhereFile = z.strictObject({
  /** Files on Google Drive by id; `from` is the address of the bytes on the site. */
  files: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        from: z.string(),
        kind: z.enum(['file', 'document', 'sheet']).default('file'),
        /** `large`: Drive warns that it cannot scan for viruses. `download-off`: to be looked at only. */
        access: z.enum([...access.options, 'large', 'download-off']).default('public'),
      }),
    )
    .default({}),
  folders: z
    .record(
      z.string(),
      z.strictObject({ name: z.string(), holds: z.array(z.string()).default([]), access: access.default('public') }),
    )
    .default({}),
  /** Google Forms by the id in `/forms/d/e/<id>/viewform`. */
  forms: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string(),
        description: z.string().default(''),
        fields: z.array(z.string()).default([]),
        state: z.enum(['open', 'closed', 'sign-in']).default('open'),
      }),
    )
    .default({}),
  /** Whole addresses of shorteners and the like → where they lead. */
  redirects: z.record(z.string(), z.string()).default({}),
  /** Any other page, by its whole address; the body is HTML. */
  pages: z
    .record(
      z.string(),
      z.strictObject({ status: z.number().int().default(200), title: z.string().default(''), body: z.string() }),
    )
    .default({}),
})
export type Elsewhere = z.infer<typeof elsewhereFile>

export interface ElsewhereAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

const GOOGLE = ['drive.google.com', 'docs.google.com', 'drive.usercontent.google.com', 'accounts.google.com']

/** The hosts that a site's declaration answers for; no other host is to be asked. */
export function hostsOf({ files, folders, forms, redirects, pages }: Elsewhere): ReadonlySet<string> {
  const usesGoogle = [files, folders, forms].some((each) => Object.keys(each).length > 0)
  const named = [...Object.keys(redirects), ...Object.keys(pages)].map((address) => new URL(address).hostname)
  return new Set([...named, ...(usesGoogle ? GOOGLE : [])])
}

const page = (status: number, html: string): ElsewhereAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(html),
})
const moved = (to: string, status = 302): ElsewhereAnswer => ({
  status,
  headers: { location: to },
  body: Buffer.alloc(0),
})
const signIn = (to: URL): ElsewhereAnswer =>
  moved(`https://accounts.google.com/ServiceLogin?service=wise&continue=${encodeURIComponent(to.href)}`)

type ReadBytes = (address: string) => Promise<{ readonly type: string; readonly body: Buffer } | undefined>

async function bytes(
  file: Elsewhere['files'][string],
  readBytes: ReadBytes,
): Promise<ElsewhereAnswer> {
  const found = await readBytes(file.from)
  if (found === undefined) throw new Error(`elsewhere: nothing at ${file.from}`)
  const name = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
  return { status: 200, headers: { 'content-type': found.type, 'content-disposition': name }, body: found.body }
}

function folder(asked: Elsewhere, id: string, url: URL): ElsewhereAnswer {
  const found = asked.folders[id]
  if (found === undefined || found.access === 'gone') return page(404, google.notFound())
  if (found.access === 'permission') return signIn(url)
  const entries = found.holds.map((held) => {
    const file = asked.files[held]
    if (file !== undefined) return { id: held, name: file.name, path: `/file/d/${held}/view` }
    return { id: held, name: asked.folders[held]?.name ?? held, path: `/drive/folders/${held}` }
  })
  return page(200, google.folderList(found.name, entries))
}

async function download(asked: Elsewhere, url: URL, readBytes: ReadBytes): Promise<ElsewhereAnswer> {
  const id = url.searchParams.get('id') ?? ''
  const file = asked.files[id]
  if (file === undefined || file.access === 'gone') return page(404, google.notFound())
  if (file.access === 'permission') return signIn(url)
  if (url.hostname === 'drive.google.com')
    return moved(`https://drive.usercontent.google.com/download?id=${id}&export=download`, 303)
  if (file.access === 'download-off') return page(403, google.downloadOff())
  if (file.access === 'large' && !url.searchParams.has('confirm'))
    return page(200, google.virusWarning(id, file.name))
  return bytes(file, readBytes)
}

async function exported(asked: Elsewhere, url: URL, id: string, readBytes: ReadBytes): Promise<ElsewhereAnswer> {
  const file = asked.files[id]
  if (file === undefined || file.access === 'gone') return page(404, google.notFound())
  return file.access === 'permission' ? signIn(url) : bytes(file, readBytes)
}

function form(asked: Elsewhere, id: string, url: URL): ElsewhereAnswer {
  const found = asked.forms[id]
  if (found === undefined) return page(404, google.formGone())
  if (found.state === 'sign-in') return signIn(url)
  if (found.state === 'open') return page(200, google.form(found))
  return url.pathname.endsWith('/closedform')
    ? page(200, google.closedForm(found.title))
    : moved(`https://docs.google.com/forms/d/e/${id}/closedform`)
}

/** What the declared hosts answer to a whole address. `readBytes` gives what stands at an address of the site itself. */
export async function answerElsewhere(
  asked: Elsewhere,
  address: string,
  readBytes: ReadBytes,
): Promise<ElsewhereAnswer> {
  const url = new URL(address)
  const to = asked.redirects[address]
  if (to !== undefined) return moved(to, 301)
  const declared = asked.pages[address]
  if (declared !== undefined) return page(declared.status, google.plain(declared.title, declared.body))
  const { hostname, pathname } = url
  const id = /\/(?:d\/e|d|folders)\/([\w-]+)/.exec(pathname)?.[1] ?? ''
  if (hostname === 'accounts.google.com') {
    return pathname === '/ServiceLogin'
      ? moved(`https://accounts.google.com/v3/signin/identifier${url.search}`)
      : page(200, google.signIn())
  }
  if (/^\/(?:uc|download)$/.test(pathname)) return download(asked, url, readBytes)
  if (pathname === '/embeddedfolderview') return folder(asked, url.searchParams.get('id') ?? '', url)
  if (pathname === '/open') return moved(openedAt(asked, url.searchParams.get('id') ?? ''))
  if (pathname.startsWith('/forms/')) return form(asked, id, url)
  if (/\/export(?:\/|$)/.test(pathname)) return exported(asked, url, id, readBytes)
  return page(404, google.notFound())
}

const openedAt = (asked: Elsewhere, id: string): string =>
  asked.folders[id] === undefined
    ? `https://drive.google.com/file/d/${id}/view?usp=drive_open`
    : `https://drive.google.com/drive/folders/${id}?usp=drive_open`
