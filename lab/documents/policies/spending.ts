/** What policies spend, and what they could not: the first thing that is said. */
import type { MatchedOutlay, PolicyComparison, PolicySummary } from '../../policies/results.ts';
import type { Language } from '../language.ts';

/** Outlays further apart than this share of the budget are told. */
const APART = 0.05;
/** A share that is written as more than 100 %. */
const OVERDRAWN = 1.005;
/** Tuned outlays further off than this are no longer called equal. */
const OFF = 0.1;

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

/** Outlay on the seeds of the comparison, not on the pilots. */
const outlayOf = ({ policies }: PolicyComparison, id: string): number =>
  policies.find((one) => one.id === id)?.measures.outlay?.mean ?? NaN;

function unspendable(given: PolicyComparison, short: readonly MatchedOutlay[], language: Language): string[] {
  const { listed, policies: w } = language.words;
  if (short.length === 0) return [];
  const { target } = short[0];
  const names = short.map(({ policy }) => {
    const spent = outlayOf(given, policy);
    return w.findsUse(language.policy(policy), language.number(spent), language.percent(spent / target));
  });
  return [w.unspendable(language.number(target), listed(names))];
}

/** Outlays are equal: who cannot spend as much comes first. */
function ofOutlays(given: PolicyComparison, language: Language): string[] {
  const { matched, policies, ranking } = given;
  const { policies: w } = language.words;
  const equal = matched.filter(({ reached }) => reached);
  const spent = equal.map(({ policy }) => outlayOf(given, policy)).filter(Number.isFinite);
  const { target } = matched[0];
  const off = spent.some((one) => Math.abs(one / target - 1) > OFF);
  const [low, high] = [Math.min(...spent), Math.max(...spent)].map(language.number);
  const apart = ranking?.outlaysApart ?? 0;
  return [
    ...unspendable(
      given,
      matched.filter(({ reached }) => !reached),
      language,
    ),
    ...(equal.length > 0
      ? [w.equalOutlays(language.whole(equal.length), language.number(target), low, high)]
      : []),
    ...(off ? [w.offTarget] : []),
    ...(apart > OFF ? [w.apartInDraws(language.percent(apart))] : []),
    ...lateSentences(rowsOf(policies, language), language),
  ];
}

export const spendingSentences = (given: PolicyComparison, language: Language): string[] =>
  given.matched.length > 0 ? ofOutlays(given, language) : ofBudgets(given, language);
