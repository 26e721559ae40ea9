/** Why a brand, or a brand within one community, is trusted more or less: the accounts of many people, added up. */
import type { Run } from '../run.ts';
import type { World } from '../world.ts';
import { answers } from './account.ts';
import { QuestionError, problemsOf } from './question.ts';
import type { Account, Contribution } from './account.ts';
import { enterDay } from '../run.ts';
import { originsOf } from './origin.ts';
import type { Origin } from './origin.ts';
import type { StateName } from './explained.ts';
import type { Watching } from './trace.ts';

export interface AskedTogether {
  readonly state: Exclude<StateName, 'belief'>;
  readonly brand: number;
  /** Only members of this community. */
  readonly community?: number;
  readonly from: number;
  readonly to: number;
}

export interface MeanAccount {
  readonly question: AskedTogether;
  /** People who knew the brand on the first morning, and how many of them were asked: evenly by their numbers. */
  readonly known: number;
  readonly asked: number;
  /** Of those who were to be asked, how many have gone by the end and others live in their places: they are left out. */
  readonly gone: number;
  /** Means over those who were asked, and the standard error of the mean change. */
  readonly before: number;
  readonly after: number;
  readonly standardError: number;
  /** Who was moved most, the furthest down and up: change, by person. */
  readonly extremes: readonly { readonly consumer: number; readonly change: number }[];
  readonly contributions: readonly Contribution[];
  readonly origins: readonly Origin[];
  readonly error: number;
}

const square = (x: number): number => x * x;

/** People who are asked at most. */
const ASKED = 200;

/** Who knows a brand on this morning, in a community or anywhere. */
function knowing({ market, state }: World, brand: number, community: number | undefined): number[] {
  const list: number[] = [];
  for (let c = 0; c < market.consumers; c++) {
    if ((state.aware[c] & (1 << brand)) === 0) continue;
    if (community === undefined || market.graph.community[c] === community) list.push(c);
  }
  return list;
}

/** People who are named at either end. */
const NAMED = 3;

function extremesOf(accounts: readonly Account[]): MeanAccount['extremes'] {
  const all = accounts
    .map(({ question: { consumer }, before, after }) => ({ consumer, change: after - before }))
    .sort((a, b) => a.change - b.change || a.consumer - b.consumer);
  return [...all.slice(0, NAMED), ...all.slice(Math.max(NAMED, all.length - NAMED))];
}

/** Those of these people who are the same on this morning and on the evening of `to`. */
function stayedUntil(run: Run, morning: World, people: readonly number[], to: number): number[] {
  const before = people.map((c) => morning.state.bornOn[c]);
  const { bornOn } = to + 1 === run.day ? run.world.state : enterDay(run, to + 1, morning).state;
  return people.filter((c, i) => before[i] === bornOn[c]);
}

/**
 * What has moved the mean of a state over the people who knew the brand on the morning of `from` and are still there on the
 * evening of `to`. Who comes to know it later, and who has gone, is no part of it: it is a change of people and not of who is counted.
 *
 * @throws QuestionError; Cancelled
 */
export function whyTogether(run: Run, asked: AskedTogether, watching: Watching = {}): MeanAccount {
  const wrong = problemsOf(run, { ...asked, consumer: 0 });
  const communities = run.world.market.graph.community.reduce((most, k) => Math.max(most, k + 1), 0);
  if (asked.community !== undefined && !(asked.community >= 0 && asked.community < communities))
    wrong.push(`community is ${asked.community}; expected a whole number from 0 to ${communities - 1}`);
  if (wrong.length > 0) throw new QuestionError(wrong);
  const morning = enterDay(run, asked.from);
  const people = knowing(morning, asked.brand, asked.community);
  if (people.length === 0) {
    const where = asked.community === undefined ? '' : ` in community ${asked.community}`;
    throw new QuestionError([
      `nobody${where} knows brand ${asked.brand} on the morning of day ${asked.from}; expected somebody`,
    ]);
  }
  const every = Math.max(1, Math.ceil(people.length / ASKED));
  const some = people.filter((_, i) => i % every === 0);
  const stayed = stayedUntil(run, morning, some, asked.to);
  if (stayed.length === 0)
    throw new QuestionError([
      `of ${some.length} people who know brand ${asked.brand} on the morning of day ${asked.from} nobody is there on day ${asked.to}; expected a shorter stretch`,
    ]);
  const accounts = answers(
    run,
    stayed.map((consumer) => ({ ...asked, consumer })),
    watching,
  );
  const n = accounts.length;
  const mean = (of: (one: (typeof accounts)[number]) => number): number =>
    accounts.reduce((sum, one) => sum + of(one), 0) / n;
  const contributions = accounts.flatMap((one) =>
    one.contributions.map((part) => ({ ...part, effect: part.effect / n })),
  );
  const change = mean(({ before, after }) => after - before);
  const spread = mean(({ before, after }) => square(after - before - change));
  return {
    question: asked,
    known: people.length,
    asked: n,
    gone: some.length - n,
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
    standardError: n > 1 ? Math.sqrt(spread / (n - 1)) : 0,
    extremes: extremesOf(accounts),
    contributions,
    origins: originsOf(run.world.market, contributions, true),
    error: mean(({ error }) => error),
  };
}
