import { base } from '../../ui/styles/base.ts'
import { colours } from '../../ui/styles/colours.ts'
import { details } from '../../ui/styles/details.ts'

const frame = `
body { font-size: .9375rem; }
.bar { background: var(--band); color: var(--band-ink); padding: .75rem 1rem; }
.bar h1 { font-size: 1.0625rem; }
.bar .site { color: var(--band-muted); font-size: .875rem; overflow-wrap: anywhere; }
.bar button { background: transparent; color: var(--band-ink); border-color: var(--band-muted); }
.row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.row.apart { justify-content: space-between; flex-wrap: nowrap; align-items: flex-start; }
main { padding: .25rem 1rem 1.25rem; display: block; }
h2 { font-size: 1.0625rem; margin-top: 1rem; }
.card { margin-block: .75rem; padding: .75rem 1rem; }
.card h2 { margin-top: 0; }
.card section > h2 { font-size: 1rem; margin-top: .75rem; }
.card > * + * { margin-top: .375rem; }
label { display: inline-flex; flex-wrap: wrap; gap: .375rem; align-items: center; max-width: 100%; }
label > select { min-width: 0; }
select, textarea, input[type='text'] {
  font: inherit; font-size: .9375rem; color: var(--ink); background: var(--paper); border: 1px solid var(--muted);
  border-radius: 8px; padding: .25rem .5rem; min-height: 2.25rem; max-width: 100%;
}
textarea { width: 100%; min-height: 4rem; }
button.main { background: var(--accent); color: var(--paper); border-color: var(--accent); font-weight: 600; }
button.show-spot { font-size: .8125rem; min-height: 1.875rem; padding: 0 .625rem; color: var(--link); }
:where(details.answer) { border: 1px solid var(--line); border-left-width: 6px; border-radius: 10px; background: var(--paper); margin-top: .5rem; padding: .25rem .75rem; }
.note { display: block; margin-block: .5rem; }
details.answer > summary { color: var(--ink); font-size: .9375rem; display: block; }
details.answer > summary .badge { font-size: .8125rem; margin-left: .25rem; }
.entries > li { content-visibility: auto; contain-intrinsic-size: auto 3.5rem; }
.problem { border-top: 1px solid var(--line); padding-block: .5rem; }
.problem ul { list-style: disc; padding-left: 1.25rem; }
.message { padding-block: .5rem; }
button.next { text-align: left; }
fieldset { border: 1px solid var(--line); border-radius: 8px; padding: .25rem .75rem .5rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.changes > li { border-top: 1px solid var(--line); padding-block: .375rem; overflow-wrap: anywhere; }
.added { list-style: disc; padding-left: 1.25rem; }
ins { text-decoration: none; font-weight: 600; }
.problem-line { font-weight: 600; }
.preview { margin-top: .75rem; }
.preview > * + * { margin-top: .375rem; }
button[aria-pressed='true'] { background: var(--accent); color: var(--paper); border-color: var(--accent); }
progress { width: 100%; height: .625rem; accent-color: var(--accent); }
.evidence .row { margin-top: .25rem; }
`

/**
 * The report's look, for a page of the extension to adopt: a strict content policy allows no inline style element.
 * Made while the browser is asked for what is shown, adopted with the first thing drawn: else an empty page in our
 * colours is painted in between, for nothing.
 */
export function pageStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(base + colours + details + frame)
  return sheet
}
