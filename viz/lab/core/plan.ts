/** From a request to comparisons. */
import { bothLanguages, formatProblem } from '../../../sim/scenario/index.ts';
import type { Problem } from '../../../sim/scenario/index.ts';
import type { Comparison, Replications } from '../../../lab/designs/comparison.ts';
import { firstPilot } from '../../../lab/policies/equal.ts';
import { planPolicies } from '../../../lab/policies/plan.ts';
import type { PolicyPlan } from '../../../lab/policies/plan.ts';
import { isTuned, readPolicies } from '../../../lab/policies/policy-shape.ts';
import { planRegister, readVariants } from '../../../lab/verdicts/register-plan.ts';
import type { Planned, Tuned } from '../../../lab/verdicts/register-plan.ts';
import { WORLDS } from '../../../lab/verdicts/other-worlds.ts';
import { wherePlan } from '../../../lab/uncertain/where.ts';
import type { WherePlan } from '../../../lab/uncertain/where.ts';
import { lookSizes } from '../../../lab/statistics/looks.ts';
import { AUTO_CAP, AUTO_FIRST, AUTO_GROWTH } from './looks.ts';
import type { Json, PolicyRequest, Refusal, RegisterRequest, Request } from './protocol.ts';

/** Looks of `auto`: those of the command line. */
export const AUTO = lookSizes(AUTO_FIRST, AUTO_CAP, AUTO_GROWTH);

/** Rows, with a way to plan them again once their dials are tuned. */
export interface RowPlan {
  kind: 'register';
  planned: Planned[];
  comparisons: Comparison[];
  where: WherePlan;
  withDials: (tuned: Tuned) => RowPlan;
}
export type Plan = RowPlan | { kind: 'policies'; plan: PolicyPlan; comparisons: Comparison[] };

/** As few as tell chance from what differs: a page is waited for. */
const SEEDS_OF_A_DRAW = 2;

const refusal = (problems: readonly Problem[]): Refusal => ({ problems: problems.map(formatProblem) });

export const replicationsOf = (given: number | 'auto'): Replications =>
  given === 'auto' ? { looks: AUTO } : { n: given };

function planRows(request: RegisterRequest): Plan | Refusal {
  const { claims, replications, consumers, ablate, variants, worlds, draws, tuned } = request;
  const read = variants === null ? null : readVariants(variants, 'robustness.json');
  if (read !== null && !read.ok) return refusal(read.problems);
  const options = {
    replications: replicationsOf(replications),
    consumers,
    ablate,
    variants: read === null ? [] : read.variants,
    worlds: worlds ? WORLDS : [],
  };
  const withDials = (dials: Tuned): RowPlan => {
    const planned = planRegister(claims, { ...options, tuned: dials });
    const comparisons = planned.map(({ comparison }) => comparison);
    const where = wherePlan(claims, {
      ...{ draws, seeds: SEEDS_OF_A_DRAW, consumers, tuned: dials },
      replications: options.replications,
    });
    return { kind: 'register', planned, comparisons, where, withDials };
  };
  return withDials(new Map(Object.entries(tuned ?? {})));
}

function planFile(request: PolicyRequest): Plan | Refusal {
  const { where, file, base, replications, consumers, draws, scales } = request;
  const read = readPolicies(file, where);
  if (!read.ok) return refusal(read.problems);
  const own = draws ? read.file : { ...read.file, uncertain: [] };
  const market = base ?? (own.base as Json);
  const options = { replications: { n: replications } };
  const planning = planPolicies({ ...own, consumers }, market, where, options);
  if (!planning.ok) return refusal(planning.problems);
  const { plan } = planning;
  const main = scales === undefined ? plan.main : plan.mainAt(scales);
  const pilots = isTuned(plan.file) ? [firstPilot(plan)] : [];
  const comparisons = [...pilots, main, ...plan.draws.map(({ comparison }) => comparison)];
  return { kind: 'policies', plan, comparisons };
}

export function planOf(request: Request): Plan | Refusal {
  try {
    return request.kind === 'register' ? planRows(request) : planFile(request);
  } catch (error) {
    return { problems: (error as Error).message.split('\n') };
  }
}

/** The command line that computes the same. */
export function commandOf(request: Request): string {
  if (request.kind === 'policies') {
    const { where, replications, consumers } = request;
    return `trustfall compare ${where} --replications ${replications} --consumers ${consumers}`;
  }
  const { claims, replications, consumers, ablate, variants, worlds, draws } = request;
  return [
    'trustfall hypotheses',
    ...claims.map(({ id }) => id),
    `--replications ${replications}`,
    `--consumers ${consumers}`,
    ...(ablate ? ['--ablate'] : []),
    ...(variants === null ? [] : ['--robust']),
    ...(worlds ? ['--worlds'] : []),
    ...(draws > 0 ? [`--uncertain ${draws} --draw-seeds ${SEEDS_OF_A_DRAW}`] : []),
    // Their rows are in a file of their own.
    ...(claims.some(({ id }) => /^F\d/.test(id)) ? ['--falsifiers'] : []),
  ].join(' ');
}

/** A small market whose run says how fast this machine is. */
export const trialFile = (consumers: number): Json => ({
  title: bothLanguages('trial'),
  question: bothLanguages('trial'),
  days: 40,
  population: { consumers },
});
