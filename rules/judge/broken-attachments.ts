import { wrappedFiles } from '../checks/wrapped-files.ts'
import { fileName } from '../checks/readable.ts'
import { ownTextLength } from '../checks/own-text.ts'
import { isFormService, visitorForms } from '../checks/visitor-forms.ts'
import type { PageFacts, Place } from '../facts/model.ts'
import type { Because, JudgeContext, LinkHealth } from './model.ts'

/** A page that says more than this of its own is evidence even without its file. Key characters. */
const WRAPPER_TEXT = 300

export interface BrokenAttachments {
  readonly link: LinkHealth
  readonly reason: Because
}

/** Forms on such a service as Google's, which a page that asks nothing itself leads to. */
const formsLinked = (facts: PageFacts): readonly { readonly url: string; readonly place: Place }[] =>
  visitorForms(facts).length > 0
    ? []
    : facts.links
        .filter(({ region, href }) => region === 'main' && isFormService(href))
        .map(({ href, place }) => ({ url: href, place }))

/**
 * A page that only wraps files, all of which are known not to open: whoever opens it sees nothing.
 *
 * @param asksChannel a form to send something with is asked for: one that takes nothing any more is as good as lost.
 * @returns the health of the first file and what to say of it; undefined when a file works or is not known.
 */
export function brokenAttachments(
  facts: PageFacts,
  context: JudgeContext,
  asksChannel = false,
): BrokenAttachments | undefined {
  if (facts.kind !== 'page' || context.linkOf === undefined) return undefined
  if (ownTextLength(facts) >= WRAPPER_TEXT) return undefined
  const forms = asksChannel ? formsLinked(facts) : []
  // Nothing can be sent with the picture beside a form.
  const wrapped = wrappedFiles(facts, context.factsOf).filter(
    ({ format }) => forms.length === 0 || format !== 'image',
  )
  const files = [...wrapped, ...forms]
  const [first] = files.map((file) => ({ file, link: context.linkOf?.(file.url) }))
  if (first?.link === undefined) return undefined
  if (!files.every((file) => context.linkOf?.(file.url)?.state === 'broken')) return undefined
  return {
    link: first.link,
    reason: {
      message: {
        th: `ไฟล์ในหน้านี้เปิดไม่ได้: ${fileName(first.file.url)}`,
        en: `The file on this page does not open: ${fileName(first.file.url)}`,
      },
      url: facts.url,
      place: first.file.place,
    },
  }
}
