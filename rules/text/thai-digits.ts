/** Thai digits as those of everybody else: "๒๕๖๘" becomes "2568". The text keeps its length. */
export const arabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
