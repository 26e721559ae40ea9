/** What policies spend, and what they could not: the first thing that is said. */
import { OFF } from '../../policies/equal.ts';
import type { MatchedOutlay, PolicyComparison, PolicySummary } from '../../policies/results.ts';
import type { Language } from '../language.ts';

/** Outlays further apart than this share of the budget are told. */
const APART = 0.05;
/** A share that is written as more than 100 %. */
const OVERDRAWN = 1.005;

interface Row {
  id: string;
  spent: number;
  late: number;
}

const rowsOf = (policies: readonly PolicySummary[], language: Language): Row[] =>
  policies.flatMap(({ id, measures: { budget, outlay, outlay_late: late } }) =>
    budget && outlay && late && budget.mean > 0
      ? [{ id: language.policy(id), spent: outlay.mean / budget.mean, late: late.mean / budget.mean }]
      : [],
  );

function lateSentences(
  rows: readonly Row[],
  { words: { listed, policies: w }, percent }: Language,
): string[] {
  const late = rows.filter((row) => row.late > APART);
  return late.length > 0 ? [w.late(listed(late.map((row) => w.spendsLate(row.id, percent(row.late)))))] : [];
}

/** Budgets are equal: outlays need not be. */
function ofBudgets({ policies }: PolicyComparison, language: Language): string[] {
  const { listed, policies: w } = language.words;
  const { percent } = language;
  const rows = rowsOf(policies, language);
  if (rows.length === 0) return [];
  const spent = rows.map((row) => row.spent);
  const overdrawn = spent.some((share) => share > OVERDRAWN);
  const apart = Math.max(...spent) - Math.min(...spent) > APART || overdrawn;
  const said = listed(rows.map((row) => w.spends(row.id, percent(row.spent))));
  const all = spent.every((share) => share >= 1 - APART);
  return [
    apart ? w.outlays(said) : all ? w.allGiven(percent(APART)) : w.notAllGiven(said),
    ...(overdrawn ? [w.overdrawn] : []),
    ...lateSentences(rows, language),
  ];
}

/** On the seeds of the comparison, not on the pilots. */
const spentBy = ({ policies, equal }: PolicyComparison, id: string): number =>
  policies.find((one) => one.id === id)?.measures[equal === 'cost' ? 'cost' : 'outlay']?.mean ?? NaN;

type Missed = NonNullable<MatchedOutlay['missed']>;

/** Who spends too little, however much it is given, who too much, however little, and whose budget was not found. */
function unreached(given: PolicyComparison, language: Language): string[] {
  const { listed, policies: w } = language.words;
  const target = language.number(given.matched[0].target);
  const say = (why: Missed, one: typeof w.findsUse, all: typeof w.unspendable): string[] => {
    const names = given.matched
      .filter(({ missed }) => missed === why)
      .map(({ policy, target: aim }) => {
        const spent = spentBy(given, policy);
        return one(language.policy(policy), language.number(spent), language.percent(spent / aim));
      });
    return names.length === 0 ? [] : [all(target, listed(names))];
  };
  return [
    ...say('short', w.findsUse, w.unspendable),
    ...say('over', w.spendsAnyway, w.tooDear),
    ...say('not found', w.spendsAnyway, w.notFound),
  ];
}

function offSentences({ off }: PolicyComparison, language: Language): string[] {
  const { listed, policies: w } = language.words;
  if (off.length === 0) return [];
  const names = off.map(({ policy, spent, level }) =>
    w.spendsAnyway(language.policy(policy), language.number(spent), language.percent(spent / level)),
  );
  return [w.offSeeds(language.number(off[0].level), listed(names))];
}

function drawSentences({ ranking }: PolicyComparison, language: Language): string[] {
  const { listed, policies: w } = language.words;
  if (ranking === null) return [];
  const { draws, standings, outlaysApart } = ranking;
  const absent = standings
    .filter(({ present }) => present < draws.length)
    .map(({ policy, present }) => w.presentIn(language.policy(policy), language.whole(present)));
  return [
    ...((outlaysApart ?? 0) > OFF ? [w.apartInDraws(language.percent(outlaysApart!))] : []),
    ...(absent.length > 0 ? [w.absentInDraws(language.whole(draws.length), listed(absent))] : []),
  ];
}

/** Outlays are equal: who cannot spend as much comes first. */
function ofOutlays(given: PolicyComparison, language: Language): string[] {
  const { matched, policies, ranked, equal } = given;
  const { policies: w } = language.words;
  const spent = ranked.map((policy) => spentBy(given, policy)).filter(Number.isFinite);
  const { target } = matched[0];
  const [low, high] = [Math.min(...spent), Math.max(...spent)].map(language.number);
  const say = equal === 'cost' ? w.equalCosts : w.equalOutlays;
  return [
    ...unreached(given, language),
    ...offSentences(given, language),
    ...(spent.length > 0 ? [say(language.whole(spent.length), language.number(target), low, high)] : []),
    ...drawSentences(given, language),
    ...lateSentences(rowsOf(policies, language), language),
  ];
}

export const spendingSentences = (given: PolicyComparison, language: Language): string[] =>
  given.matched.length > 0 ? ofOutlays(given, language) : ofBudgets(given, language);
