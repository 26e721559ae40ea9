/** Turns rows of the register into comparisons: the row itself, its ablations, and its variants. */
import { z } from 'zod';
import { PARAMETERS } from '../../sim/described.ts';
import {
  PARSE,
  applySets,
  bilingual,
  formatProblem,
  line,
  problemsFromIssues,
  strict,
} from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { armsOf } from '../designs/comparison.ts';
import type { Comparison, Replications } from '../designs/comparison.ts';
import { armOf, merged, withoutMechanism } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';
import type { Claim } from './register.ts';
import { measuredOf } from './row-tests.ts';

const variant = strict(
  {
    id: line,
    name: bilingual,
    kind: z.enum(['topology', 'assumption', 'size'], { error: 'topology, assumption or size' }),
    difference: z.record(z.string(), z.unknown(), { error: 'a difference of a scenario' }),
    because: bilingual,
    source: line.optional(),
  },
  'an object: a variant',
);
const variantsShape = strict(
  { $comment: line.optional(), variants: z.array(variant, { error: 'a list of variants' }) },
  'an object with variants',
);

/** Another assumption, or another network, under which every verdict is computed again. */
export type Variant = Omit<z.infer<typeof variant>, 'because'> & {
  because: string;
  /** A network that takes the place of a generated one: content hash, and people in it. */
  network?: { hash: string; people: number };
};

export type VariantsReading = { ok: true; variants: Variant[] } | { ok: false; problems: Problem[] };

export function readVariants(json: unknown, where: string): VariantsReading {
  const read = variantsShape.safeParse(json, PARSE);
  return read.success
    ? { ok: true, variants: read.data.variants.map((one) => ({ ...one, because: one.because.en })) }
    : { ok: false, problems: problemsFromIssues(read.error.issues, json, where) };
}

/** The variant of a network that the user brought. */
export const networkVariant = (name: string, hash: string, people: number): Variant => ({
  id: `network ${name}`,
  name: { en: `friendships of ${name}`, zh: `${name} 的好友网络` },
  kind: 'topology',
  difference: {},
  because: 'friendships between real people, not generated ones',
  network: { hash, people },
});

/** The variant of markets of another size; budgets are by the thousand people. */
export const sizeVariant = (consumers: number): Variant => ({
  id: `consumers ${consumers}`,
  name: { en: `${consumers} consumers`, zh: `${consumers} 名消费者` },
  kind: 'size',
  difference: { population: { consumers } },
  because: 'a thousand people are a choice of the laboratory',
});

export interface RegisterOptions {
  replications: Replications;
  /** Replications of ablations and variants, which only ask whether a verdict stands; those of the row unless said. */
  side?: Replications;
  /** Consumers of every market that does not say otherwise. */
  consumers: number;
  /** Each mechanism that a row names, switched off. */
  ablate: boolean;
  variants: readonly Variant[];
  /** Other worlds that every row is lived in as well. */
  worlds?: readonly World[];
  /** Rows that get ablations, variants and other worlds; all unless given. */
  beside?: ReadonlySet<string>;
  /** What dials were tuned to; `tunedFor` says by which name. */
  tuned?: Tuned;
}

/** A world with other rules: one in which nothing acts, and one in which people do not act on each other. */
export interface World {
  kind: 'neutral' | 'apart';
  /** The scenario file of an arm in this world; what arms and interventions say gives way. */
  alter: (file: Json) => Json;
}

/** Values by path, by arm, by name of the comparison (`nameOf`). */
export type Tuned = ReadonlyMap<string, Readonly<Record<string, Readonly<Record<string, number>>>>>;

export type Part =
  | { kind: 'row' }
  | { kind: 'ablation'; mechanism: string }
  | { kind: 'variant'; variant: Variant }
  | { kind: 'neutral' | 'apart'; world: World };

export interface Planned {
  claim: Claim;
  part: Part;
  comparison: Comparison;
}

/** Mechanisms of a row that have a switch. */
export const switchable = ({ mechanisms }: Pick<Claim, 'mechanisms'>): string[] =>
  mechanisms.filter((name) => Object.hasOwn((PARAMETERS as Record<string, object>)[name] ?? {}, 'on'));

