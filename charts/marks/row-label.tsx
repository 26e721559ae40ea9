/** What a row is called, above what it shows, with its numbers in words at the right end where they fit. */
import { px } from '../places.ts';
import { LABEL, TEXT, textWidth, wrapped } from '../text.ts';
import { Words } from './text.tsx';

export interface Named {
  label: string;
  /** Numbers in words, or what was found. */
  said?: string | undefined;
}

export const ROW_LINE = 16;
const EDGE = 4;

/** The lines of the label; the last is empty where the numbers need one of their own. */
export function rowLines({ label, said = '' }: Named, room: number): string[] {
  const lines = wrapped(label, room, LABEL);
  const last = textWidth(lines[lines.length - 1], LABEL) + textWidth(said, TEXT) + 12;
  return said === '' || last <= room ? lines : [...lines, ''];
}

export interface RowLabelProps extends Named {
  y: number;
  /** From edge to edge of the drawing. */
  width: number;
  sign?: { text: string; ink: string } | undefined;
  bold?: boolean;
}

/** Room that a sign takes before the label. */
export const SIGN = 18;
export const labelRoom = (width: number, signed: boolean): number => width - 2 * EDGE - (signed ? SIGN : 0);

export function RowLabel({ label, said = '', y, width, sign, bold = false }: RowLabelProps) {
  const lines = rowLines({ label, said }, labelRoom(width, sign !== undefined));
  const left = EDGE + (sign === undefined ? 0 : SIGN);
  return (
    <g fill="var(--ink)">
      {/* Lines of the axis stop at words. */}
      <rect
        y={px(y - 1)}
        width={px(width)}
        height={ROW_LINE * lines.length + 2}
        fill="var(--surface)"
        fill-opacity="0.9"
      />
      {sign && (
        <Words x={EDGE} y={y + 12} size={LABEL} ink={sign.ink} bold>
          {sign.text}
        </Words>
      )}
      {lines.map((line, i) => (
        <Words key={i} x={left} y={y + 12 + ROW_LINE * i} size={LABEL} bold={bold}>
          {line}
        </Words>
      ))}
      {said !== '' && (
        <Words x={width - EDGE} y={y + 12 + ROW_LINE * (lines.length - 1)} anchor="end" ink="var(--ink-2)">
          {said}
        </Words>
      )}
    </g>
  );
}
