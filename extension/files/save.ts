/** Long enough for any browser to have begun. Milliseconds. */
const KEPT_FOR = 60_000

/** Gives a file to the user as any download of a page; needs no permission. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
}
