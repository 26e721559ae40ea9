/** The look of a report: for a screen of any width, light or dark, and for paper. Colours are those of the page. */
import palette from '../../../charts/palette.css?raw';

const bare = palette.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
const [light, dark] = bare.split(":root[data-scheme='dark']").map((part) => part.replace(':root', '').trim());

export const STYLE = `
:root${light}
@media screen and (prefers-color-scheme:dark){:root${dark}}
:root{--font:system-ui,-apple-system,'Segoe UI','Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--ink);line-height:1.5;-webkit-text-size-adjust:100%;font-family:var(--font)}
header,main,footer{max-width:56rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:1.7rem;margin:.5rem 0}
h2{font-size:1.25rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
p,ul{margin:.5rem 0;max-width:46rem;overflow-wrap:anywhere}
a{color:var(--accent)}
.zh,.about{color:var(--ink-2)}
.about{display:block}
.answer{background:var(--ground);border-left:4px solid var(--accent);padding:.25rem 1rem;margin:1rem 0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.875rem;min-width:100%}
caption{text-align:left;color:var(--ink-2);padding:.25rem 0;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:600}
th .about{font-weight:400}
main,footer{padding-top:0}
.prose{min-width:13rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
th.number{min-width:4.5rem}
.limits,data{white-space:nowrap}
code{overflow-wrap:anywhere;font-size:.875em;font-family:ui-monospace,'SF Mono','DejaVu Sans Mono',monospace}
pre{background:var(--ground);padding:.75rem;white-space:pre-wrap;margin:.5rem 0}
.verdict{white-space:nowrap;font-weight:600}
.supported,.better{color:var(--good)}
.reversed,.worse{color:var(--bad)}
.not-supported,.alike{color:var(--paid)}
.undecided,.open,.explored{color:var(--ink-2)}
figure{margin:1rem 0;break-inside:avoid}
figcaption{font-size:.875rem;color:var(--ink-2);max-width:46rem}
figure>svg{display:block;width:100%;max-width:33rem;height:auto}
.key-mark{width:1em;height:1em;vertical-align:-.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media print{header,main,footer{max-width:none;padding:0}.wide{overflow:visible}table{font-size:8pt}.verdict,.limits{white-space:normal}tr{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}figure>svg{max-width:12cm}}
`;
