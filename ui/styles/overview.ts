/** The first screen: who, how well, how many, what first. */
export const overview = `
.masthead { background: var(--band); color: var(--band-ink); padding-block: 1.5rem 5rem; }
.masthead .wrap { display: flex; gap: 1.5rem; justify-content: space-between; align-items: flex-start; }
.masthead h1 { font-size: clamp(1.375rem, 3.6vw, 2.125rem); font-weight: 700; }
.kicker, .masthead-facts { color: var(--band-muted); font-size: .9375rem; }
.masthead-facts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-top: .25rem; }
.masthead a { color: inherit; }
.language { background: transparent; color: var(--band-ink); border-color: var(--band-muted); flex: none; }
.language:hover { background: rgb(255 255 255 / .12); }
main { margin-top: -4.25rem; }
.masthead :focus-visible { outline-color: #ffb27a; }
.warnings {
  background: var(--incomplete-soft); color: var(--incomplete); border: 1px solid var(--incomplete);
  border-radius: 12px; padding: .5rem 1.25rem; margin-bottom: 1rem; font-weight: 600;
}
.hero { display: grid; grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr); gap: 1.5rem clamp(1.5rem, 4vw, 3rem); margin-top: 0; box-shadow: 0 8px 28px rgb(16 32 56 / .1); }
.hero h2 { font-size: 1.0625rem; }
.dial { text-align: center; }
.dial-face { position: relative; max-width: 19rem; margin: .5rem auto 0; }
.dial-face svg { display: block; width: 100%; }
.dial path { fill: none; stroke-width: 15; }
.dial-track { stroke: var(--accent-soft); }
.dial-sure { stroke: var(--accent); }
.dial-open { stroke: var(--accent); stroke-dasharray: 2 3; opacity: .75; }
.dial .dial-tick { stroke: var(--paper); stroke-width: 1.5; }
.dial-number { position: absolute; inset: auto 0 0; line-height: 1.3; }
.dial-number strong { display: block; font-size: 3rem; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.dial-number strong.is-range { font-size: 2.125rem; white-space: nowrap; }
.dial-number span { color: var(--muted); font-size: .9375rem; }
.dial-why { margin-top: .625rem; }
.dial-why, .dial-note { font-size: .875rem; color: var(--muted); line-height: 1.7; }
.headline ul { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .75rem; }
.headline li { background: var(--sunken); border-radius: 10px; padding: .625rem 1rem; border-top: 4px solid var(--line); }
.headline b { display: block; font-size: 2.25rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.headline small { font-size: .9375rem; font-weight: 400; color: var(--muted); margin-left: .125em; }
.headline-pass { border-top-color: var(--pass) !important; }
.headline-pass b { color: var(--pass); }
.headline-fix { border-top-color: var(--broken) !important; }
.headline-fix b { color: var(--broken); }
.headline-review { border-top-color: var(--review) !important; }
.headline-review b { color: var(--review); }
.strip { margin-top: 1.25rem; }
.strip ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(3.25rem, 1fr)); gap: .375rem; margin-top: .375rem; }
.cell {
  display: grid; justify-items: center; gap: .125rem; padding: .375rem 0 .125rem; text-decoration: none;
  border-width: 1.5px; border-style: solid; border-radius: 8px; font-size: .8125rem; line-height: 1.6;
  font-weight: 600; font-variant-numeric: tabular-nums; position: relative;
}
.cell .shape { font-size: 1.125rem; }
.cell:hover { box-shadow: 0 0 0 2px currentColor; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.125rem; margin-top: .75rem; font-size: .875rem; }
.legend li { display: inline-flex; align-items: center; gap: .375em; }
.legend-mark { display: inline-grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 6px; border-width: 1px; border-style: solid; }
.columns { display: grid; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); gap: 1.25rem; align-items: start; }
.fixes ol { counter-reset: fix; }
.fix { counter-increment: fix; position: relative; padding: 1rem 0 1rem 3rem; border-bottom: 1px solid var(--line); }
.fix:last-child { border-bottom: 0; padding-bottom: .25rem; }
.fix::before {
  content: counter(fix); position: absolute; left: 0; top: 1rem; width: 2rem; height: 2rem; border-radius: 50%;
  display: grid; place-items: center; font-weight: 700; color: var(--paper); background: var(--accent); line-height: 1;
}
.fix h3 a { color: var(--ink); text-decoration: none; }
.fix h3 a:hover { text-decoration: underline; }
.fix-meta { display: flex; flex-wrap: wrap; gap: .25rem .875rem; align-items: center; margin: .25rem 0 .5rem; }
.stake { font-size: .9375rem; color: var(--muted); }
.stake b { color: var(--ink); }
.fix dl > div { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: .75rem; }
.fix dt { color: var(--muted); font-size: .9375rem; }
.fix-do dd { font-weight: 600; }
.bars-group { margin-top: 1rem; }
.bars h3, .bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; }
.bars h3 { border-bottom: 1px solid var(--line); padding-bottom: .375rem; }
.bars li { margin-top: .75rem; font-size: .9375rem; }
.bars b { font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { grid-column: 1 / -1; width: 100%; height: .5rem; border-radius: 99px; margin-top: .25rem; display: block; }
.bar-track { fill: var(--accent-soft); }
.bar-open { fill: var(--accent); opacity: .4; }
.bar-sure { fill: var(--accent); }
`
