/** One slide, 16 to 9: question, what could not be spent, recommendation, picture, how sure it is, and where it comes from. */
import { render } from 'preact';
import { shortened, wrapped } from '../../../charts/index.ts';
import { say } from '../../words/dictionary.ts';
import { MODEL_HASH, MODEL_VERSION } from '../../share/model.ts';
import { inPageColours, pngOf } from '../../share/picture.ts';
import type { Svg } from '../../share/picture.ts';
import { save } from '../../share/save.ts';
import type { Advice } from './advice.ts';
import { LeadDrawing, leadTitle } from './lead-figure.tsx';
import { basisOf, headlineOf, reasonOf, uncertaintyOf } from './said.ts';
import type { Shown } from './shown.ts';
import { spendingIn } from './telling.ts';
import { words } from './words.ts';

type Given = Shown & { comparison: NonNullable<Shown['comparison']> };

/** Half of the picture's 1920 × 1080: a file has two points for one of the drawing. */
export const WIDE = 960;
export const HIGH = 540;
const EDGE = 36;
const GAP = 28;
/** Words to the left, the picture to the right. */
const LEFT = 380;
const RIGHT = WIDE - 2 * EDGE - LEFT - GAP;

const LINE = 1.35;
const START = 18;
/** Words above the picture; a row of it, and its axis. */
const CAPTION = 74;
const ROW = 28;
const AXIS = 48;
const FOOT = 64;

interface Passage {
  text: string;
  size: number;
  ink: string;
  bold?: true;
  /** Lines at most; the last one ends in dots. */
  most: number;
  above: number;
}

/** The lines that there is room for. */
function linesOf({ text, size, most }: Passage, width: number): string[] {
  const lines = wrapped(text, width, size);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size)];
}

function Column({
  passages,
  x,
  y,
  width,
  foot,
}: {
  passages: readonly Passage[];
  x: number;
  y: number;
  width: number;
  foot: number;
}) {
  let at = y;
  return (
    <>
      {passages.flatMap((one) => {
        at += one.above;
        return linesOf(one, width).flatMap((line) => {
          at += one.size * LINE;
          return at > foot
            ? []
            : [
                <text key={at} x={x} y={at} font-size={one.size} fill={one.ink} font-weight={one.bold && 700}>
                  {line}
                </text>,
              ];
        });
      })}
    </>
  );
}

/** Where the end of the passages is. */
const heightOf = (passages: readonly Passage[], width: number): number =>
  passages.reduce((sum, one) => sum + one.above + linesOf(one, width).length * one.size * LINE, 0);

/** Where the numbers come from, in three lines. */
function sourceOf({ comparison, provenance }: Given): string[] {
  const w = words().slide;
  const [first] = comparison.runs;
  return [
    basisOf(comparison),
    provenance.command,
    [
      w.model({ version: MODEL_VERSION, hash: provenance.model || MODEL_HASH }),
      w.seed({ text: comparison.seeds[0] }),
      ...(first === undefined ? [] : [w.fingerprint({ text: first.fingerprint })]),
    ].join(' · '),
  ];
}

export function Slide({ shown, advice }: { shown: Given; advice: Advice }) {
  const { comparison } = shown;
  // Who could not spend as much, and who spends more.
  const spent = spendingIn(comparison).slice(0, 2).join(' ');
  const foot = HIGH - FOOT;
  const ink = 'var(--ink)';
  const left: Passage[] = [
    { text: headlineOf(comparison, advice), size: 24, ink, bold: true, most: 3, above: 0 },
    { text: reasonOf(comparison, advice), size: 14, ink, most: 6, above: 6 },
    ...uncertaintyOf(comparison, advice).map((text): Passage => ({
      text,
      size: 12.5,
      ink: 'var(--ink-2)',
      most: 5,
      above: 8,
    })),
  ];
  const head: Passage[] = [
    { text: say(comparison.title), size: 15, ink: 'var(--ink-2)', bold: true, most: 1, above: 0 },
    { text: say(comparison.question), size: 14, ink, most: 3, above: 2 },
    { text: spent, size: 12.5, ink, most: 3, above: 6 },
  ];
  const top = START + heightOf(head, WIDE - 2 * EDGE) + 14;
  // Many policies: the picture is made smaller, so that it ends above the foot.
  const scale = Math.min(1, (foot - top - CAPTION) / (ROW * advice.leads.length + AXIS));
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDE} height={HIGH} viewBox={`0 0 ${WIDE} ${HIGH}`}>
      <title>{headlineOf(comparison, advice)}</title>
      <rect width={WIDE} height={HIGH} fill="var(--surface)" />
      <g font-family="var(--font)">
        <Column passages={head} x={EDGE} y={START} width={WIDE - 2 * EDGE} foot={top} />
        <Column passages={left} x={EDGE} y={top} width={LEFT} foot={foot} />
        <Column
          passages={[
            { text: leadTitle({ comparison, advice }), size: 13, ink, bold: true, most: 2, above: 0 },
            { text: words().leads.short, size: 11, ink: 'var(--ink-2)', most: 2, above: 2 },
          ]}
          x={EDGE + LEFT + GAP}
          y={top + 4}
          width={RIGHT}
          foot={foot}
        />
        {sourceOf(shown).map((line, i) => (
          <text key={line} x={EDGE} y={HIGH - 44 + 15 * i} font-size="10" fill="var(--ink-2)">
            {shortened(line, WIDE - 2 * EDGE, 10)}
          </text>
        ))}
      </g>
      <g
        transform={`translate(${EDGE + LEFT + GAP} ${top + CAPTION}) scale(${scale})`}
        font-family="var(--font)"
      >
        <LeadDrawing comparison={comparison} advice={advice} width={RIGHT} tight />
      </g>
    </svg>
  );
}

export function slideOf(shown: Given, advice: Advice): Svg {
  const away = document.createElement('div');
  render(<Slide shown={shown} advice={advice} />, away);
  const text = new XMLSerializer().serializeToString(away.firstElementChild!);
  render(null, away);
  return { text: inPageColours(text), width: WIDE, height: HIGH };
}

/** @throws where the browser does not allow it */
export async function saveSlide(shown: Given, advice: Advice): Promise<void> {
  const name = shown.request.where.replace(/\.json$/, '');
  save(`trustfall-${name}.png`, await pngOf(slideOf(shown, advice)), 'image/png');
}
