/**
 * The same script in ASCII. esbuild leaves regular expressions as they are, and Node keeps a script with a single Thai
 * letter at two bytes a letter, all of it.
 *
 * @throws where a letter stands behind a backslash, which would then be read with what follows.
 */
export function inAscii(script: string): string {
  const escaped = /\\[\u0080-\uffff]/.exec(script)
  if (escaped !== null) {
    throw new Error(`a backslash before a letter: ${script.slice(escaped.index - 40, escaped.index + 10)}`)
  }
  return script.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
