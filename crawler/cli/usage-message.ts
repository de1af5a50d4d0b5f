import type { CommanderError } from 'commander'
import type { Bilingual } from '../../rules/catalogue/schema.ts'

const QUOTED = /'([^'\n]{0,200})'/g

/** What was wrong with a value: our own explanations carry both languages, those of a list of choices do not. */
function explain(message: string): Bilingual {
  const detail = message.split('is invalid. ')[1]?.trim() ?? ''
  const choices = /^Allowed choices are ([^\n]{1,300})\.$/.exec(detail)?.[1]
  if (choices !== undefined) return { th: `เลือกได้จาก ${choices}`, en: `choose one of ${choices}` }
  const [th = '', en = th] = detail.split(' · ')
  return { th, en }
}

/** A way of being wrong, with the quoted words of the parser's message. */
const WORDS: Readonly<Record<string, (first: string, second: string, message: string) => Bilingual>> = {
  'commander.unknownOption': (option) => ({ th: `ไม่มีตัวเลือก ${option}`, en: `there is no option ${option}` }),
  'commander.unknownCommand': (command) => ({
    th: `ไม่มีคำสั่ง ${command}`,
    en: `there is no command ${command}`,
  }),
  'commander.missingArgument': (argument) => ({
    th: `คำสั่งนี้ต้องระบุ <${argument}>`,
    en: `this command needs <${argument}>`,
  }),
  'commander.optionMissingArgument': (option) => ({
    th: `ตัวเลือก ${option} ต้องมีค่าตามหลัง`,
    en: `the option ${option} needs a value`,
  }),
  'commander.missingMandatoryOptionValue': (option) => ({
    th: `ต้องระบุตัวเลือก ${option}`,
    en: `the option ${option} is needed`,
  }),
  'commander.excessArguments': (command) => ({
    th: `คำสั่ง ${command} ได้รับคำมากเกินไป หากมีช่องว่างให้ใส่เครื่องหมายคำพูดครอบ`,
    en: `too many words for ${command}: put quotes around those with spaces`,
  }),
  'commander.invalidArgument': (option, value, message) => {
    const { th, en } = explain(message)
    return { th: `${option} ใช้ค่า “${value}” ไม่ได้: ${th}`, en: `${option} cannot be “${value}”: ${en}` }
  },
}

/**
 * One line for a command line that could not be understood; the parser itself speaks only English.
 *
 * @param error as thrown by commander.
 */
export function usageMessage(error: CommanderError): Bilingual {
  const [first = '', second = ''] = [...error.message.matchAll(QUOTED)].map((match) => match[1] ?? '')
  const plain = error.message.replace(/^error: /, '').split('\n')[0] ?? ''
  const { th, en } = WORDS[error.code]?.(first, second, error.message) ?? { th: plain, en: plain }
  const meant = /\(Did you mean ([^\n]{1,100})\?\)/.exec(error.message)?.[1]
  const [askTh, askEn] =
    meant === undefined ? ['', ''] : [` หมายถึง ${meant} หรือไม่`, `; did you mean ${meant}?`]
  return {
    th: `${th}${askTh} (ดูวิธีใช้ด้วย --help)`,
    en: `${en}${askEn} (see --help)`,
  }
}
