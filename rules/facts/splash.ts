import type { Link, PageFacts } from './model.ts'

const enter =
  /เข้าสู่(?:เว็บ|เวบ|หน้า|ระบบหน้า|เนื้อหา)|เข้าเว็บ|เข้าชมเว็บ|ไปยังเว็บ|enter(?:website|site|web|$)|skipintro|gotosite/
const home = /หน้าหลัก|หน้าแรก|homepage/
const royal =
  /ถวายพระพร|ทรงพระเจริญ|พระชนมพรรษา|พระบรม|น้อมรำลึก|ถวายอาลัย|ถวายความอาลัย|พระราชสมภพ|เสด็จสวรรคต|ลงนามถวาย|ราชาภิเษก/
const signing = /ลงนาม|ถวายพระพร|ถวายอาลัย|wellwish/i
const homeFile =
  /(?:^|\/)(?:home|index\d?|main|default|frontpage|mainpage|welcome)(?:\.[a-z]{3,5})?\/?(?:$|\?)/i
const elsewhere = /(?:facebook|youtube|twitter|tiktok|instagram|line)\.(?:com|me)|royaloffice\.th/i

const MOST_LINKS = 12
const MOST_MENU_LINKS = 4
const MOST_TEXT = 700

function scoreOf(link: Link, facts: PageFacts): number {
  const words = `${link.text} ${link.alt} ${link.titleAttribute}`.toLowerCase().replaceAll(' ', '')
  if (elsewhere.test(link.href) || signing.test(`${words} ${link.href}`)) return 0
  if (enter.test(words)) return 5
  if (link.source === 'refresh') return 4
  if (link.source === 'script' && link.text === '') return 3
  const own = hostOf(link.href) === hostOf(facts.url)
  if (own && (homeFile.test(link.href) || home.test(words))) return 3
  return own && link.imageOnly ? 1 : 0
}

const hostOf = (address: string): string =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''

const withoutSlash = (address: string): string => address.replace(/[#].*$/, '').replace(/\/$/, '')

/**
 * When the page is only an intro in front of the real site (a royal-day picture, "เข้าสู่เว็บไซต์", a redirect),
 * the addresses that lead into it, best first. Empty when the page is no intro.
 */
export function splashTargets(facts: PageFacts): string[] {
  const ways = facts.links.filter(
    ({ target, href, source }) =>
      target === 'live' && source !== 'form' && withoutSlash(href) !== withoutSlash(facts.url),
  )
  const distinct = new Set(ways.map(({ href }) => href))
  const text = facts.blocks.reduce((length, block) => length + block.text.length, 0)
  const menu = ways.filter(({ region }) => region === 'menu').length
  if (distinct.size === 0 || distinct.size > MOST_LINKS || menu > MOST_MENU_LINKS || text > MOST_TEXT)
    return []

  const scored = ways
    .map((link) => ({ href: link.href, score: scoreOf(link, facts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const words = [
    facts.title,
    ...facts.blocks.map((block) => block.key),
    ...facts.images.map(({ alt }) => alt),
  ].join(' ')
  const best = scored[0]?.score ?? 0
  // A small ordinary page links home too; an intro offers hardly anything else.
  const sure = best >= 4 || (best >= 3 && distinct.size <= 3)
  // A picture that leads on is an intro only on a page that is hardly more than this picture.
  const pictureOnly = text < 200 && distinct.size <= 3 && facts.images.length > 0
  if (!sure && !(pictureOnly || royal.test(words))) return []
  if (facts.forms.some(({ fields }) => fields.filter(({ type }) => type !== 'hidden').length > 2)) return []
  return [...new Set(scored.map(({ href }) => href))]
}
