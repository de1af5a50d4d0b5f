import type { PageText } from './page-text.ts'

/** A page that is nothing but a program's complaint. */
export type ProgramError = 'php-error' | 'database-error'

// Squashed: lower case, no spaces.
const database: readonly RegExp[] = [
  /errorestablishingadatabaseconnection/,
  /databaseerror(?:occurred)?[:\n]/,
  /adatabaseerroroccurred/,
  /unabletoconnecttoyourdatabaseserver/,
  /youhaveanerrorinyoursqlsyntax/,
  /sqlstate\[[0-9a-z]{2,5}\]/,
  /\bora-\d{5}:/,
  /(?:couldnotconnect|connectionfailed|failedtoconnect)[:!]?.{0,60}(?:mysql|accessdeniedforuser|database)/,
  /accessdeniedforuser'/,
  /can'tconnectto(?:local)?mysqlserver/,
  /ไม่สามารถ(?:เชื่อมต่อ|ติดต่อ)(?:กับ)?ฐานข้อมูล/,
]

const program: readonly RegExp[] = [
  /fatalerror:.{0,600}online\d/,
  /parseerror:.{0,600}online\d/,
  /uncaught(?:error|exception|typeerror|pdoexception).{0,600}stacktrace/,
  /whoops,lookslikesomethingwentwrong/,
  /anuncaughtexceptionwasencountered/,
  /aphperrorwasencountered/,
  /servererrorin'\/.{0,80}'application/,
  /therehasbeenacriticalerroronthiswebsite/,
  /เว็บไซต์นี้เกิดข้อผิดพลาดร้ายแรง/,
]

/** A warning above a real page does not hide it; more text than this is a real page. Letters. */
const longestError = 1_200

/** The program error that stands here instead of a page, if any. */
export function programError({ title, main }: PageText): ProgramError | undefined {
  if (main.length > longestError) return undefined
  const said = `${title}\n${main}`
  if (database.some((pattern) => pattern.test(said))) return 'database-error'
  return program.some((pattern) => pattern.test(said.replaceAll('\n', ''))) ? 'php-error' : undefined
}
