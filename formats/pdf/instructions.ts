/** Strings, comments and small pictures may hold anything: they are taken as one piece. */
const piece =
  /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|%[^\r\n]*|\bBI\s[^]{0,2000}?\bID\s[^]{0,200000}?\sEI\b|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s<>()[\]/%]*|[A-Za-z]+\*?|[-+]?\d*\.?\d+/g

const MOST_OPERANDS = 64

/** One step of drawing: its name, and the names, numbers and codes before it. Texts are left out. */
export interface Instruction {
  readonly name: string
  readonly operands: readonly string[]
}

/** The drawing instructions of a page, one after the other. `text` has one character a byte. */
export function* instructionsIn(text: string): Generator<Instruction> {
  let operands: string[] = []
  for (const [word] of text.matchAll(piece)) {
    if (/^[A-Za-z]/.test(word)) {
      yield { name: word, operands }
      operands = []
    } else if (!/^[(%]/.test(word) && operands.length < MOST_OPERANDS) operands.push(word)
  }
}
