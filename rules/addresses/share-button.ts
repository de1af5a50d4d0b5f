const BUTTONS: readonly RegExp[] = [
  /^https?:\/\/(?:[\w-]+\.)?(?:facebook|fb)\.com\/(?:sharer|share\.php|share\/|plugins\/|dialog\/(?:share|feed|send))/i,
  /^https?:\/\/(?:[\w-]+\.)?line\.me\/(?:r\/(?:msg|share)|lineit|share)/i,
  /^https?:\/\/(?:[\w-]+\.)?(?:twitter|x)\.com\/(?:intent|share)/i,
  /^https?:\/\/(?:[\w-]+\.)?(?:linkedin\.com\/share|pinterest\.com\/pin\/create|t\.me\/share)/i,
  /^https?:\/\/(?:api\.whatsapp\.com\/send|wa\.me\/?)\?text=/i,
]
/** What is shared stands behind it, as long as it likes. */
const TELLING_LENGTH = 200

/** An address that passes a page on to friends of the visitor: it shows nothing of the agency. */
export const isShareButton = (address: string): boolean =>
  BUTTONS.some((pattern) => pattern.test(address.slice(0, TELLING_LENGTH)))
