/** Pixels of the pictures in a report: enough to know a page again, small enough to send by mail. */
export const PICTURE = { width: 320, height: 240 } as const
/** Larger ones are left out. Characters of a data address. */
export const LARGEST_PICTURE = 40_000

/** The data address of a JPEG picture; undefined for anything that is none, or too large. */
export function asPicture(address: string): string | undefined {
  const fits =
    address.length <= LARGEST_PICTURE && /^data:image\/jpeg;base64,[A-Za-z0-9+/]{200,}={0,2}$/.test(address)
  return fits ? address : undefined
}
