/** A vowel or mark that never begins a word. */
const DEPENDENT = '\\u0e30-\\u0e3a\\u0e47-\\u0e4e\\u0e45'
const spaceBeforeDependent = new RegExp(
  `([\\u0e01-\\u0e2e][\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]{0,4}) ([${DEPENDENT}])`,
  'g',
)
/** A vowel that never ends a word. */
const spaceAfterLeading = /([\u0e40-\u0e44]) ([\u0e01-\u0e2e])/g

/**
 * Removes the spaces that no Thai word can have inside: before a following vowel or a mark ("ก า"), after a leading
 * vowel ("เ ป็น"). Other false spaces cannot be told from real ones and stay.
 */
export function withoutFalseSpaces(text: string): string {
  return text.replace(spaceBeforeDependent, '$1$2').replace(spaceAfterLeading, '$1$2')
}

/** Whether two lines of a paragraph are joined without a space: Thai runs on where a line breaks. */
export const runsOn = (before: string, after: string): boolean =>
  /[\u0e01-\u0e4e]$/.test(before) && /^[\u0e01-\u0e4e]/.test(after)
