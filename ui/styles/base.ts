/** Type, links, and what every part of the report shares. Thai stacks marks above and below: lines stay tall. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; color: var(--ink); background: var(--ground);
  font: 1rem/1.75 "Sarabun", "Noto Sans Thai", "Leelawadee UI", "Thonburi", "Loma", sans-serif;
  overflow-wrap: break-word;
}
.en { display: none; }
html[data-language='en'] .th { display: none; }
html[data-language='en'] .en { display: inline; }
[hidden] { display: none !important; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; border: 0;
}
.sprite { position: absolute; }
h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3, h4 { line-height: 1.6; text-wrap: balance; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.0625rem; }
h4 { font-size: .9375rem; color: var(--muted); margin-top: 1.25rem; margin-bottom: .375rem; }
a { color: var(--link); text-underline-offset: .25em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
.address { overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.item:focus, main:focus { outline: none; }
.wrap { width: min(100%, 76rem); margin-inline: auto; padding-inline: clamp(.875rem, 3vw, 2rem); }
.card {
  background: var(--paper); border: 1px solid var(--line); border-radius: 12px;
  padding: clamp(1rem, 2.5vw, 1.75rem); margin-top: 1.25rem;
}
.aside { color: var(--muted); font-size: .9375rem; }
.code { font-variant-numeric: tabular-nums; font-weight: 700; color: var(--accent); margin-right: .25em; }
.tag {
  display: inline-block; font-size: .8125rem; line-height: 1.7; color: var(--muted);
  border: 1px solid var(--line); border-radius: 999px; padding: 0 .625em; font-weight: 400;
}
.shape {
  width: 1em; height: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 2;
  stroke-linecap: round; stroke-linejoin: round;
}
.badge {
  display: inline-flex; align-items: center; gap: .4em; font-weight: 600; font-size: .9375rem; line-height: 1.7;
  border-width: 1px; border-style: solid; border-radius: 999px; padding: 0 .75em; white-space: nowrap;
}
.mark {
  display: inline-grid; place-items: center; flex: none; width: 1.625rem; height: 1.625rem; border-radius: 50%;
  font-weight: 700; line-height: 1; font-family: "DejaVu Sans", "Segoe UI Symbol", sans-serif; font-size: .875rem;
}
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 2; background: var(--paper); padding: .5rem 1rem; border-radius: 8px; }
.skip:focus { top: 1rem; }
button {
  font: inherit; font-size: .9375rem; color: inherit; cursor: pointer; background: var(--paper);
  border: 1px solid var(--line); border-radius: 999px; padding: .25rem .875rem; min-height: 2.5rem;
}
`
