/** The era or its year word before a year, however it was read: "พ.ศ." also comes out as "wa." or "we,". */
const beforeYear =
  /(งบ ?ประม[ก-ฮ]*าณ|ประจำปี|ปี|ปิ|พ\.? ?[ศตคด]\.?) ?(?:[a-z]{1,3}[.,]? ?)?(?=[23๒๓][5๕][\d๐-๙]{2}(?![\d๐-๙]))/gi
/** The first digit of a year of the Buddhist era, taken for the one that looks like it. */
const firstDigit = /(?<![\d๐-๙.,/-])[3๓](?=[5๕][4-7๔-๗][\d๐-๙](?![\d๐-๙]|[.,][\d๐-๙]))/g
const yearWords =
  /ปี|พ\.? ?ศ|ประมาณ|เดือน|วันที่|(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน|กุมภา/

/**
 * Text that was read from a picture with its years as they must have been written: Latin letters in place of the era
 * are dropped, and 35xx beside a word of years is 25xx. Other digits stay: nobody can tell which of two years it was.
 */
export function yearsSetRight(text: string): string {
  const plain = text.replace(beforeYear, (_, word: string) => `${word.replace('ปิ', 'ปี')} `)
  return yearWords.test(plain) ? plain.replace(firstDigit, (digit) => (digit === '3' ? '2' : '๒')) : plain
}
