/** The shape of an experiment file, and the JSON Schema that editors complete and check with. */
import { z } from 'zod';
import { PARSE, jsonSchemaOf, line, problemsFromIssues, strict, text } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { about, difference, number, scalar, whole } from './shape-parts.ts';
import { expectationShape, sesoiShape } from './outcome-shapes.ts';
import { askedShape } from './people-shapes.ts';

export const DESIGNS = [
  'arms',
  'full-factorial',
  'one-at-a-time',
  'ramp',
  'latin-hypercube',
  'sobol',
  'simplex',
] as const;

const factor = strict(
  {
    path: about(line, 'Path of the value, as trust.priorWeight or brands.0.price.'),
    levels: about(
      z.array(scalar, { error: 'a list of values' }).min(1, { error: 'at least one value' }),
      'Its values.',
    ).optional(),
    low: about(number, 'Lower end of its range.').optional(),
    high: about(number, 'Upper end of its range.').optional(),
    scale: z
      .enum(['linear', 'log', 'whole'], { error: 'linear, log or whole' })
      .meta({ description: 'log: equal ratios are equally far apart; whole: whole numbers.' })
      .optional(),
    steps: about(whole(2, 1000), 'Values spread over the range, where the design needs levels.').optional(),
  },
  'an object with path, and levels or low and high',
);

const design = strict(
  {
    kind: z.enum(DESIGNS, { error: 'a design' }),
    points: about(whole(2, 100_000), 'For latin-hypercube and sobol: points.').optional(),
    steps: about(
      whole(1, 100),
      'For simplex: shares are multiples of 1/steps. For ramp: values on the way up.',
    ).optional(),
    start: about(whole(0, 3649), 'For ramp: day of the first step.').optional(),
    hold: about(whole(1, 3650), 'For ramp: days on each step.').optional(),
  },
  'an object with kind',
);

const replications = z.union(
  [
    whole(3, 100_000),
    strict(
      {
        first: about(whole(3, 10_000), 'Replications at the first look.').optional(),
        cap: about(whole(3, 100_000), 'Most replications.'),
        halfWidth: number
          .positive({ error: 'a number above 0' })
          .meta({
            description: 'Stop when half the interval is no wider; without it, when the verdict is decided.',
          })
          .optional(),
      },
      'an object with cap',
    ),
  ],
  { error: 'a whole number from 3 to 100000, or an object with cap' },
);

const outcome = strict(
  {
    name: about(line, 'What tables call it.'),
    outcome: askedShape,
    sesoi: about(sesoiShape, 'Smallest effect of interest of contrasts that the design makes.').optional(),
    expect: z
      .array(expectationShape, { error: 'a list of expectations' })
      .meta({ description: 'What is expected of the arms. Contrasts between points are made by the design.' })
      .optional(),
  },
  'an object with name and outcome',
);

export const experimentShape = strict(
  {
    $schema: line.optional(),
    title: about(text, 'What the experiment is called.'),
    question: about(text, 'The question it asks.').optional(),
    base: about(
      z.union([line, difference], { error: 'the name of a scenario, or a difference of the defaults' }),
      'What all arms have in common: the name of a scenario that comes with the program, or a difference.',
    ),
    consumers: about(whole(1, 2_000_000), 'Consumers of every market.').optional(),
    days: about(whole(1, 3650), 'Length of every run.').optional(),
    seeds: about(line, 'Seeds are this text with /0, /1 … behind it.').optional(),
    arms: z
      .record(z.string(), difference, { error: 'differences by arm' })
      .meta({ description: 'Differences from the base, by name.' })
      .optional(),
    factors: z
      .array(factor, { error: 'a list of factors' })
      .max(64, { error: 'at most 64 factors' })
      .optional(),
    design: about(design, 'How factors become points; every arm is run at every point.').optional(),
    replications: about(replications, 'Seeds of every arm at every point; the same in all of them.'),
    outcomes: z.array(outcome, { error: 'a list of outcomes' }).min(1, { error: 'at least one outcome' }),
  },
  'an object: an experiment',
).meta({
  title: 'Trustfall experiment',
  description: 'Arms and factors of one market, the same seeds in all of them, and the outcomes compared.',
});

export type Design = z.infer<typeof experimentShape>;
export type Factor = z.infer<typeof factor>;

export type DesignReading = { ok: true; design: Design } | { ok: false; problems: Problem[] };

/** Checks the shape of an experiment file: all problems at once. `planDesign` checks what shapes cannot. */
export function readDesign(json: unknown, where: string): DesignReading {
  const read = experimentShape.safeParse(json, PARSE);
  return read.success
    ? { ok: true, design: read.data }
    : { ok: false, problems: problemsFromIssues(read.error.issues, json, where) };
}

/** JSON Schema (draft 2020-12) of an experiment file. */
export function experimentSchema(): object {
  return jsonSchemaOf(experimentShape);
}
