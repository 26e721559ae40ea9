/** The shapes of the stage as small pictures for the legend. */
import { cross, diamond, dot, square, star, triangle } from './shapes.ts';

/** Writes down what is drawn, as the path of an SVG; an arc is always a full circle here. */
class PathText {
  text = '';
  moveTo(x: number, y: number): void {
    this.text += `M${x} ${y}`;
  }
  lineTo(x: number, y: number): void {
    this.text += `L${x} ${y}`;
  }
  closePath(): void {
    this.text += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.text += `M${x} ${y}h${width}v${height}h${-width}Z`;
  }
  arc(x: number, y: number, r: number): void {
    this.text += `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
}

type Draw = (pen: PathText, x: number, y: number, r: number) => void;
const pathOf = (draw: Draw, r: number): string => {
  const pen = new PathText();
  draw(pen, 8, 8, r);
  return pen.text;
};

const ROLES: readonly (readonly [path: string, ink: string])[] = [
  [pathOf(dot, 3), 'none'],
  [pathOf(triangle, 4.6), 'var(--stage-koc)'],
  [pathOf(square, 5.2), 'var(--stage-mid)'],
  [pathOf(star, 5.8), 'var(--stage-head)'],
];

/** By tier; -1 is a consumer. */
export function RoleSign({ tier }: { tier: number }) {
  const [path, ink] = ROLES[tier + 1];
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="var(--stage-faint)" stroke={ink} stroke-width="1.6" stroke-linejoin="round" />
    </svg>
  );
}

const POSTS = { good: pathOf(dot, 4.2), bad: pathOf(cross, 4), paid: pathOf(diamond, 4) };

export function PostSign({ kind }: { kind: keyof typeof POSTS }) {
  const ink = `var(--stage-${kind})`;
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={POSTS[kind]}
        fill={kind === 'bad' ? 'none' : ink}
        stroke={kind === 'bad' ? ink : 'none'}
        stroke-width="2.6"
        stroke-linecap="round"
      />
    </svg>
  );
}
