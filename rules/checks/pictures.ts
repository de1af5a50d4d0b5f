import type { Image } from '../facts/model.ts'

const DECORATION =
  /logo|icon|banner|header|bullet|arrow|spacer|counter|button|btn|social|share|facebook|(?:^|[/_-])(?:fb|line|yt|tw|bg|top|new)(?:[_.-]|$)|โลโก้|ไอคอน|แชร์/i
const SMALLEST = 120
/** So much wider than high, a picture is a banner. */
const BANNER = 4
/** A picture declared as large as this is no icon, whatever its folder is called. */
const LARGER_THAN_ICONS = 200

/** A picture of the main part that can be content: neither small nor an icon, logo or button. */
export function isContentPicture(image: Image, width = SMALLEST): boolean {
  if (image.region !== 'main' || (image.width ?? width) < width) return false
  if (image.width !== undefined && image.width >= (image.height ?? image.width) * BANNER) return false
  const folders = (image.width ?? 0) >= LARGER_THAN_ICONS ? -1 : -2
  const file = image.src.split('/').slice(folders).join('/').slice(-160)
  return !DECORATION.test(file) && !DECORATION.test(image.alt)
}
