/** What stands below the first screen: items, links, checks, facts. */
export const details = `
.section-title { margin-top: 2.5rem; font-size: 1.5rem; }
.filter {
  display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding-block: .625rem; margin-top: .25rem;
  position: sticky; top: 0; background: var(--ground); z-index: 1;
}
.filter #filter-title { color: var(--muted); font-size: .9375rem; }
.filter button { display: inline-flex; gap: .4em; align-items: center; }
.filter button[aria-pressed='true'] { background: var(--accent); color: var(--paper); border-color: var(--accent); }
.filter button[aria-pressed='true'] .shape { color: inherit; }
.item { border-left-width: 6px; margin-top: .875rem; scroll-margin-top: 5rem; }
.item:target { box-shadow: 0 0 0 3px var(--focus); }
.item header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: flex-start; }
.item header h3 { flex: 1 1 20rem; font-size: 1.125rem; }
.item-meta { display: flex; flex-wrap: wrap; gap: .375rem .75rem; align-items: center; }
.item-points { font-weight: 600; }
.item-reason { margin-top: .25rem; color: var(--muted); }
.pictures { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: .625rem; }
.pictures a { display: block; }
.pictures img {
  display: block; width: 13rem; max-width: 100%; max-height: 11rem; object-fit: cover; object-position: top;
  border: 1px solid var(--line); border-radius: 8px; background: var(--sunken);
}
.advice { background: var(--accent-soft); border-radius: 10px; padding: .75rem 1rem; margin-top: .875rem; }
.advice h4 { margin: 0; color: var(--ink); }
.advice ul, .points, .problems { list-style: disc; padding-left: 1.25rem; }
.claim { background: var(--sunken); border-radius: 10px; padding: .75rem 1rem; }
.problems { color: var(--broken); font-weight: 600; }
.findings > li, .judged { display: flex; gap: .75rem; padding-block: .5rem; }
.findings > li + li { border-top: 1px solid var(--line); }
.findings > li > div, .judged > div { min-width: 0; flex: 1; }
.finding-title { font-weight: 600; }
.finding-title .tag { margin-left: .5rem; }
.finding-fix { margin-top: .25rem; }
.because { font-size: .9375rem; }
.because p:first-child { color: var(--muted); }
blockquote { border-left: 3px solid var(--line); padding: .125rem .75rem; margin-block: .25rem; background: var(--sunken); font-size: .9375rem; overflow-wrap: anywhere; }
.seen { font-size: .875rem; color: var(--muted); }
.evidence { border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1rem; margin-top: .5rem; background: var(--sunken); }
.evidence-title { display: flex; flex-wrap: wrap; gap: .25rem .625rem; align-items: center; }
.evidence-title b { overflow-wrap: anywhere; }
.evidence-title .badge { font-size: .8125rem; }
.link-state { font-weight: 600; font-size: .9375rem; }
details { margin-top: .625rem; }
summary { cursor: pointer; color: var(--link); font-size: .9375rem; padding-block: .25rem; }
.broken table { width: 100%; border-collapse: collapse; margin-top: .75rem; table-layout: fixed; }
.broken th { text-align: left; font-size: .875rem; color: var(--muted); border-bottom: 2px solid var(--line); padding: .25rem .75rem .25rem 0; }
.broken td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .75rem .75rem .75rem 0; font-size: .9375rem; }
.broken q { color: var(--muted); quotes: '“' '”'; }
.link-fix { color: var(--muted); }
.count { font-size: .9375rem; color: var(--muted); font-weight: 400; }
.crawl dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem 1.5rem; margin-block: .75rem; }
.crawl dt { color: var(--muted); font-size: .875rem; }
.crawl dd { font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.6; }
.colophon { color: var(--muted); font-size: .875rem; padding-block: 1.5rem 3rem; }
`
