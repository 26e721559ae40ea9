/**
 * Lives runs, and lives what they share only once: runs of one seed and network are a tree, which parts where their
 * scenarios do (sharedDays). A parting is a snapshot; branches are lived one after the other, in place.
 *
 *     treatment, control, placebo:   ──── 60 days ────┬──────── control
 *                                                     ├──────── treatment
 *                                                     └──────── placebo
 *
 * A run is the same to the bit as one that was lived alone: keys and records know nothing of trees.
 */
import { fingerprint, sharedDays, start } from '../../sim/index.ts';
import type { Recording, ResolvedScenario, Run, SocialGraph, World } from '../../sim/index.ts';
import { canonicalJson } from '../../sim/numbers.ts';
import {
  crossingAt,
  goBack,
  liveDay,
  newRecording,
  record,
  snapshotBytes,
  turnTo,
} from '../../sim/inside.ts';
import { outcomeKey, outcomeOf, spokenOf } from '../designs/outcomes.ts';
import { Census } from '../designs/people.ts';
import { isFormula, isWatched } from '../designs/people-shapes.ts';
import { resolvedDocument } from './runs.ts';
import type { RunFailure, RunResult, RunSpec } from './runs.ts';

/** Snapshots of one tree take no more memory than this; branches beyond it are lived from their first day. */
export const CROSSINGS_BUDGET = 512 * 1024 * 1024;

/** Told of a run when it has ended. Its recording is that of the next branch a moment later: what is kept is copied. */
export type Look = (run: Run, spec: RunSpec) => void;

interface Member {
  readonly spec: RunSpec;
  readonly scenario: ResolvedScenario;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const failure = ({ key, seed }: RunSpec, error: unknown): RunFailure => ({ key, seed, failed: words(error) });

/** Runs in groups that may share days: those of one seed and network, in the order of their first. */
export function familiesOf(specs: readonly RunSpec[]): RunSpec[][] {
  const families = new Map<string, RunSpec[]>();
  for (const spec of specs) {
    const name = JSON.stringify([spec.seed, spec.network ?? null]);
    const family = families.get(name);
    if (family === undefined) families.set(name, [spec]);
    else family.push(spec);
  }
  return [...families.values()];
}

/** One run by itself. */
export const computeRun = (spec: RunSpec, networks: ReadonlyMap<string, SocialGraph>): RunResult =>
  [...computeRuns([spec], networks)][0];

/**
 * Computes runs of any kind, and yields each as soon as it has ended; whatever goes wrong becomes a failure with its
 * message. Those of one family share what they can.
 *
 * @param budget bytes of snapshots that a tree may hold
 * @param look for what no outcome asks for; an error of it is one of the run
 * @returns days that were lived: fewer than the days of all runs, where some are shared
 */
export function* computeRuns(
  specs: readonly RunSpec[],
  networks: ReadonlyMap<string, SocialGraph>,
  budget = CROSSINGS_BUDGET,
  look: Look = () => {},
): Generator<RunResult, number> {
  let lived = 0;
  for (const family of familiesOf(specs)) {
    const members: Member[] = [];
    const { network } = family[0];
    const graph = network === undefined ? undefined : networks.get(network);
    for (const spec of family) {
      try {
        if (network !== undefined && graph === undefined) throw new Error(`network ${network} is not there`);
        const { document, seed, label } = spec;
        members.push({ spec, scenario: resolvedDocument({ ...document, seed }, label) });
      } catch (error) {
        yield failure(spec, error);
      }
    }
    lived += yield* liveAll(members, graph, budget, look);
  }
  return lived;
}

/** As many trees as there are beginnings. */
function* liveAll(
  members: readonly Member[],
  network: SocialGraph | undefined,
  budget: number,
  look: Look,
): Generator<RunResult, number> {
  let lived = 0;
  for (const alike of grouped(members, 0)) {
    let tree: Tree;
    try {
      tree = new Tree(alike, network, budget, look);
    } catch (error) {
      for (const { spec } of alike) yield failure(spec, error);
      continue;
    }
    yield* tree.live(alike);
    lived += tree.lived;
  }
  return lived;
}

/** Members that have more than these days in common stand together. */
function grouped(members: readonly Member[], day: number): Member[][] {
  const groups: Member[][] = [];
  for (const member of members) {
    const group = groups.find(([{ scenario }]) => sharedDays(scenario, member.scenario) > day);
    if (group === undefined) groups.push([member]);
    else group.push(member);
  }
  return groups;
}

/** The runs that begin alike: one world, in which the branches are lived in turn. */
class Tree {
  private readonly network: SocialGraph | undefined;
  private readonly budget: number;
  private readonly look: Look;
  private readonly world: World;
  private readonly recording: Recording;
  private readonly census: Census;
  private held = 0;
  /** Days lived. */
  lived = 0;

