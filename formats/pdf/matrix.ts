/** [a b c d e f], as PDFs write it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What the library gives as a matrix; what is no number counts as 0. */
export function matrixFrom(numbers: readonly number[]): Matrix {
  const at = (index: number): number => {
    const value = numbers[index] ?? 0
    return Number.isFinite(value) ? value : 0
  }
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** `inner` first, then `outer`. */
export function combined([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}
