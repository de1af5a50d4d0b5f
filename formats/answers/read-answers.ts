import type { Answers } from '../../rules/answers/answer.ts'
import { renewWorkbook } from '../office/sheet/renew-workbook.ts'
import { answersInSheet } from './answers-in-sheet.ts'

/** Reads an agency's own answer sheet, an old workbook in this very thread. */
export const readAnswers = (bytes: Uint8Array, fileName: string): Promise<Answers> =>
  answersInSheet(bytes, fileName, renewWorkbook)
