/** The shape of a policy file, and the JSON Schema that editors complete and check with. */
import { z } from 'zod';
import { PARSE, jsonSchemaOf, line, problemsFromIssues, strict, text } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { sesoiShape } from '../designs/outcome-shapes.ts';
import { about, difference, number, scalar, whole } from '../designs/shape-parts.ts';
import { MEASURE_NAMES } from './measures.ts';

const positive = number.positive({ error: 'a number above 0' });
const shareOf = (what: string) => {
  const error = `a share from 0 to 1 (${what})`;
  return z.number({ error }).min(0, { error }).max(1, { error });
};
const interventions = z.array(difference, { error: 'a list of interventions' });
const measure = z.enum(MEASURE_NAMES, { error: 'a measure of policies' });

const money = strict(
  {
    budget: about(
      positive,
      'Yuan per thousand consumers and day, the same for every policy: what each is given, or what each is to spend.',
    ),
    equal: about(
      z.enum(['budget', 'outlay', 'cost'], { error: 'budget, outlay or cost' }),
      'What is equal: the budget that policies are given (the default), what they spend of it, or all that they cost: outlay, commissions, what the platform takes of sales and what returns cost. For the last two budgets are tuned on pilot seeds; a policy that finds no use for so much is told first, and ranked with nobody.',
    ).optional(),
    from: about(
      whole(0, 3649),
      'First day of spending by the policies; before it the base holds. 0.',
    ).optional(),
    until: about(whole(1, 3650), 'First day without: the budget is 0 from then on.'),
    after: about(whole(60, 3650), 'Days that are lived after spending stops (60).').optional(),
    within: about(
      shareOf('of the budget'),
      'How far planned budgets may differ and still be called equal (0.005).',
    ).optional(),
  },
  'an object with budget and until',
);

const policy = strict(
  {
    title: text.optional(),
    brand: about(
      z.record(z.string(), scalar, { error: 'fields of the brand' }),
      'Fields of the brand from the first day of spending on, as {"toKoc": 0.6, "toMid": 0.4}. Shares of the budget that are not named are 0.',
    ).optional(),
    interventions: about(interventions, 'Whatever else it does, on its days.').optional(),
    difference: about(difference, 'What differs from the base from day 0 on.').optional(),
  },
  'an object with brand, interventions or difference',
);

const crisis = strict(
  {
    title: text.optional(),
    interventions: about(
      interventions.min(1, { error: 'at least one intervention' }),
      'What happens, and when.',
    ),
  },
  'an object with interventions',
);

const rivals = strict(
  {
    title: text.optional(),
    brands: about(
      z.record(z.string(), scalar, { error: 'fields of brands' }),
      'Fields of every other brand from the first day of spending on, as {"learning": 0.5, "followLeader": 0.2}.',
    ).optional(),
    interventions: about(interventions, 'Whatever else answers, and when.').optional(),
  },
  'an object with brands or interventions',
);

const range = strict(
  {
    path: about(line, 'Path of the value, as asymmetry.kappa or population.scepticism.'),
    low: number,
    high: number,
    scale: z.enum(['linear', 'log', 'whole'], { error: 'linear, log or whole' }).optional(),
    because: about(line, 'Where the range comes from.').optional(),
  },
  'an object with path, low and high',
);

/** Word for all assumed numbers of the mechanisms at work. */
export const ASSUMED = 'assumed';

const uncertain = z.union([line, z.array(z.union([range, line])).max(32)], {
  error: '"assumed", or a list of ranges, names of numbers and names of mechanisms',
});

const replications = z.union(
  [
    whole(3, 100_000),
    strict(
      { first: whole(3, 10_000).optional(), cap: about(whole(3, 100_000), 'Most replications.') },
      'an object with cap',
    ),
  ],
  { error: 'a whole number from 3 to 100000, or an object with cap' },
);

const constraint = strict(
  {
    measure,
    least: about(number, 'No less than this.').optional(),
    most: about(number, 'No more than this.').optional(),
  },
  'an object with measure, and least or most',
);

