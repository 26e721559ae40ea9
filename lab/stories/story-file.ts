/** The shape of `story.json` in the folder of a scenario. `check-story.ts` checks what shapes cannot. */
import { z } from 'zod';
import { ALTERATION, alterationShape } from '../scenarios/alteration-shape.ts';
import { bilingual, line, strict } from '../../sim/scenario/index.ts';
import { about } from '../designs/shape-parts.ts';
import { aboutShape, brand, form, formula, lens, tier } from './about-shape.ts';

const days = z.int({ error: 'a number of days' }).min(1, { error: 'a number of days' });
const definitions = z.record(line, formula, { error: 'formulas by name' });

const look = strict(
  {
    lens: lens.optional(),
    since: about(
      formula,
      'Shares are shown as their change since this day: where something falls, its eve.',
    ).optional(),
    brand: brand.optional(),
    tier: about(
      tier,
      'The creator of this tier with the most followers; through the lens “belief”, all of the tier.',
    ).optional(),
    figure: about(line, 'Name of a figure.').optional(),
  },
  'an object that says where to look',
);

const said = { en: line, zh: line };
const variant = strict(
  { when: about(formula, 'Said if this holds; the first that holds is the one.').optional(), ...said },
  'an object with "en" and "zh", and perhaps "when"',
);
const variants = z.array(variant, { error: 'a list of variants' }).min(1, { error: 'at least one variant' });

const comment = strict(
  { rose: bilingual.optional(), fell: bilingual.optional(), stayed: bilingual.optional() },
  'an object with rose, fell or stayed',
);

/** What is spoken of, as the subject of a sentence, and how its numbers are written. */
const TOPIC = {
  ...said,
  form: about(form, 'How numbers are written.'),
  least: about(z.number({ error: 'a number above 0' }).positive(), 'A change smaller than this is none.'),
};
const LOSS = { eve: about(formula, 'The evening before.'), within: about(days, 'The lowest is looked for.') };
const track = about(formula, 'A daily measure, as head.trust_capital.');

/** Sentences with words of their own, or of a kind that many stories need (`blocks.ts`). */
export const KINDS = {
  say: variants,
  moves: strict(
    { ...TOPIC, relative: z.boolean().optional(), from: formula, to: formula },
    'an object: what moves, from, to',
  ),
  falls: strict({ ...TOPIC, of: track, ...LOSS }, 'an object: what falls'),
  comesBack: strict({ ...TOPIC, of: track, ...LOSS, by: formula }, 'an object: what comes back'),
  ranks: strict(
    {
      lead: about(bilingual, 'Ends before the first: “Most trusted is”.'),
      form: TOPIC.form,
      each: about(formula, 'The value of brand b, as at(brand[b].trust, 90).'),
    },
    'an object: what brands are put in order by',
  ),
  trustFalls: strict({ brand, ...LOSS }, 'an object with brand, eve and within'),
  trustMoves: strict({ brand, from: formula, to: formula }, 'an object with brand, from and to'),
  trustComesBack: strict({ brand, ...LOSS, by: formula }, 'an object with brand, eve, within and by'),
  trustLeft: strict(
    { brand, ...LOSS, from: about(formula, 'Sales are counted from this day on.') },
    'an object with brand, eve, within and from',
  ),
  trustRestsOn: strict({ brand, on: formula }, 'an object with brand and on'),
  credibilityMoves: strict({ tier, from: formula, to: formula }, 'an object with tier, from and to'),
  salesMove: strict({ brand, from: formula, days: days.optional() }, 'an object with brand and from'),
  badNews: strict({ brand, from: formula }, 'an object with brand and from'),
};
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];
const COMMENTED: readonly Kind[] = [
  'moves',
  'falls',
  'trustFalls',
  'trustMoves',
  'credibilityMoves',
  'salesMove',
  'badNews',
];

const sentence = strict(
  {
    on: about(formula, 'Not before this day.').optional(),
    let: about(definitions, 'Names for this sentence alone.').optional(),
    say: KINDS.say.optional(),
    moves: KINDS.moves.optional(),
    falls: KINDS.falls.optional(),
    comesBack: KINDS.comesBack.optional(),
    ranks: KINDS.ranks.optional(),
    trustFalls: KINDS.trustFalls.optional(),
    trustMoves: KINDS.trustMoves.optional(),
    trustComesBack: KINDS.trustComesBack.optional(),
    trustLeft: KINDS.trustLeft.optional(),
    trustRestsOn: KINDS.trustRestsOn.optional(),
    credibilityMoves: KINDS.credibilityMoves.optional(),
    salesMove: KINDS.salesMove.optional(),
    badNews: KINDS.badNews.optional(),
    comment: about(comment, 'What is added, by the way it went.').optional(),
    clause: strict({ let: definitions.optional(), ...said }, 'an object with "en" and "zh"')
      .meta({ description: 'Added where it can be said: what would have been otherwise.' })
      .optional(),
    look: look.optional(),
  },
  'an object: a sentence',
)
  .refine((given) => KIND_NAMES.filter((kind) => given[kind] !== undefined).length === 1, {
    error: `one of ${KIND_NAMES.join(', ')}`,
  })
  .refine((given) => given.comment === undefined || COMMENTED.some((kind) => given[kind] !== undefined), {
    error: `a comment only where there is one of ${COMMENTED.join(', ')}`,
  });

const FEWEST = 3;
const MOST = 6;
const count = `a list of ${FEWEST} to ${MOST} sentences`;

export const storyShape = strict(
  {
    $schema: line.optional(),
    about: aboutShape.meta({ description: 'Whom it is about: the page opens on them, and follows them.' }),
    needs: z
      .array(formula, { error: 'a list of days' })
      .meta({ description: 'Days without which there is another story to tell.' })
      .optional(),
    let: about(definitions, 'Names for all sentences: start, or gap(day).').optional(),
    phrases: z
      .record(line, bilingual, { error: 'words by name' })
      .meta({ description: 'Words that several variants share: {name} stands for them.' })
      .optional(),
    sentences: z.array(sentence, { error: count }).min(FEWEST, { error: count }).max(MOST, { error: count }),
    answer: about(sentence, 'The answer to the question, said on the last day.'),
    otherwise: about(
      alterationShape,
      'The market without what the story is about: otherwise(…) in formulas.',
    ),
    tryNext: about(
      strict({ ...said, ...ALTERATION }, 'an object with "en", "zh" and what to change'),
      'What to try.',
    ),
  },
  'an object: a story',
).meta({ title: 'Story of a Trustfall scenario' });

export type StoryFile = z.infer<typeof storyShape>;
export type SentenceFile = z.infer<typeof sentence>;
export type Variant = z.infer<typeof variant>;
export type Look = z.infer<typeof look>;
export type Comment = z.infer<typeof comment>;
export type TryNext = StoryFile['tryNext'];
/** What a kind of sentence is told with. */
export type Given<K extends Kind> = z.infer<(typeof KINDS)[K]>;
