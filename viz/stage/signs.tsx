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
