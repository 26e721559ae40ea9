/**
 * The arms of a question at any point of its factors. Arms are resolved once; at a point the values of the factors are
 * written into their documents.
 */
import { TIERS } from '../../sim/scenario/index.ts';
import { CREATOR, CREATOR_TIERS, PARAMETERS, POPULATION } from '../../sim/described.ts';
import type { Arm } from '../designs/comparison.ts';
import { changesLater, saidAt, writeNumber } from '../designs/document-numbers.ts';
import type { Json } from '../designs/differences.ts';
import { armHash, resolvedDocument } from '../runs/runs.ts';
import { valueOf } from './factors.ts';
import type { Factor, Member } from './factors.ts';
import type { Question, Set } from './question.ts';

/** What arms at a point are made of. */
export type Asking = Pick<Question, 'id' | 'filesAt'>;

/** Why a number that could be moved is left as it is. */
export interface LeftOut {
  /** An arm or what all arms share says what it is. */
  said: string[];
  /** Its mechanism is off in all arms. */
  off: string[];
}

function defaultOf(path: string): number | undefined {
  const [section, owner, name] = path.split('.');
  const tables = { population: POPULATION, creators: CREATOR } as const;
  if (section === 'population')
    return (tables.population as Record<string, { default: number }>)[owner]?.default;
  if (section === 'creators') {
    const tier = TIERS.find((one) => one === owner);
    const own: Readonly<Record<string, number>> = tier === undefined ? {} : CREATOR_TIERS[tier];
    return own[name] ?? (tables.creators as Record<string, { default: number }>)[name]?.default;
  }
  return (PARAMETERS as Record<string, Record<string, { default: number }>>)[owner]?.[name]?.default;
}

function resolvedArms(question: Asking, sets: readonly Set[]): Map<string, Json> {
  const files = Object.entries(question.filesAt(sets));
  return new Map(
    files.map(([arm, file]) => [arm, resolvedDocument(file, `${question.id} ${arm}`).document as Json]),
  );
}

const setsAt = (factors: readonly Factor[], u: number): Set[] =>
  factors.flatMap(({ members }) =>
    members.map((member) => ({ path: member.path, value: valueOf(member, u) })),
  );

/** Of factors that nobody named, those that are open: not said by the scenario, of mechanisms that act. */
export function openFactors(
  question: Asking,
  factors: readonly { group: string; factor: Factor }[],
): { open: { group: string; factor: Factor }[]; leftOut: LeftOut } {
  const documents = [...resolvedArms(question, []).values()];
  const isOff = (group: string): boolean => {
    const path = `parameters.${group}.on`;
    return documents.every((document) => saidAt(document, path) === false && !changesLater(document, path));
  };
  const isSaid = ({ members }: Factor): boolean =>
    members.some(({ path }) => documents.some((document) => saidAt(document, path) !== defaultOf(path)));
  const leftOut: LeftOut = { said: [], off: [] };
  const open = factors.filter(({ group, factor }) => {
    const list = isOff(group) ? leftOut.off : isSaid(factor) ? leftOut.said : undefined;
    list?.push(factor.name);
    return list === undefined;
  });
  return { open, leftOut };
}

interface Kept {
  name: string;
  document: Json;
  /** Those that the arm does not say itself. */
  moves: (member: Member) => boolean;
}

export class Market {
  readonly days: number;
  readonly brands: number;
  /** Names of factors that no arm lets be moved. */
  readonly fixed: string[];
  readonly arms: string[];
  private readonly kept: Kept[];
  private readonly network: string | undefined;

  /** @throws Error with every problem in a line, at either end of the ranges */
  constructor(question: Asking, factors: readonly Factor[], network: string | undefined) {
    this.network = network;
    const [low, high] = [0, 1].map((u) => resolvedArms(question, setsAt(factors, u)));
    this.kept = Array.from(low, ([name, document]): Kept => {
      const moves = (member: Member): boolean =>
        saidAt(document, member.path) === valueOf(member, 0) &&
        saidAt(high.get(name)!, member.path) === valueOf(member, 1);
      const moved = new Set(factors.flatMap(({ members }) => members.filter(moves).map(({ path }) => path)));
      return { name, document, moves: ({ path }) => moved.has(path) };
    });
    this.arms = this.kept.map(({ name }) => name);
    const documents = this.kept.map(({ document }) => document);
    this.days = Math.min(...documents.map(({ days }) => Number(days)));
    this.brands = Math.min(...documents.map(({ brands }) => (brands as unknown[]).length));
    this.fixed = factors
      .filter(({ members }) => !members.some((member) => this.kept.some(({ moves }) => moves(member))))
      .map(({ name }) => name);
  }

  /** A document of each arm, for sizes. */
  get documents(): Json[] {
    return this.kept.map(({ document }) => document);
  }

  /** The arms at points of the unit cube of the factors, the arms of one point together. */
  at(factors: readonly Factor[], points: readonly (readonly number[])[]): Arm[] {
    return points.flatMap((point, p) =>
      this.armsAt(factors, point).map((arm) => ({ ...arm, name: armName(arm.name, p) })),
    );
  }

  /** The arms at one point, under their own names. */
  armsAt(factors: readonly Factor[], point: readonly number[]): Arm[] {
    return this.kept.map(({ name, document, moves }): Arm => {
      const moved = structuredClone(document);
      factors.forEach(({ members }, f) => {
        for (const member of members)
          if (moves(member)) writeNumber(moved, member.path, valueOf(member, point[f]));
      });
      return { name, document: moved, hash: armHash(moved, this.network) };
    });
  }
}

export const armName = (arm: string, point: number): string => `${arm} at ${point}`;
