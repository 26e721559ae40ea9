/** A figure as a file: a picture that stands by itself, with where it comes from, or its numbers. */
import { render } from 'preact';
import { version } from '../../package.json';
import { shortened } from '../../charts/index.ts';
import { inPageColours, pngOf } from '../share/picture.ts';
import type { Svg } from '../share/picture.ts';
import { save } from '../share/save.ts';
import type { Provenance } from './card.tsx';
import { Drawing } from './drawing.tsx';
import type { FileAction } from './menu.tsx';
import type { Figure } from './model.ts';
import { notesOf } from './notes.ts';
import { readingsOf, readingsOn, sentence } from './readings.ts';
import { csvOf, tableOf } from './table.ts';
import { words } from './words.ts';

export interface Exported {
  name: string;
  title: string;
  figure: Figure;
  day: number;
  shown: readonly [from: number, to: number];
  provenance: Provenance;
}

const WIDTH = 960;
const HEIGHT = 560;
const EDGE = 24;
const HEAD = 68;
const FOOT = 58;

/** Where the numbers come from, as one line. */
export function sourceLine({ scenario, seed, changes, fingerprint }: Provenance): string {
  const w = words();
  return [
    w.source({ title: scenario, seed, version }),
    changes > 0 ? w.withChanges({ n: String(changes) }) : '',
    fingerprint === null ? '' : w.fingerprint({ value: fingerprint }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The picture with title, numbers of the day and source. */
export function Picture({ title, figure, day, shown, provenance }: Exported) {
  const time = figure.kind === 'time';
  const at = time ? day : figure.day;
  const readings = time ? readingsOf(figure, at) : readingsOn(figure);
  // One line: what the readings are, without how they differ from the run kept.
  const said = sentence(readings.map((reading) => ({ ...reading, change: null })));
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{title}</title>
      <rect width={WIDTH} height={HEIGHT} fill="var(--surface)" />
      <g font-family="var(--font)">
        <text x={EDGE} y="36" font-size="20" font-weight="700" fill="var(--ink)">
          {shortened(title, WIDTH - 2 * EDGE, 20)}
        </text>
        <text x={EDGE} y="58" font-size="13" fill="var(--ink-2)">
          {shortened(`${words().onDay({ day: String(at) })}: ${said}`, WIDTH - 2 * EDGE, 13)}
        </text>
        <text x={EDGE} y={HEIGHT - 34} font-size="11" fill="var(--ink-2)">
          {shortened(notesOf(figure).join(' '), WIDTH - 2 * EDGE, 11)}
        </text>
        <text x={EDGE} y={HEIGHT - 14} font-size="11" fill="var(--ink-3)">
          {shortened(sourceLine(provenance), WIDTH - 2 * EDGE, 11)}
        </text>
      </g>
      <g transform={`translate(${EDGE} ${HEAD})`}>
        <Drawing
          figure={figure}
          width={WIDTH - 2 * EDGE}
          height={HEIGHT - HEAD - FOOT}
          id="picture"
          shown={shown}
          day={day}
          spelled
        />
      </g>
    </svg>
  );
}

/** A complete SVG document in the colours the page has now. */
export function svgOf(exported: Exported): Svg {
  const away = document.createElement('div');
  render(<Picture {...exported} />, away);
  const text = new XMLSerializer().serializeToString(away.firstElementChild!);
  render(null, away);
  const picture = `<?xml version="1.0" encoding="UTF-8"?>\n${inPageColours(text)}\n`;
  return { text: picture, width: WIDTH, height: HEIGHT };
}

/** @throws where the browser does not allow it */
export async function carryOut(what: FileAction, exported: Exported): Promise<void> {
  const { name, figure, shown, day } = exported;
  const fileName = `trustfall-${name}-${figure.kind === 'time' ? shown.join('-') : `day-${day}`}`;
  switch (what) {
    case 'saveCsv':
      return save(`${fileName}.csv`, csvOf(tableOf(figure, shown)), 'text/csv;charset=utf-8');
    case 'saveSvg':
      return save(`${fileName}.svg`, svgOf(exported).text, 'image/svg+xml');
    case 'savePng':
      return save(`${fileName}.png`, await pngOf(svgOf(exported)), 'image/png');
    case 'copySvg':
      return navigator.clipboard.writeText(svgOf(exported).text);
    case 'copyPng':
      // The promise goes in as it is: some browsers forget the click while the picture is made.
      return navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svgOf(exported)) })]);
  }
}
