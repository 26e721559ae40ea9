/** The look of a report: for a screen of any width, light or dark, and for paper. Colours are those of the page. */
const LIGHT =
  '--ground:#fff;--ink:#1c1f23;--ink-2:#4a4f57;--line:#d9d7ce;--soft:#f6f5f1;--accent:#0b5f73;--good:#00664a;--bad:#a3350a;--warm:#7a4d00;';
const DARK =
  '--ground:#101418;--ink:#eef0f2;--ink-2:#c3c9cf;--line:#2d353d;--soft:#171c21;--accent:#6ec6d9;--good:#4fcfa5;--bad:#ff9a6b;--warm:#f0bd5a;';

export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);line-height:1.5;-webkit-text-size-adjust:100%;font-family:system-ui,-apple-system,'Segoe UI','Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif}
header,main,footer{max-width:56rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:1.7rem;margin:.5rem 0}
h2{font-size:1.25rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
p,ul{margin:.5rem 0;max-width:46rem;overflow-wrap:anywhere}
a{color:var(--accent)}
.zh,.about{color:var(--ink-2)}
.about{display:block}
.answer{background:var(--soft);border-left:4px solid var(--accent);padding:.25rem 1rem;margin:1rem 0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.875rem;min-width:100%}
caption{text-align:left;color:var(--ink-2);padding:.25rem 0;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:600}
th .about{font-weight:400}
main,footer{padding-top:0}
.prose{min-width:13rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
.limits,data{white-space:nowrap}
code{overflow-wrap:anywhere;font-size:.875em;font-family:ui-monospace,'SF Mono','DejaVu Sans Mono',monospace}
pre{background:var(--soft);padding:.75rem;white-space:pre-wrap;margin:.5rem 0}
.verdict{white-space:nowrap;font-weight:600}
.supported,.better{--mark:var(--good)}
.reversed,.worse{--mark:var(--bad)}
.not-supported,.alike{--mark:var(--warm)}
.undecided,.open,.explored,.plain{--mark:var(--ink-2)}
.verdict{color:var(--mark)}
figure{margin:1rem 0;break-inside:avoid}
figcaption{font-size:.875rem;color:var(--ink-2);max-width:46rem}
figure>svg{display:block;width:100%;max-width:33rem;height:auto}
svg text{fill:var(--ink);font-size:12px;paint-order:stroke;stroke:var(--ground);stroke-width:3px}
svg .small{font-size:11px;fill:var(--ink-2)}
svg .inside{fill:var(--ground);stroke:none}
.axis{stroke:var(--ink-2)}
.zero{stroke:var(--ink-2);stroke-dasharray:3 3}
.bound{stroke:var(--accent)}
.whisker{stroke:var(--mark);stroke-width:1.6}
.mark{fill:var(--mark);stroke:var(--mark);stroke-width:1.6}
.mark.not-supported,.mark.alike,.mark.undecided{fill:var(--ground)}
.dot{fill:var(--accent);fill-opacity:.65}
.bar{fill:var(--accent);fill-opacity:.45}
.point{fill:var(--ground);stroke:var(--accent);stroke-width:1.6}
.point.filled{fill:var(--accent)}
.key{width:1em;height:1em;vertical-align:-.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media print{:root{color-scheme:light;${LIGHT}}header,main,footer{max-width:none;padding:0}.wide{overflow:visible}table{font-size:8pt}.verdict,.limits{white-space:normal}tr{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}figure>svg{max-width:12cm}}
`;