const search = strict(
  {
    start: about(line, 'The policy whose split is to be improved; the reference unless given.').optional(),
    channels: about(
      z.record(
        z.string(),
        z.tuple([shareOf('least'), shareOf('most')], { error: 'a pair of shares: least and most' }),
        { error: 'bounds by channel' },
      ),
      'Least and most share of each channel that may take part, as {"toKoc": [0, 1]}. Channels not named get nothing.',
    ),
    keep: about(
      z.boolean({ error: 'true or false' }),
      'Whether a part of the budget may stay unused (false).',
    ).optional(),
    goal: about(measure, 'What is to be improved; the deciding measure unless given.').optional(),
    constraints: about(
      z.array(constraint, { error: 'a list of constraints' }),
      'What must hold of the means.',
    ).optional(),
    replications: about(whole(2, 10_000), 'Seeds of every candidate (6).').optional(),
    candidates: about(whole(3, 100_000), 'Splits that are tried, about (40).').optional(),
    finalists: about(
      whole(1, 100),
      'Best splits that are tried again with four times the seeds (4).',
    ).optional(),
    confirm: about(whole(3, 100_000), 'Fresh seeds that confirm the gain (30).').optional(),
  },
  'an object with channels',
);

export const policiesShape = strict(
  {
    $schema: line.optional(),
    title: about(text, 'What the comparison is called.'),
    question: about(text, 'The question it asks.').optional(),
    base: about(
      z.union([line, difference], { error: 'the name of a scenario, or a difference of the defaults' }),
      'The market: the name of a scenario that comes with the program, or a difference.',
    ),
    brand: about(
      z.union([whole(0, 7), line], { error: 'number or name of a brand' }),
      'Whose policies they are: number (0 is the first) or name.',
    ),
    consumers: about(whole(1, 2_000_000), 'Consumers of every market.').optional(),
    seeds: about(line, 'Seeds are this text with /0, /1 … behind it.').optional(),
    money,
    policies: about(
      z.record(z.string(), policy, { error: 'policies by name' }),
      'Two or more, by name; for optimise one is enough.',
    ),
    reference: about(line, 'The policy that the others are set against; the first unless given.').optional(),
    crisis: about(crisis, 'Every policy is lived with it and without it.').optional(),
    rivals: about(rivals, 'Every policy is lived once more where other brands answer like this.').optional(),
    unitCost: about(
      number.min(0, { error: 'a number from 0 on' }),
      'What one unit costs the brand, in yuan.',
    ).optional(),
    margin: about(
      shareOf('of the price'),
      'Instead of unitCost: what is left of the price of the base after it. 0.5, an assumption.',
    ).optional(),
    decide: about(measure, 'The measure that ranks policies (profit).').optional(),
    criteria: about(
      z.array(measure, { error: 'a list of measures' }).min(2, { error: 'at least two measures' }),
      'What dominance and the Pareto front look at.',
    ).optional(),
    interest: about(
      z.partialRecord(measure, sesoiShape, { error: 'smallest differences of interest by measure' }),
      'Smallest difference of interest by measure; a twentieth of the mean of the reference unless given.',
    ).optional(),
    replications: about(replications, 'Seeds of every policy; the same in all of them (20).').optional(),
    uncertain: about(
      uncertain,
      'What nobody knows: the ranking is computed again at points of a Latin hypercube over it. "assumed": all assumed numbers of the mechanisms at work, within what is held plausible. In a list: ranges, names of numbers or mechanisms, "assumed".',
    ).optional(),
    draws: about(whole(4, 100_000), 'Points of the Latin hypercube (32).').optional(),
    drawReplications: about(whole(1, 1000), 'Seeds of every policy at every point (2).').optional(),
    search: about(search, 'For optimise: which splits may be tried.').optional(),
  },
  'an object: policies',
).meta({
  title: 'Trustfall policies',
  description:
    'Policies of one brand at equal budget or outlay in one market, the same seeds for all of them.',
});

export type PolicyFile = z.infer<typeof policiesShape>;

/** Whether budgets are tuned, until policies spend or cost the same. */
export const isTuned = ({ money: { equal } }: Pick<PolicyFile, 'money'>): boolean =>
  equal === 'outlay' || equal === 'cost';

export type Policy = z.infer<typeof policy>;
export type Uncertain = z.infer<typeof range>;
export type Constraint = z.infer<typeof constraint>;
export type Search = z.infer<typeof search>;

export type PolicyReading = { ok: true; file: PolicyFile } | { ok: false; problems: Problem[] };

/** Checks the shape: all problems at once. `planPolicies` checks what shapes cannot. */
export function readPolicies(json: unknown, where: string): PolicyReading {
  const read = policiesShape.safeParse(json, PARSE);
  return read.success
    ? { ok: true, file: read.data }
    : { ok: false, problems: problemsFromIssues(read.error.issues, json, where) };
}

/** JSON Schema (draft 2020-12) of a policy file. */
export function policiesSchema(): object {
  return jsonSchemaOf(policiesShape);
}
