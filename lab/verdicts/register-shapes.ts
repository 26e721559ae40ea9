/**
 * What a row of the register is made of: tests of an outcome over arms, conditions that have to be alike, dials that make
 * them so. A test is one of six questions; which one, its key says.
 */
import { z } from 'zod';
import { bilingual, line, strict } from '../../sim/scenario/index.ts';
import { askedShape } from '../designs/people-shapes.ts';
import { sesoiWith } from '../designs/outcome-shapes.ts';
import { about, number } from '../designs/shape-parts.ts';

export const TESTS = ['contrast', 'interaction', 'trend', 'alike', 'notWorse', 'best'] as const;
export type TestName = (typeof TESTS)[number];

const weights = z.record(z.string(), number, { error: 'weights by arm' });
const names = z.array(line, { error: 'a list of names' }).min(1, { error: 'at least one name' });

const TEST = {
  contrast: about(
    weights,
    'A weighted sum over arms has the sign, and at least the smallest size.',
  ).optional(),
  interaction: about(weights, 'The same of effects: weights of a difference of differences.').optional(),
  trend: z
    .record(z.string(), number, { error: 'doses by arm' })
    .meta({ description: 'The change from the lowest to the highest dose on a line; no step turns back.' })
    .optional(),
  alike: about(weights, 'A weighted sum over arms lies within the smallest size on either side.').optional(),
  notWorse: about(weights, 'A weighted sum is not worse than none by the smallest size.').optional(),
  best: about(line, 'An arm that is better than each of the others.').optional(),
  of: about(names, 'For best: the others, or all.').optional(),
  sign: z
    .union([z.literal(-1), z.literal(1)], { error: '-1 or 1' })
    .meta({ description: 'Direction that is claimed; none where alike.' })
    .optional(),
  reference: about(number, 'What the weighted sum is held against; 0 unless said.').optional(),
  scale: z
    .literal('log', { error: '"log"' })
    .meta({ description: 'For trend: the line is straight in the logarithm of the dose.' })
    .optional(),
};

const whichTest = (given: { readonly [T in TestName]?: unknown }): TestName[] =>
  TESTS.filter((name) => given[name] !== undefined);

export const testShape = <S extends z.core.$ZodShape>(more: S) =>
  strict(
    {
      name: about(line, 'Short, and once in a row: tables and other parts of the row call it so.'),
      words: about(bilingual, 'What is claimed of the outcome.'),
      outcome: askedShape,
      ...TEST,
      sesoi: about(sesoiWith(bilingual), 'The smallest effect of interest, and why.'),
      ...more,
    },
    'an object with name, words, outcome, a test and sesoi',
  ).refine((given) => whichTest(given).length === 1, { error: `one of ${TESTS.join(', ')}` });

export const partShape = testShape({}).meta({ id: 'part', description: 'A test of one outcome over arms.' });
export const pathShape = testShape({
  part: about(line, 'The part that it leads to; all of them unless said.').optional(),
});

const positive = z.number({ error: 'a number above 0' }).positive({ error: 'a number above 0' });
export const conditionShape = strict(
  {
    name: about(line, 'Short, and once in a row.'),
    words: bilingual,
    outcome: askedShape,
    arms: about(names, 'Those that have to be alike, every two of them; all unless said.').optional(),
    within: strict(
      {
        value: about(positive, 'In the unit of the outcome.').optional(),
        share: about(positive, 'Of the mean level of the two arms.').optional(),
        because: bilingual,
      },
      'an object with value or share, and because',
    ).refine(({ value, share }) => (value === undefined) !== (share === undefined), {
      error: 'one of value and share',
    }),
  },
  'an object with name, words, outcome and within',
);

export const matchShape = strict(
  {
    condition: about(line, 'Name of the condition that is to hold.'),
    arm: about(line, 'The arm that is tuned.'),
    against: about(
      line,
      'The arm that it is to equal; the first other one of the condition unless said.',
    ).optional(),
    dial: z
      .union([line, names], { error: 'a path, or a list of paths' })
      .meta({ description: 'What is turned; several are moved by one common factor.' }),
    low: number,
    high: number,
    scale: z.literal('log', { error: '"log"' }).optional(),
    whole: z.literal(true, { error: 'true' }).meta({ description: 'Whole numbers only.' }).optional(),
  },
  'an object with condition, arm, dial, low and high',
);

export const KINDS = ['assumed', 'composed', 'emergent'] as const;
export type Kind = (typeof KINDS)[number];
export const kindShape = strict(
  {
    is: z.enum(KINDS, { error: KINDS.join(', ') }).meta({
      description:
        'assumed: one rule holds cause and outcome; composed: a chain of rules leads there; emergent: it goes when people do not act on each other.',
    }),
    because: about(
      bilingual,
      'The rule or the chain of rules, with files; or what was seen without interaction.',
    ),
  },
  'an object with is and because',
);

export type RegisteredPart = z.infer<typeof partShape>;
export type RegisteredPath = z.infer<typeof pathShape>;
export type Condition = z.infer<typeof conditionShape>;
export type Match = z.infer<typeof matchShape>;

type Weights = Readonly<Record<string, number>>;
type Direction = -1 | 1;
/** What is asked, as one of six questions. */
export type Test =
  | { is: 'contrast' | 'interaction' | 'notWorse'; weights: Weights; sign: Direction; reference: number }
  | { is: 'alike'; weights: Weights; reference: number }
  | { is: 'trend'; doses: Weights; sign: Direction; log: boolean }
  | { is: 'best'; arm: string; others: readonly string[]; sign: Direction };

type Asking = Pick<RegisteredPart, TestName | 'of' | 'sign' | 'reference' | 'scale'>;

/** @param given one that has been checked */
export function testOf(given: Asking): Test {
  const { sign = 1, reference = 0 } = given;
  const [is] = whichTest(given);
  switch (is) {
    case 'alike':
      return { is, weights: given.alike!, reference };
    case 'trend':
      return { is, doses: given.trend!, sign, log: given.scale === 'log' };
    case 'best': {
      const others = (given.of ?? []).filter((arm) => arm !== given.best);
      return { is, arm: given.best!, others, sign };
    }
    default:
      return { is, weights: given[is]!, sign, reference };
  }
}

/** Arms that a test weighs. */
export function armsIn(test: Test): string[] {
  if (test.is === 'best') return [test.arm, ...test.others];
  if (test.is === 'trend') return Object.keys(test.doses);
  return Object.keys(test.weights).filter((arm) => test.weights[arm] !== 0);
}
