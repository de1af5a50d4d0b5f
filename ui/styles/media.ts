/** Narrow screens down to 360 px, and A4 paper. */
export const media = `
@media (max-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@media (max-width: 46rem) {
  .hero { grid-template-columns: minmax(0, 1fr); }
  .masthead .wrap { display: block; position: relative; }
  .language { position: absolute; right: clamp(.875rem, 3vw, 2rem); top: 0; }
  .kicker { padding-right: 6.5rem; min-height: 3rem; }
  .headline ul { gap: .5rem; }
  .headline li { padding: .5rem; font-size: .875rem; }
  .headline b { font-size: 1.75rem; }
  .headline small { font-size: .8125rem; }
  .strip ol { grid-template-columns: repeat(auto-fill, minmax(2.75rem, 1fr)); }
  .fix { padding-left: 0; }
  .fix::before { top: 1.125rem; }
  .fix h3 { padding-left: 2.75rem; min-height: 2.25rem; }
  .fix dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; margin-top: .25rem; }
  .filter { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: thin; }
  .filter > * { flex: none; }
  .broken table, .broken tbody, .broken tr, .broken td { display: block; }
  .broken thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .broken td { border-bottom: 0; padding: .25rem 0; }
  .broken tr { border-bottom: 1px solid var(--line); padding-block: .625rem; display: block; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root { --ground: #ffffff; --sunken: #ffffff; }
  body { font-size: 10.5pt; line-height: 1.65; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .masthead { background: none; color: var(--ink); padding-block: 0 .5rem; border-bottom: 2pt solid var(--accent); }
  .kicker, .masthead-facts { color: var(--muted); }
  .language, .filter, .skip { display: none !important; }
  main { margin-top: 1rem; }
  .wrap { width: 100%; padding-inline: 0; }
  .card { box-shadow: none !important; border-radius: 6px; padding: 4mm; }
  .hero { grid-template-columns: 60mm minmax(0, 1fr); gap: 6mm; }
  .columns { display: block; }
  .pictures img { width: 42mm; max-height: 36mm; }
  .hero, .fix, .evidence, .pictures, .findings > li, .advice, .crawl, .broken tr, .bars-group { break-inside: avoid; }
  h2, h3, h4, .item header { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  summary { list-style: none; }
  a { color: inherit; text-decoration: none; }
  p, blockquote { orphans: 2; widows: 2; }
}
`
