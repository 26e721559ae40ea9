/** Values that a chart is measured against: lines down the field, their words above it. */
import { levelsOf } from '../places.ts';
import type { Place } from '../scales.ts';
import { TEXT, textWidth } from '../text.ts';
import { Upright } from './rule.tsx';
import { Words } from './text.tsx';

export interface Reference {
  at: number;
  /** Nothing is written for an empty text. */
  words: string;
}

const LINE = 15;

interface Placed extends Reference {
  x: number;
  from: number;
  level: number;
}

/** Words stand over their line, moved in from the edges, on as many levels as keep them apart. */
function placed(references: readonly Reference[], at: Place, width: number): Placed[] {
  const said = references.map((one) => {
    const wide = textWidth(one.words, TEXT);
    const x = at(one.at);
    return { ...one, x, wide, from: Math.max(2, Math.min(width - 2 - wide, x - wide / 2)) };
  });
  const levels = levelsOf(said.map(({ from, wide }) => [from, from + wide + (wide > 0 ? 8 : 0)]));
  return said.map((one, i) => ({ ...one, level: levels[i] }));
}

/** Room that the words take above the field. */
export function referencesHeight(references: readonly Reference[], at: Place, width: number): number {
  const written = placed(references, at, width).filter(({ words }) => words !== '');
  return written.length === 0 ? 0 : LINE * (1 + Math.max(...written.map(({ level }) => level))) + 2;
}

export interface ReferencesProps {
  references: readonly Reference[];
  at: Place;
  width: number;
  top: number;
  bottom: number;
}

export function References({ references, at, width, top, bottom }: ReferencesProps) {
  return (
    <g fill="var(--ink-2)">
      {placed(references, at, width).map(({ at: value, words, x, from, level }) => (
        <g key={value}>
          <Upright x={x} from={top} to={bottom} kind={value === 0 ? 'base' : 'bound'} />
          {words !== '' && (
            <Words x={from} y={top - 5 - LINE * level}>
              {words}
            </Words>
          )}
        </g>
      ))}
    </g>
  );
}
