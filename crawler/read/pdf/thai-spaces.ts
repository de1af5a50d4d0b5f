/** A vowel or mark that never begins a word. */
const DEPENDENT = '\\u0e30-\\u0e3a\\u0e45\\u0e47-\\u0e4e'
const spaceBeforeDependent = new RegExp(
  `([ก-ฮ][\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]{0,4}) ([${DEPENDENT}])`,
  'g',
)
/** A vowel that never ends a word. */
const spaceAfterLeading = /([เแโใไ]) ([ก-ฮ])/g

/**
 * Removes the spaces that no Thai word can have inside: before a following vowel or a mark ("ก า"), after a leading
 * vowel ("เ ป็น"). Other false spaces cannot be told from real ones and stay.
 */
export function withoutFalseSpaces(text: string): string {
  return text.replace(spaceBeforeDependent, '$1$2').replace(spaceAfterLeading, '$1$2')
}

/** Whether two lines of a paragraph are joined without a space: Thai runs on where a line breaks. */
export const runsOn = (before: string, after: string): boolean =>
  /[ก-\u0e4e]$/.test(before) && /^[ก-\u0e4e]/.test(after)
