/** Colours of the report. Every pair of text and ground has a contrast of at least 4.5 to 1, in both schemes. */

const light = `
  --ground: #f4f3ee; --paper: #ffffff; --sunken: #f8f7f3; --ink: #18212d; --muted: #525c69; --line: #dedbd0;
  --accent: #17375e; --accent-soft: #dbe4ef; --band: #17375e; --band-ink: #ffffff; --band-muted: #d3deeb;
  --link: #0b4f8a; --focus: #c2410c;
  --pass: #17643c; --pass-soft: #e0f1e7;
  --incomplete: #7d4b00; --incomplete-soft: #fdeecd;
  --wrong-year: #5f3894; --wrong-year-soft: #eee6f8;
  --not-evidence: #93380c; --not-evidence-soft: #fce6d9;
  --broken: #a3172a; --broken-soft: #fbe2e4;
  --missing: #7c1626; --missing-soft: #ffffff;
  --review: #1b5686; --review-soft: #e1edf8;`

const dark = `
  --ground: #10151c; --paper: #19212b; --sunken: #141b24; --ink: #e9edf2; --muted: #abb6c3; --line: #323d4a;
  --accent: #8fb8e8; --accent-soft: #27394f; --band: #0c1a2c; --band-ink: #f2f6fb; --band-muted: #b4c4d7;
  --link: #8fc2f5; --focus: #ffb27a;
  --pass: #86d9a9; --pass-soft: #16382a;
  --incomplete: #f3c878; --incomplete-soft: #3f3013;
  --wrong-year: #cdb2f2; --wrong-year-soft: #34264d;
  --not-evidence: #f6b08b; --not-evidence-soft: #452718;
  --broken: #ff9ea8; --broken-soft: #4a1d25;
  --missing: #ffb0b8; --missing-soft: #19212b;
  --review: #9fcbf2; --review-soft: #1a3650;`

const verdicts = ['pass', 'incomplete', 'wrong-year', 'not-evidence', 'broken', 'missing', 'review']

const verdictColours = verdicts
  .map(
    (verdict) => `
.v-${verdict} { color: var(--${verdict}); background: var(--${verdict}-soft); border-color: var(--${verdict}); }
.edge-${verdict} { border-left-color: var(--${verdict}); }
button[data-show='${verdict}'] .shape { color: var(--${verdict}); }`,
  )
  .join('')

export const colours = `
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
${verdictColours}
.v-missing { border-style: dashed; }
.v-review { border-style: dotted; }
.r-met { color: var(--pass); background: var(--pass-soft); }
.r-unmet { color: var(--broken); background: var(--broken-soft); }
.r-unsure { color: var(--review); background: var(--review-soft); }
.link-ok, .link-redirected { color: var(--pass); }
.link-broken { color: var(--broken); }
.link-blocked, .link-refused { color: var(--review); }
`
