import type { Answers } from '../../rules/answers/answer.ts'
import { readAnswerFile } from '../../rules/answers/read-answer-file.ts'
import { readXlsx } from './xlsx.ts'

/** Reads an agency's own answer sheet from the bytes of a CSV or XLSX file; see `readAnswerFile`. */
export const readAnswers = (bytes: Uint8Array, fileName: string): Promise<Answers> =>
  readAnswerFile(bytes, fileName, readXlsx)
