/** “Show me”: turns the page to what a sentence speaks of. */
import { batch } from '@preact/signals';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import { goTo, playing } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { brand, lens, panel, person, since, tier } from '../state/view.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import type { Said } from '../../lab/stories/sentence.ts';

/** The person behind the creator of a tier with the most followers on a day, or null where there is none. */
export function leaderOf({ data }: LiveRun, tier: number, day: number): number | null {
  const frame = data.frameAt(day);
  if (frame === null) return null;
  let best = -1;
  let most = -1;
  for (let v = 0; v < data.opening.creators; v++) {
    const row = v * CREATOR_FIELDS;
    const home = frame.creators[row + CreatorField.home];
    const followers = frame.creators[row + CreatorField.followers];
    if (home < 0 || frame.creators[row + CreatorField.tier] !== tier || followers <= most) continue;
    best = home;
    most = followers;
  }
  return best < 0 ? null : best;
}

export function showMe(live: LiveRun, { look, day: said }: Said): void {
  const to = look?.day ?? said;
  batch(() => {
    playing.value = false;
    goTo(to);
    if (look?.lens) lens.value = look.lens;
    if (look?.lens || look?.since !== undefined) since.value = look.since ?? null;
    if (look?.lens === 'belief') tier.value = look.tier === undefined ? null : TIERS.indexOf(look.tier);
    if (look?.brand !== undefined && look.brand < live.data.brands) brand.value = look.brand;
    if (look?.tier !== undefined && look.lens !== 'belief')
      person.value = leaderOf(live, TIERS.indexOf(look.tier), to);
    if (look?.figure) panel.value = 'figures';
  });
  if (look?.figure) {
    // After the panel has been drawn.
    requestAnimationFrame(() => {
      const figure = document.querySelector(`[data-figure="${look.figure}"]`);
      figure?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    });
  }
}
