/**
 * Which rule of the model moves what directly. Found, not written: every part of a day was done again with one thing
 * changed (test/engine/effects.ts), and kept as data (rules.json), so that no engine is needed to ask.
 *
 * Names are those of columns (docs/reference/state.md), of numbers (`trust.priorWeight`; `brand.price` and
 * `creator.skill` for any brand and tier), of what a batch of exposures carries (`batch.believed`; `batch.read`: who read
 * what) and of what is worked out for a market or a day (`market.referencePrice`, `today.offers`).
 */
import file from './rules.json' with { type: 'json' };

/**
 * How a cause acts: on a value, so that the same change comes out whatever is drawn; or through a decision, where the
 * change shows in whoever the draws make choose otherwise.
 */
export type How = 'value' | 'decision';

export interface Effect {
  /** Part of the day by its name: a phase, a step of reading, or birth. */
  rule: string;
  from: string;
  to: string;
  how: How;
}

/** What is moved before the first day. */
export const BIRTH = 'birth';
export const GATHERING = 'feeds are gathered';
/** Who read what. */
export const READ = 'batch.read';

type Rows = Readonly<Record<string, Readonly<Record<string, Partial<Record<How, string[]>>>>>>;
const rules = file.rules as Rows;
const measures = file.measures as Readonly<Record<string, Readonly<Record<string, string[]>>>>;

/**
 * What trying has not met, for it takes a state that its markets have on none of the days that were tried: machines
 * whose posts are read, users who rise to a tier.
 */
const RARE: readonly Effect[] = [
  { rule: 'posts are put together', from: 'platform.aiLabel', to: 'postPaid', how: 'decision' },
  { rule: 'users rise', from: 'followers', to: 'promotedOn', how: 'value' },
  { rule: 'users rise', from: 'xp', to: 'promotedOn', how: 'value' },
];
/** Measures that count what is no column, or what was never the case where they were tried. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  market: { exposures: [READ], friend_share: [READ], followed_share: [READ], recommended_share: [READ] },
  creators: { promoted: ['promotedOn'] },
};

const found: readonly Effect[] = Object.entries(rules).flatMap(([rule, causes]) =>
  Object.entries(causes).flatMap(([from, to]) =>
    (['value', 'decision'] as const).flatMap((how) =>
      (to[how] ?? []).map((one): Effect => ({ rule, from, to: one, how })),
    ),
  ),
);
const all: readonly Effect[] = [...found, ...RARE];

function groupedBy(nameOf: (effect: Effect) => string): Map<string, Effect[]> {
  const groups = new Map<string, Effect[]>();
  for (const effect of all) {
    const name = nameOf(effect);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [effect]);
    else group.push(effect);
  }
  return groups;
}
const byCause = groupedBy(({ from }) => from);
const byEffect = groupedBy(({ to }) => to);

/** What this moves directly. */
export const effectsOf = (from: string): readonly Effect[] => byCause.get(from) ?? [];
/** What moves this directly. */
export const effectsOn = (to: string): readonly Effect[] => byEffect.get(to) ?? [];

/** Columns and numbers that a measure is made of; none for one that nothing is known of. */
export const madeOf = (table: string, measure: string): readonly string[] =>
  COUNTED[table]?.[measure] ?? measures[table]?.[measure] ?? [];
