import type { Link, PageFacts } from '../facts/model.ts'
import type { JudgeContext } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { chatOfLink } from './chat-channels.ts'
import { nationalBodyOf } from './hosts.ts'
import { leadsOn, linkKey } from './link-keys.ts'
import type { Seen } from './outcome.ts'
import { formKey, isFormService, isOpenToAnybody, visitorForms } from './visitor-forms.ts'

const CORRUPTION =
  /ทุจริต|ประพฤติมิชอบ|(?:คน|เจ้าหน้าที่|พนักงาน|ข้าราชการ)โกง|คอร์รัปชัน|คอรัปชั่น|คอร์รัปชั่น|แจ้งเบาะแส|corruption|fraud|whistle/
const GENERAL =
  /ร้องทุกข์|เดือดร้อน|รำคาญ|ไฟฟ้า(?:สาธารณะ|ดับ)|ถนนชำรุด|น้ำประปา|ขยะ|แจ้งซ่อม|ร้องเรียนทั่วไป|เรื่องทั่วไป|ร้องเรียน-ร้องทุกข์|ร้องเรียน\/ร้องทุกข์/
const COMPLAINT =
  /ร้องเรียน|ร้องทุกข์|แจ้ง(?:เรื่อง|เหตุ|ข้อมูล|การ|(?:คน|เจ้าหน้าที่|พนักงาน)โกง)|ผู้แจ้ง|ถูกร้อง|เบาะแส|complain/

const WRONGDOER = '(?:คน|เจ้าหน้าที่|พนักงาน|ข้าราชการ|บุคลากร|ผู้บริหาร)'
const WRONG = `${WRONGDOER}[^\\n]{0,30}?(?:โกง|ทุจริต|ประพฤติมิชอบ|เรียก(?:รับ)?เงิน|เรียกรับ|สินบน|หาประโยชน์)`
/** What a page says its form is for: that somebody of the agency does wrong. */
const FOR_CORRUPTION = new RegExp(
  `(?<!ไม่|ไม่ใช้|ไม่ได้)(?:สำหรับ|เพื่อ|ช่องทางนี้|หน้านี้|ใช้)(?:ใช้)?(?:สำหรับ|เพื่อ)?(?:รับ)?(?:แจ้ง|บอก|ส่ง|ร้อง|เล่า)[^\\n]{0,30}?${WRONG}|เฉพาะ(?:เรื่อง|กรณี)?[^\\n]{0,30}?${WRONG}`,
)

/** A form or other online way to complain, and what its words say it is for. */
export interface ComplaintWay {
  readonly seen: Seen
  readonly aboutCorruption: boolean
  readonly general: boolean
}

const pageKey = (facts: PageFacts): string =>
  matchKey(
    [
      facts.title,
      ...facts.headings
        .filter((each) => each.region === 'main')
        .slice(0, 4)
        .map((each) => each.text),
    ].join(' '),
  )

function way(facts: PageFacts, own: string, around: string, seen: Seen): ComplaintWay {
  const words = `${own} ${around}`
  return {
    seen: { ...seen, facts },
    aboutCorruption: CORRUPTION.test(words),
    general: GENERAL.test(words) || !CORRUPTION.test(words),
  }
}

/** The words of a sentence under the heading of a form that say it is for corruption; '' when none does. */
function purposeOf(facts: PageFacts, heading: number): string {
  const said = facts.blocks.find(
    (block) => block.region === 'main' && block.heading === heading && FOR_CORRUPTION.test(block.key),
  )
  return said === undefined ? '' : `ทุจริต ${FOR_CORRUPTION.exec(said.key)?.[0] ?? ''}`
}

const isOnline = (link: Link, context: JudgeContext): boolean =>
  isOpenToAnybody(link.href, context) || link.target === 'mail' || chatOfLink(link) !== undefined

/** The agency's own ways to complain on a page: forms, embedded forms, Google Forms, mail and chat links in the main part. */
export function complaintWays(facts: PageFacts, context: JudgeContext): readonly ComplaintWay[] {
  const about = pageKey(facts)
  const ways: ComplaintWay[] = []
  for (const form of visitorForms(facts)) {
    const own = formKey(form)
    const heading = facts.headings[form.heading]?.key ?? ''
    const purpose = purposeOf(facts, form.heading)
    if (purpose === '' && !COMPLAINT.test(`${own}${heading}${about}`)) continue
    if (nationalBodyOf(form.action, context) !== undefined) continue
    ways.push(
      way(facts, own, `${heading} ${about} ${purpose}`, {
        facts,
        quote: form.text || facts.title,
        place: form.place,
      }),
    )
  }
  for (const frame of facts.frames)
    if (
      frame.region === 'main' &&
      isOpenToAnybody(frame.src, context) &&
      COMPLAINT.test(`${matchKey(frame.title)}${about}`)
    )
      ways.push(
        way(facts, matchKey(frame.title), about, {
          facts,
          quote: frame.title || facts.title,
          place: frame.place,
        }),
      )
  if (isFormService(facts.url) && COMPLAINT.test(about))
    ways.push(way(facts, about, '', { facts, quote: facts.title }))
  for (const link of facts.links) {
    if (link.region !== 'main' || !isOnline(link, context)) continue
    // A form that was opened says itself what it is for.
    const form = isFormService(link.href) ? (context.factsOf(link.href)?.title ?? '') : ''
    const own = matchKey(`${link.text} ${link.alt} ${link.context} ${form}`)
    const heading = facts.headings[link.heading]?.key ?? ''
    if (!COMPLAINT.test(`${own}${heading}${about}`)) continue
    ways.push(
      way(facts, own, `${heading} ${about}`, { facts, quote: link.text || link.href, place: link.place }),
    )
  }
  return ways
}

/** A link of the main part that names corruption complaints and was not read: it may lead to the channel. */
export function perhapsChannel(facts: PageFacts, context: JudgeContext): Seen | undefined {
  const link = facts.links.find(
    (each) =>
      each.region === 'main' &&
      leadsOn(each) &&
      CORRUPTION.test(linkKey(each)) &&
      COMPLAINT.test(linkKey(each)) &&
      nationalBodyOf(each.href, context) === undefined &&
      context.factsOf(each.href) === undefined &&
      context.linkOf?.(each.href)?.state !== 'broken',
  )
  return link && { facts, quote: link.text || link.alt, place: link.place }
}

/** A link of the main part to the complaint portal of a national body. */
export function nationalPortalIn(
  facts: PageFacts,
  context: JudgeContext,
): (Seen & { readonly body: string }) | undefined {
  for (const link of facts.links) {
    const body = link.region === 'main' ? nationalBodyOf(link.href, context) : undefined
    if (body !== undefined)
      return { facts, quote: link.text || link.alt || link.href, place: link.place, body: body.name }
  }
  const self = nationalBodyOf(facts.url, context)
  return self && { facts, quote: facts.title || facts.url, body: self.name }
}
