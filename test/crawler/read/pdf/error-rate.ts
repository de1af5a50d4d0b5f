/** Edit distance between two texts as a share of the right one. Takes time with the product of their lengths. */
export function errorRate(read: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= read.length; row++) {
    const line = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = read[row - 1] === right[column - 1] ? 0 : 1
      line.push(
        Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same),
      )
    }
    above = line
  }
  return (above.at(-1) ?? 0) / right.length
}
