import type { Image, PageFacts } from '../facts/model.ts'
import { tellsOfEvent } from './activities.ts'
import { ownTextLength } from './own-text.ts'
import { isContentPicture } from './pictures.ts'

/** Less than this beside large pictures, and the pictures are the content. */
const PICTURE_TEXT = 150
const LARGE_PICTURE = 300

/** A drawn map says where the agency is, and nothing else. */
const isMap = ({ alt, src }: Image): boolean =>
  /แผนที่|(?:^|[^a-z])map(?:[^a-z]|$)/i.test(alt) || /(?:^|[/_-])map[\w-]*\.\w+$/i.test(src)

/**
 * The large pictures through which a page speaks that says hardly anything itself: a chart of the organisation, an
 * announcement as a photograph. None for a page with text or people of its own, or that tells of an event. In the order of the page.
 */
export function speakingPictures(facts: PageFacts): readonly Image[] {
  if (facts.kind !== 'page' || facts.people.length > 0 || ownTextLength(facts) >= PICTURE_TEXT) return []
  if (tellsOfEvent(facts)) return []
  return facts.images.filter((image) => isContentPicture(image, LARGE_PICTURE) && !isMap(image))
}
