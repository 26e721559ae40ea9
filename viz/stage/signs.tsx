/** The shapes of the stage as small pictures for the legend. */
import { SHAPES, pathOf } from '../../charts/index.ts';
import type { ShapeName } from '../../charts/index.ts';

const sign = (name: ShapeName, r: number): string => pathOf(SHAPES[name], 8, 8, r);

const ROLES: readonly (readonly [path: string, ink: string])[] = [
  [sign('dot', 3), 'none'],
  [sign('triangle', 4.6), 'var(--stage-koc)'],
  [sign('square', 5.2), 'var(--stage-mid)'],
  [sign('star', 5.8), 'var(--stage-head)'],
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

const POSTS = { good: sign('dot', 4.2), bad: sign('cross', 4), paid: sign('diamond', 4) };

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

const HAPPENINGS = {
  left: ['M1 13 5.5 9.5M10 5 15 1M5.5 9.5Q7 10 7.5 12M10 5Q8.5 4.5 8 3', 'bad'],
  came: ['M1 13 15 2', 'good'],
  sours: ['M1 14 8 8M10 2.5a4.5 4.5 0 1 1 -.1 0M8 6 12 9M12 5.6 8.4 9.6', 'bad'],
  outcry: ['M8 1v3.4M14.7 5.8 11.4 6.9M12.1 13.7 10.1 10.9M3.9 13.7 5.9 10.9M1.3 5.8 4.6 6.9', 'bad'],
  fall: ['M8 8 9 4 8 1M8 8 12 7 15 8.5M8 8 10 11.5 9.5 15M8 8 5 11 2.5 12.5M8 8 5 6 1.5 5', 'bad'],
  crisis: ['M1 15 5 11M5 15 9 11M9 15 13 11M1 5 5 1M5 5 9 1M9 5 13 1', 'bad'],
  watches: ['M2 4.5h10.5v8H2zM13 2.6v.1', 'mid'],
  team: ['M4.5 6.5 11 9.5M3.6 3.2a2.4 2.4 0 1 1 -.1 0M12 8.2a2.4 2.4 0 1 1 -.1 0', 'paid'],
} as const;
export type Happening = keyof typeof HAPPENINGS;
export const HAPPENING_NAMES = Object.keys(HAPPENINGS) as Happening[];

/** A sign of what comes and goes. */
export function HappeningSign({ kind }: { kind: Happening }) {
  const [path, ink] = HAPPENINGS[kind];
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke={`var(--stage-${ink})`} stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}
