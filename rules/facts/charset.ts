import { latin1 } from '../text/latin1.ts'

/** Where two of header, meta element and the bytes themselves disagree about the encoding. */
export interface CharsetConflict {
  /** As declared in the Content-Type header. */
  readonly header?: string
  /** As declared in the first meta element or XML declaration. */
  readonly meta?: string
  readonly used: string
}

export interface DecodedHtml {
  readonly text: string
  /** Canonical name: utf-8, windows-874, utf-16le … */
  readonly encoding: string
  readonly conflict?: CharsetConflict
}

/** Spellings of the Thai code page that servers send and TextDecoder does not know. */
const thaiAliases =
  /^(?:x-?)?(?:(?:windows|win|cp|ibm|dos|ms)-?874|tis-?620(?:-?(?:0|1|2533|2529))?|iso-?8859-?11|thai)$/

const prescanBytes = 8 * 1024
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function canonical(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  const name = label.toLowerCase().replaceAll('_', '-')
  if (thaiAliases.test(name)) return 'windows-874'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

function declaredIn(text: string): string | undefined {
  return /charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{1,40})/i.exec(text)?.[1]
}

function withoutComments(markup: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const open = markup.indexOf('<!--', from)
    if (open < 0) return kept + markup.slice(from)
    kept += markup.slice(from, open)
    const close = markup.indexOf('-->', open + 4)
    if (close < 0) return kept
    from = close + 3
  }
}

function metaLabel(body: Uint8Array): string | undefined {
  const start = withoutComments(latin1(body.subarray(0, prescanBytes)))
  const xml = /^\s{0,64}<\?xml\s[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']([\w.:-]{1,40})["']/i.exec(start)?.[1]
  for (const [meta] of start.matchAll(/<meta\s[^<>]{0,500}>/gi)) {
    const label = declaredIn(meta)
    if (label !== undefined) return label
  }
  return xml
}

function byteOrderMark(body: Uint8Array): string | undefined {
  const [a, b, c] = body
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** Length of the UTF-8 sequence that starts at `index`: 1–4, or 0 when the bytes are not one. */
function sequenceLength(body: Uint8Array, index: number): number {
  const lead = body[index] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let offset = 1; offset < length; offset++) {
    if (((body[index + offset] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** A body cut in the middle of a letter is still UTF-8. */
function withoutCutLetter(body: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, body.length); back++) {
    const byte = body[body.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return needed > back ? body.subarray(0, body.length - back) : body
  }
  return body
}

interface Bytes {
  /** Not valid, but far more whole UTF-8 letters than stray bytes: text cut in the middle of a letter by a script. */
  readonly damagedUtf8: boolean
  /** High bytes are those of Thai text, and stand in runs as Thai letters do. */
  readonly thai: boolean
}

// Windows-874: the Thai block, the no-break space, and the few typographic signs; DB–DE and FC–FF are undefined.
function isThaiByte(byte: number): boolean {
  const letter = (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)
  return letter || byte === 0xa0 || byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97)
}

/** The text of bytes that are UTF-8 throughout; undefined for any other. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** What the bytes of a body that is not UTF-8 look like. */
function survey(body: Uint8Array): Bytes {
  let high = 0
  let thaiHigh = 0
  let inRuns = 0
  let letters = 0
  let stray = 0
  for (let index = 0; index < body.length;) {
    const length = sequenceLength(body, index)
    if (length > 1) letters += 1
    if (length === 0) stray += 1
    index += Math.max(1, length)
  }
  for (let index = 0; index < body.length; index++) {
    const byte = body[index] ?? 0
    if (byte < 0x80) continue
    high += 1
    if (isThaiByte(byte)) thaiHigh += 1
    if ((body[index - 1] ?? 0) >= 0x80 || (body[index + 1] ?? 0) >= 0x80) inRuns += 1
  }
  return {
    damagedUtf8: letters > 2 * stray,
    thai: thaiHigh >= 0.98 * high && inRuns >= 0.6 * high,
  }
}

function choose(bytes: Bytes, header: string | undefined, meta: string | undefined): string {
  const declared = [header, meta].filter((name) => name !== undefined)
  const other = declared.find((name) => name !== 'utf-8' && !name.startsWith('utf-16'))
  if (bytes.damagedUtf8) return 'utf-8'
  // A page that says Latin-1 because its editor always did, and holds Thai.
  if (bytes.thai && (other === undefined || other === 'windows-1252')) return 'windows-874'
  return other ?? (declared.includes('utf-8') ? 'utf-8' : 'windows-1252')
}

/** Some versions of the decoder give private-use letters for the undefined bytes of windows-874. */
const tidied = (text: string): string => text.replace(/[\uf8c0-\uf8cf]/g, '\ufffd')

const decode = (body: Uint8Array, encoding: string): string => tidied(new TextDecoder(encoding).decode(body))

/**
 * Bytes of an HTML page → text. A byte order mark decides; else strict UTF-8 over the whole body (a cut last letter
 * forgiven); else what header or meta declare; else Thai or Western by the look of the bytes. A conflict is reported
 * when a declaration differs from the encoding used and the difference can be seen. Never throws.
 */
export function decodeHtml(body: Uint8Array, contentTypeHeader: string | undefined): DecodedHtml {
  const headerLabel = declaredIn((contentTypeHeader ?? '').slice(0, 1000))
  const utf16Header =
    canonical(headerLabel)?.startsWith('utf-16') === true && body.subarray(0, 200).includes(0)
  const mark = byteOrderMark(body) ?? (utf16Header ? canonical(headerLabel) : undefined)
  if (mark?.startsWith('utf-16') === true) return { text: decode(body, mark), encoding: mark }

  const metaName = metaLabel(body)
  const whole = withoutCutLetter(body)
  const utf8 = asUtf8(whole)
  const used =
    mark ?? (utf8 === undefined ? choose(survey(body), canonical(headerLabel), canonical(metaName)) : 'utf-8')
  // A cut last letter shows as one that is lost.
  const text = utf8 !== undefined && whole === body ? tidied(utf8) : decode(body, used)
  const differs = [headerLabel, metaName].some((label) => label !== undefined && canonical(label) !== used)
  // Letters of ASCII are the same in all of them.
  if (!differs || utf8?.length === body.length) return { text, encoding: used }
  return {
    text,
    encoding: used,
    conflict: {
      ...(headerLabel === undefined ? {} : { header: headerLabel }),
      ...(metaName === undefined ? {} : { meta: metaName }),
      used,
    },
  }
}
