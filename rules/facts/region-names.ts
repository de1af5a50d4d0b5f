import type { Region } from './model.ts'
import { attribute, classesOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

const ROLES: Readonly<Record<string, Region>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  banner: 'header',
  contentinfo: 'footer',
  main: 'main',
}
const ELEMENTS: Readonly<Record<string, Region>> = {
  nav: 'menu',
  header: 'header',
  footer: 'footer',
  main: 'main',
}

/** What the author says with an element or role; undefined when nothing is said. */
export function statedRegion(node: TreeNode): Region | undefined {
  const role = attribute(node, 'role')
  return (role === undefined ? undefined : ROLES[role]) ?? ELEMENTS[node.name]
}

const HEADER = new Set(
  (
    'header siteheader topheader mainheader webheader divheader headertop headerbottom headermain headerlogo ' +
    'masthead topbar head banner topbanner headbanner webbanner topsite logo sitelogo'
  ).split(' '),
)
const FOOTER = new Set(
  (
    'footer sitefooter mainfooter pagefooter webfooter divfooter footertop footerbottom footermain footerwidgets ' +
    'copyright colophon foot bottombar footercopyright footbar'
  ).split(' '),
)
const MAIN = new Set(
  'main maincontent content contents pagecontent sitecontent contentarea maincontents entrycontent articlebody'.split(
    ' ',
  ),
)
const menuWord =
  /(?:^|[-_])(?:menu|nav|navbar|navigation|sidenav|breadcrumbs?|offcanvas|sitemap)(?:[-_\d]|$)|^(?:main|top|left|right|side|sub|mega|mobile|drop|vertical|horizontal)?menu|menu$|^(?:main|top|side)nav/
const notMenu = /^(?:nav|menu)-(?:tabs?|pills?|item|link|tabContent|justified|fill)$|tab/
const ending = /(?:wrapper|wrap|area|inner|container|section|bg|box|block|zone|div)$/
/** Parts of cards and articles carry these words too, and are content. */
const notSite =
  /^(?:page|card|panel|modal|accordion|entry|article|post|table|content|section|list|box|widget)[-_]/

/** What class and id suggest: only a hint, since hand-written pages use these words for anything. */
export function hintedRegion(node: TreeNode): Region | undefined {
  const id = attribute(node, 'id')?.toLowerCase()
  for (const name of id ? [id, ...classesOf(node)] : classesOf(node)) {
    if (name.length > 60) continue
    const bare = name.replace(/[-_\d]+/g, '').replace(ending, '')
    if (MAIN.has(bare)) return 'main'
    if (notSite.test(name)) continue
    if (FOOTER.has(bare)) return 'footer'
    if (HEADER.has(bare)) return 'header'
    if (menuWord.test(name) && !notMenu.test(name)) return 'menu'
  }
  return undefined
}
