/** What a search found, in plain sentences that follow the interval on fresh seeds. */
import { ENGLISH } from '../language.ts';
import { percent, short, withLimits } from '../numbers.ts';
import type { Candidate, SplitSearch } from '../../policies/results.ts';
import { KEPT } from '../../policies/splits.ts';

const { inUnit, measure: words } = ENGLISH;
const { listed } = ENGLISH.words;

const splitWords = (split: SplitSearch['chosen']): string =>
  listed(
    Object.entries(split)
      .filter(([, share]) => share >= 0.005)
      .map(([name, share]) => `${percent(share)} ${name === KEPT ? 'unused' : name}`),
  );

function gainSentence({ gain, goal, seeds }: SplitSearch): string {
  if (gain === null) return 'On fresh seeds the two cannot be compared: a number is missing.';
  const size = inUnit(withLimits(gain.mean, gain.interval), goal.unit);
  const fresh = `on ${seeds.length} fresh seeds`;
  switch (gain.finding) {
    case 'better':
      return `Confirmed ${fresh}: the chosen split changes ${words(goal.name)} by ${size}.`;
    case 'worse':
      return `Refuted ${fresh}: the chosen split does worse in ${words(goal.name)}, by ${size}. Keep the start.`;
    case 'alike':
      return `No gain shown ${fresh}, and none that matters is left possible: ${size} lies within ±${short(gain.margin)}.`;
    default:
      return `No gain shown ${fresh}: ${size}; more seeds would narrow it.`;
  }
}

function heldSentence({ constraints }: SplitSearch, held: SplitSearch['held'][number]): string {
  const { least, most } = constraints.find(({ measure }) => measure === held.measure)!;
  const bound = least === null ? `at most ${short(most!)}` : `at least ${short(least)}`;
  const says = held.holds === null ? 'is not shown to hold' : held.holds ? 'holds' : 'does not hold';
  return `That ${words(held.measure)} is ${bound} ${says} on fresh seeds: ${withLimits(held.mean, held.interval)}.`;
}

export function searchConclusions(found: SplitSearch, start: Candidate, chosen: Candidate): string[] {
  const { goal, candidates, held } = found;
  const bounds = held.map((one) => heldSentence(found, one));
  const feasible = candidates.filter((one) => one.feasible).length;
  const tried = `Of ${candidates.length} splits tried, ${feasible} keep all bounds by their means.`;
  if (chosen.id === 0) {
    const why =
      feasible === 0 ? 'none of them keeps the bounds' : 'none does better by the seeds of the search';
    return [tried, `No gain found: ${why}. The start stays.`, ...bounds];
  }
  return [
    tried,
    `Chosen: ${splitWords(found.chosen)}, in place of ${splitWords(found.startSplit)}.`,
    `By the ${chosen.n} seeds of the search ${words(goal.name)} is ${short(chosen.goal)} against ${short(start.goal)}; the best of many looks better than it is.`,
    gainSentence(found),
    ...bounds,
  ];
}
