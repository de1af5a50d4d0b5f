import { InvalidArgumentError, Option } from 'commander'
import { AGENCY_TYPES } from '../../rules/catalogue/agency-types.ts'
import { UsageError } from './errors.ts'

export type Language = 'th' | 'en'

/** A whole number of at least `least`; commander prints the message and exits with 2. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least) {
      throw new InvalidArgumentError(
        `ต้องเป็นจำนวนเต็มตั้งแต่ ${least} ขึ้นไป · a whole number from ${least} is needed`,
      )
    }
    return value
  }
}

/** A positive number, e.g. minutes. */
export function positiveNumber(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('ต้องเป็นตัวเลขมากกว่า 0 · a positive number is needed')
  return value
}

/** A fiscal year of the Buddhist era. A year such as 2025 is most likely meant as 2568. */
export function fiscalYear(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1990 && value <= 2100) {
    throw new InvalidArgumentError(`ใช้ปี พ.ศ. เช่น ${value + 543} · use the Buddhist era, e.g. ${value + 543}`)
  }
  if (!Number.isInteger(value) || value < 2550 || value > 2699) {
    throw new InvalidArgumentError(
      'ใช้ปีงบประมาณ พ.ศ. สี่หลัก เช่น 2568 · use a four-digit fiscal year such as 2568',
    )
  }
  return value
}

/** An ISO day. */
export function isoDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('ใช้วันที่แบบ 2025-03-20 · write the date as 2025-03-20')
  }
  return text
}

/**
 * The address of a site as a person types it: a missing scheme becomes https.
 * @throws UsageError with one line when it is not a web address.
 */
export function siteAddress(text: string): string {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const withScheme = hasScheme ? text : `https://${text}`
  // Without a scheme any word parses as a host: a name with a dot is what people mean by an address.
  const isAddress =
    !/\s/.test(text) && URL.canParse(withScheme) && (hasScheme || new URL(withScheme).hostname.includes('.'))
  if (!isAddress) {
    throw new UsageError({
      th: `“${text}” ไม่ใช่ที่อยู่เว็บไซต์ ตัวอย่าง https://www.agency.go.th`,
      en: `“${text}” is not a web address; write it like https://www.agency.go.th`,
    })
  }
  const url = new URL(withScheme)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError({
      th: `ตรวจได้เฉพาะ http และ https (ได้รับ ${url.protocol})`,
      en: `only http and https can be audited, not ${url.protocol}`,
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError({
      th: 'อย่าใส่ชื่อผู้ใช้หรือรหัสผ่านในที่อยู่เว็บไซต์',
      en: 'leave user name and password out of the address',
    })
  }
  return url.href
}

export const languageOption = () =>
  new Option('--lang <lang>', 'ภาษาที่แสดง · language of the output').choices(['th', 'en']).default('th')

export const yearOption = () =>
  new Option('--year <year>', 'ปีงบประมาณ (พ.ศ.) · fiscal year, Buddhist era').argParser(fiscalYear)

export const catalogueOption = () =>
  new Option('--catalogue <file>', 'ใช้แบบตรวจของท่านเอง (YAML) · use your own catalogue')

export const RENDER_MODES = ['auto', 'always', 'never'] as const

export const renderOption = () =>
  new Option(
    '--render <when>',
    'เปิดหน้าที่วาดด้วยสคริปต์ด้วยเบราว์เซอร์ · draw pages with a browser before reading them',
  )
    .choices(RENDER_MODES)
    .default('auto')

export const agencyOption = () =>
  new Option('--agency <type>', 'ประเภทหน่วยงาน · kind of agency; guessed from the site when absent').choices(
    AGENCY_TYPES,
  )

export const dateOption = () =>
  new Option('--date <day>', 'ตรวจเสมือน ณ วันที่ (ค.ศ. 2025-03-20) · judge as of this day').argParser(isoDay)

export const ocrOption = () =>
  new Option('--no-ocr', 'ไม่อ่านข้อความจากภาพสแกนและรูปภาพ · do not read what is written on scans and pictures')