  constructor(members: readonly Member[], network: SocialGraph | undefined, budget: number, look: Look) {
    this.network = network;
    this.budget = budget;
    this.look = look;
    const longest = Math.max(...members.map(({ scenario }) => scenario.days));
    const asked = new Map(members.flatMap(({ spec }) => spec.outcomes.map((one) => [outcomeKey(one), one])));
    this.world = start(members[0].scenario, network).world;
    this.recording = newRecording(this.world, longest);
    this.census = new Census(this.world, [...asked.values()], longest);
  }

  /** Lives the members from today on, all of which share the days until now. */
  *live(members: readonly Member[]): Generator<RunResult> {
    let open = [...members];
    while (open.length > 0) {
      const [{ scenario }] = open;
      const until = Math.min(...open.map((one) => sharedDays(scenario, one.scenario)));
      const ended = open.filter(({ scenario: { days } }) => days === until);
      const results = this.liveUntil(until, scenario, ended);
      if ('error' in results) {
        for (const { spec } of open) yield failure(spec, results.error);
        return;
      }
      yield* results;
      open = open.filter((one) => !ended.includes(one));
      const branches = grouped(open, until);
      if (branches.length > 1) return yield* this.part(branches);
    }
  }

  /** Lives the branches in turn. */
  private *part(branches: readonly Member[][]): Generator<RunResult> {
    const size = snapshotBytes(this.world);
    const [first, ...others] = branches;
    if (this.held + size > this.budget) {
      yield* this.live(first);
      this.lived += yield* liveAll(others.flat(), this.network, this.budget, this.look);
      return;
    }
    this.held += size;
    const crossing = crossingAt(this.world, this.recording);
    const counted = this.census.counted();
    yield* this.live(first);
    for (const branch of others) {
      goBack(crossing, this.world, this.recording);
      this.census.goBack(counted);
      yield* this.live(branch);
    }
    this.held -= size;
  }

  private liveUntil(
    until: number,
    scenario: ResolvedScenario,
    ended: readonly Member[],
  ): RunResult[] | { error: unknown } {
    const { world, recording, census } = this;
    let told: Map<Member, Told> = new Map();
    try {
      turnTo(world, scenario);
      while (world.today.day < until) {
        this.lived++;
        liveDay(world, () => {
          record(world, recording);
          census.evening();
          // What is asked of people is asked in the evening.
          if (world.today.day === until - 1) told = this.ask(ended);
        });
      }
      return ended.map((member) => this.resultOf(member, told.get(member)!));
    } catch (error) {
      return { error };
    }
  }

  private ask(ended: readonly Member[]): Map<Member, Told> {
    return new Map(ended.map((member) => [member, attempt(() => this.answersOf(member))]));
  }

  private answersOf({ spec: { outcomes } }: Member): Record<string, number> {
    const values: Record<string, number> = {};
    for (const outcome of outcomes) {
      if (isWatched(outcome)) values[outcomeKey(outcome)] = this.census.answer(outcome);
    }
    return values;
  }

  private resultOf({ spec, scenario }: Member, told: Told): RunResult {
    const { world, recording, network } = this;
    const { day } = world.today;
    const run: Run = { scenario, network, world, recording, day };
    const all = attempt(() => {
      if ('failed' in told) throw told.failed;
      const values: Record<string, number> = {};
      for (const outcome of spec.outcomes) {
        const key = outcomeKey(outcome);
        const value = isWatched(outcome)
          ? told.values[key]
          : isFormula(outcome)
            ? spokenOf(run, outcome)
            : outcomeOf(run, outcome);
        if (!Number.isFinite(value))
          throw new Error(`${canonicalJson(outcome)} is ${value}; expected a number`);
        values[key] = value;
      }
      this.look(run, spec);
      return values;
    });
    if ('failed' in all) return failure(spec, all.failed);
    const { key, seed } = spec;
    const { exposures } = recording;
    return { key, seed, values: all.values, fingerprint: fingerprint(run), days: day, exposures };
  }
}

type Told = { values: Record<string, number> } | { failed: unknown };

function attempt(work: () => Record<string, number>): Told {
  try {
    return { values: work() };
  } catch (failed) {
    return { failed };
  }
}
