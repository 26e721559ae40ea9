/** A figure of the laboratory as a file: title and source stand in the picture, colours are those of the page. */
import { shortened } from '../../charts/index.ts';
import { inPageColours, pngOf } from '../share/picture.ts';
import type { Svg } from '../share/picture.ts';
import { save } from '../share/save.ts';
import { MODEL_HASH, MODEL_VERSION } from '../share/model.ts';

const EDGE = 20;
const HEAD = 44;
const FOOT = 34;
const NAMESPACE = 'http://www.w3.org/2000/svg';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export interface PictureOf {
  svg: SVGSVGElement;
  title: string;
  source: string;
}

/** A complete document. */
export function svgText({ svg, title, source }: PictureOf): Svg {
  const width = svg.width.baseVal.value + 2 * EDGE;
  const height = svg.height.baseVal.value + HEAD + FOOT;
  const inner = svg.cloneNode(true) as SVGSVGElement;
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(HEAD));
  const from = `${source} · Trustfall ${MODEL_VERSION}, ${MODEL_HASH}`;
  const line = (y: number, size: number, text: string, rest: string): string =>
    `<text x="${EDGE}" y="${y}" font-size="${size}" ${rest}>${escaped(shortened(text, width - 2 * EDGE, size))}</text>`;
  const text = [
    `<svg xmlns="${NAMESPACE}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="var(--font)">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="var(--surface)"/>`,
    line(28, 17, title, 'font-weight="700" fill="var(--ink)"'),
    new XMLSerializer().serializeToString(inner),
    line(height - 12, 11, from, 'fill="var(--ink-3)"'),
    '</svg>',
  ].join('\n');
  return { text: inPageColours(text), width, height };
}

/** @throws where the browser does not allow it */
export async function savePicture(kind: 'SVG' | 'PNG', name: string, picture: PictureOf): Promise<void> {
  const svg = svgText(picture);
  if (kind === 'SVG') save(`${name}.svg`, svg.text, 'image/svg+xml');
  else save(`${name}.png`, await pngOf(svg), 'image/png');
}
