/** Whom the market on the stage is about, as its story has it, and the measure that shows how they fare. */
import { signal } from '@preact/signals';
import type { Chronicle } from '../../lab/formula/formula.ts';
import type { AboutFile } from '../../lab/stories/about-shape.ts';
import type { Bilingual } from '../../lab/stories/naming.ts';
import { PLAIN_ABOUT } from '../../lab/stories/plain-about.ts';
import { storyFor } from '../../lab/stories/read-story.ts';
import type { StoryFile } from '../../lab/stories/story-file.ts';
import { subjectOf } from '../../lab/stories/subject.ts';
import type { Subject } from '../../lab/stories/subject.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import type { Lens } from '../state/view.ts';

export interface About {
  /** The file of the market it is of: another market is about somebody else. */
  base: object;
  brand: number;
  /** Number of the tier, or null. */
  tier: number | null;
  subject: Subject;
  /** Entities of the same table whose curves the axis has to show as well. */
  beside: readonly number[];
  form: AboutFile['measure']['form'];
  /** Days that each value is the mean of. */
  over: number;
  /** `{@}` stands for the brand whose curve it is; null where the measure has no words but its own. */
  words: Bilingual | null;
  bet: Bilingual;
  /** Lowest and highest of a bet, where that is said. */
  axis: readonly [number, number] | null;
  lens: Lens;
  /** The evening before something falls, in this run. */
  eve: number | null;
}

/** Null while the story of the market on the stage is being fetched. */
export const about = signal<About | null>(null);

/** Whom markets are about that come from elsewhere than the shelf: runs of the laboratory, by their file. */
export const aboutOthers = new WeakMap<object, Omit<About, 'base' | 'eve'>>();

/** @param story null where the market has none of its own */
export function aboutOf(story: StoryFile | null, base: object, run: Chronicle): About {
  const { brandNames } = run.scenario;
  const other = aboutOthers.get(base);
  if (other !== undefined) return { ...other, base, eve: null };
  const told = story?.about ?? PLAIN_ABOUT;
  // A brand of the story may have been taken out of the market.
  const file = (told.brand ?? 0) < brandNames.length ? told : PLAIN_ABOUT;
  const { measure, tier } = file;
  const eve = story === null ? null : (storyFor(story, brandNames.length).eve?.(run) ?? null);
  const entityOf = (one: number | string): number =>
    typeof one === 'number' ? one : (TIERS as readonly string[]).indexOf(one);
  return {
    base,
    brand: file.brand ?? 0,
    tier: tier === undefined ? null : TIERS.indexOf(tier),
    subject: subjectOf(measure.of)!,
    beside: (measure.beside ?? []).map(entityOf),
    form: measure.form,
    over: measure.over ?? 1,
    words: { en: measure.en, zh: measure.zh },
    bet: file.bet,
    axis: file.axis ?? null,
    lens: file.lens,
    eve: eve && Math.round(eve.value),
  };
}