export const nameOf = ({ id }: Pick<Claim, 'id'>, part: Part): string => {
  if (part.kind === 'ablation') return `${id} without ${part.mechanism}`;
  if (part.kind === 'variant') return `${id} with ${part.variant.id}`;
  return part.kind === 'row' ? id : `${id} ${part.kind}`;
};

/** What was tuned for this comparison, or for the row where nothing was for it alone. */
const tunedFor = (claim: Claim, part: Part, tuned: Tuned = new Map()): ReturnType<Tuned['get']> =>
  tuned.get(nameOf(claim, part)) ?? tuned.get(claim.id);

function withDials(file: Json, dials: Readonly<Record<string, number>> = {}, where: string): Json {
  const sets = Object.entries(dials).map(([path, value]) => ({ path, value }));
  if (sets.length === 0) return file;
  const made = applySets(file, sets, where);
  if (!made.ok) throw new Error(made.problems.map(formatProblem).join('\n'));
  return made.json as Json;
}

/** The scenario file of an arm: as the row says it, tuned, and then as this part of the plan has it otherwise. */
function fileOf(claim: Claim, arm: string, part: Part, tuned: Tuned | undefined): Json {
  // An arm that sets what a variant sets keeps its own: that is what is being compared.
  const varied =
    part.kind === 'variant' ? { ...claim, base: merged(claim.base, part.variant.difference) } : claim;
  const file = withDials(armOf(varied, arm), tunedFor(claim, part, tuned)?.[arm], `${claim.id} ${arm}`);
  if (part.kind === 'ablation') return withoutMechanism(file, part.mechanism);
  return part.kind === 'neutral' || part.kind === 'apart' ? part.world.alter(file) : file;
}

/** One comparison of a plan. @throws Error with every problem of its arms */
export function comparisonOf(claim: Claim, part: Part, options: RegisterOptions): Comparison {
  const below: Json = { population: { consumers: options.consumers } };
  const based = { ...claim, base: merged(below, claim.base) };
  const network = part.kind === 'variant' ? part.variant.network : undefined;
  const files = Object.fromEntries(
    Object.keys(claim.arms).map((arm) => [arm, fileOf(based, arm, part, options.tuned)]),
  );
  return {
    id: nameOf(claim, part),
    arms: armsOf(files, nameOf(claim, part), network?.hash),
    outcomes: measuredOf(claim),
    replications: part.kind === 'row' ? options.replications : (options.side ?? options.replications),
    seeds: claim.id,
    ...(network === undefined ? {} : { network: network.hash, people: network.people }),
  };
}

/** Every row is tried without asymmetry: whoever doubts one figure of the literature doubts that one. */
const FOR_ALL = ['kappa-1'];

/**
 * The variants of one row: other generated networks and κ = 1 for all; other assumptions where the row says that it
 * stands or falls with them; an imported network where the row turns on who knows whom.
 */
export function variantsOf(
  { contested = [] }: Pick<Claim, 'contested'>,
  variants: readonly Variant[],
): Variant[] {
  const networks = variants.filter(({ kind, network }) => kind === 'topology' && network === undefined);
  const social = networks.some(({ id }) => contested.includes(id));
  return variants.filter(({ id, kind, network }) => {
    if (kind === 'size') return true;
    if (network !== undefined) return social || networks.length === 0;
    return networks.some((one) => one.id === id) || FOR_ALL.includes(id) || contested.includes(id);
  });
}

/** What is lived beside a row. */
function besideOf(claim: Claim, { ablate, variants, worlds = [], beside }: RegisterOptions): Part[] {
  if (beside?.has(claim.id) === false) return [];
  const switched = ablate ? switchable(claim) : [];
  return [
    ...switched.map((mechanism): Part => ({ kind: 'ablation', mechanism })),
    ...variantsOf(claim, variants).map((variant): Part => ({ kind: 'variant', variant })),
    ...worlds.map((world): Part => ({ kind: world.kind, world })),
  ];
}

/** Everything that is to be carried out for the rows, in order; open rows have nothing. */
export function planRegister(claims: readonly Claim[], options: RegisterOptions): Planned[] {
  return claims
    .filter(({ open }) => open === undefined)
    .flatMap((claim) => {
      const parts: Part[] = [{ kind: 'row' }, ...besideOf(claim, options)];
      return parts.map((part) => ({ claim, part, comparison: comparisonOf(claim, part, options) }));
    });
}
