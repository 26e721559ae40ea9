/** What is recommended, how surely, and on what it rests: lines for the page and for the slide. */
import { percent, short, whole } from '../numbers.ts';
import { words as labWords } from '../words.ts';
import type { Advice, Lead } from './advice.ts';
import { measureName, policyName } from './naming.ts';
import type { Shown } from './shown.ts';
import { languageOf } from './telling.ts';
import { words } from './words.ts';

type Comparison = NonNullable<Shown['comparison']>;

export function headlineOf(comparison: Comparison, { is, policy }: Advice): string {
  const w = words().advice;
  if (policy === null) return w.nothing;
  const name = policyName(comparison, policy);
  return { best: w.recommended, dominance: w.recommended, fragile: w.fragile, none: w.ahead }[is]({ name });
}

/** Why it is recommended, or why nothing is. */
export function reasonOf(comparison: Comparison, advice: Advice): string {
  const w = words().advice;
  const { and } = labWords();
  const { is, policy, by, tied, measure, draws } = advice;
  const what = measureName(measure.name);
  const listed = (ids: readonly string[]): string => ids.map((id) => policyName(comparison, id)).join(and);
  if (policy === null) return w.tooFew;
  if (is === 'dominance')
    return w.dominant({ criteria: comparison.dominance.criteria.map(measureName).join(and) });
  if (is !== 'none') return is === 'best' ? w.best({ measure: what }) : w.fragileWhy({ measure: what });
  if (by === 'regret') {
    const regret = languageOf(comparison).inUnit(short(draws!.expectedRegret), measure.unit);
    return w.safest({ measure: what, n: whole(tied.length), regret });
  }
  const others = tied.filter((id) => id !== policy);
  return others.length === 0 ? w.onlyLeft : w.notShown({ measure: what, names: listed(others) });
}

/** How sure it is: the lead over the next, over seeds, over draws. */
export function uncertaintyOf(comparison: Comparison, advice: Advice): string[] {
  const w = words().advice;
  const { leads, seeds, draws, steadier, measure } = advice;
  const language = languageOf(comparison);
  const inUnit = (value: number): string => language.inUnit(short(value), measure.unit);
  const [next] = leads;
  const scaled = (value: number): string =>
    measure.unit === '0 to 1' ? w.onScale({ size: short(value) }) : inUnit(value);
  const lead = (one: Lead): string => {
    const name = policyName(comparison, one.policy);
    return one.mean < 0
      ? w.behind({ name, size: scaled(-one.mean), low: short(-one.high), high: short(-one.low) })
      : w.lead({ name, size: scaled(one.mean), low: short(one.low), high: short(one.high) });
  };
  return [
    ...(next === undefined ? [] : [lead(next)]),
    ...(seeds === null
      ? []
      : [
          w.seeds({
            n: whole(comparison.seeds.length),
            share: percent(seeds.shareBest),
            ...{ low: percent(seeds.interval.low), high: percent(seeds.interval.high) },
            regret: inUnit(seeds.expectedRegret),
          }),
        ]),
    ...(draws === null
      ? []
      : [
          w.draws({
            n: whole(comparison.ranking!.draws.length),
            share: percent(draws.shareBest),
            ...{ low: percent(draws.interval.low), high: percent(draws.interval.high) },
          }),
          ...(steadier === null
            ? []
            : [
                w.steadier({
                  name: policyName(comparison, steadier.policy),
                  ...{ regret: inUnit(steadier.expectedRegret), mine: inUnit(draws.expectedRegret) },
                }),
              ]),
        ]),
  ];
}

/** Who is out of the running, and by whom. */
export function outOf(comparison: Comparison, { out }: Advice): string | null {
  const w = words().advice;
  if (out.length === 0) return null;
  const names = out.map(({ policy, by }) =>
    w.outBy({ name: policyName(comparison, policy), by: policyName(comparison, by) }),
  );
  return w.out({ names: names.join(labWords().and) });
}

/** Markets, seeds and draws. */
export function basisOf({ seeds, consumers, span, ranking }: Comparison): string {
  const w = words().advice;
  const base = { seeds: whole(seeds.length), consumers: whole(consumers), days: whole(span.end) };
  return ranking === null
    ? w.basis(base)
    : w.basisDrawn({
        ...base,
        draws: whole(ranking.draws.length),
        numbers: whole(ranking.uncertain.length),
      });
}
