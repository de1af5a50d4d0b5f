import { attribute, isOn, walkXml } from '../xml.ts'

export interface WordStyle {
  /** 1–6 for headings. */
  readonly level?: number
  readonly bold: boolean
  readonly list: boolean
}

interface StyleDraft {
  name: string
  basedOn?: string
  outline?: number
  bold?: boolean
  list: boolean
}

const headingName = /^(?:heading|หัวเรื่อง|หัวข้อ|หัวเรื่องที่)\s{0,3}([1-9๑-๙])$/i
const titleName = /^(?:title|ชื่อเรื่อง|ชื่อ)$/i
const subtitleName = /^(?:subtitle|ชื่อเรื่องรอง|ชื่อรอง)$/i
const listName = /^(?:list|รายการ)/i
const MOST_STYLES = 5_000
const MOST_ANCESTORS = 10

/** Level of a heading from an outline level of Word, where 0 is the highest and 9 is running text. */
export function levelOfOutline(outline: number): number | undefined {
  return Number.isInteger(outline) && outline >= 0 && outline <= 8 ? Math.min(outline + 1, 6) : undefined
}

const digit = (text: string): number => (text >= '๑' ? text.charCodeAt(0) - 0xe50 : Number(text))

function levelOfName(name: string): number | undefined {
  if (titleName.test(name)) return 1
  if (subtitleName.test(name)) return 2
  const number = headingName.exec(name)?.[1]
  return number === undefined ? undefined : Math.min(digit(number), 6)
}

function readDrafts(xml: string): ReadonlyMap<string, StyleDraft> {
  const drafts = new Map<string, StyleDraft>()
  let current: StyleDraft | undefined
  walkXml(xml, {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'style') {
        const id = attribute(attributes, 'styleId')
        current = { name: '', list: false }
        if (id !== undefined && drafts.size < MOST_STYLES) drafts.set(id, current)
      } else if (current === undefined) return
      else if (name === 'name') current.name = value
      else if (name === 'basedOn') current.basedOn = value
      else if (name === 'outlineLvl') current.outline = Number(value)
      else if (name === 'numPr') current.list = true
      else if (name === 'b' || name === 'bCs') current.bold = isOn(attributes) || current.bold === true
    },
    close(name) {
      if (name === 'style') current = undefined
    },
  })
  return drafts
}

/** Paragraph styles by id, with what they take over from the styles they are based on. */
export function readStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const drafts = readDrafts(xml)
  const styles = new Map<string, WordStyle>()
  for (const [id, draft] of drafts) {
    let level: number | undefined
    let bold: boolean | undefined
    let list = listName.test(draft.name)
    let style: StyleDraft | undefined = draft
    for (let step = 0; style !== undefined && step < MOST_ANCESTORS; step += 1) {
      level ??=
        levelOfName(style.name) ?? (style.outline === undefined ? undefined : levelOfOutline(style.outline))
      bold ??= style.bold
      list ||= style.list
      style = style.basedOn === undefined ? undefined : drafts.get(style.basedOn)
    }
    styles.set(id, {
      bold: bold === true,
      list: list && level === undefined,
      ...(level !== undefined && { level }),
    })
  }
  return styles
}
