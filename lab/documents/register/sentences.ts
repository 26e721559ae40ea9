/** What a verdict means, in a plain sentence that follows the interval. */
import type { RowResult } from '../../verdicts/register-results.ts';
import type { OutcomeResult } from '../../verdicts/results.ts';

/** At most three significant digits. */
export function short(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

export const withInterval = ({ effect }: OutcomeResult): string =>
  `${short(effect.mean)} [${short(effect.interval.low)}, ${short(effect.interval.high)}]`;

/** What the interval of one outcome says. */
export function finding(outcome: OutcomeResult): string {
  const { verdict, margin, sign } = outcome;
  const least = short(margin.size);
  const effect = `effect ${withInterval(outcome)}`;
  if (sign === 0) {
    if (verdict === 'supported') return `No difference that matters: ${effect} lies within ±${least}.`;
    if (verdict === 'not supported') return `There is a difference: ${effect} lies beyond ±${least}.`;
    return `Not told yet: ${effect} reaches beyond ±${least} and within.`;
  }
  switch (verdict) {
    case 'supported':
      return `As expected, and large enough to matter: ${effect}, at least ${least} was asked for.`;
    case 'reversed':
      return `The opposite of what is claimed: ${effect}, where ${least} or more counts.`;
    case 'not supported': {
      const low = sign === 1 ? intervalOf(outcome).low : -intervalOf(outcome).high;
      return low > 0
        ? `As expected, but too small to matter: ${effect}, less than ${least}.`
        : `No effect that matters in the expected direction: ${effect}, less than ${least}.`;
    }
    default:
      return `Not told yet: ${effect} holds ${least}; more replications would narrow it.`;
  }
}

const intervalOf = ({ effect }: OutcomeResult) => effect.interval;

/** Names in a row: "a, b and c". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

function restsOn({ verdict, ablations }: RowResult): string {
  const changing = ablations.filter(({ changes }) => changes);
  if (verdict === 'supported' || verdict === 'reversed') {
    return changing.length > 0
      ? `It rests on ${listed(changing.map(({ mechanism }) => mechanism))}: without, it is no longer ${verdict}.`
      : `It is ${verdict} without any one of its mechanisms as well.`;
  }
  return changing.length > 0
    ? changing.map((one) => `Without ${one.mechanism} it would be ${one.verdict}.`).join(' ')
    : 'Without any one of its mechanisms nothing more is found.';
}

/** The finding, what it rests on, and where it does not hold. */
export function sentencesOf(row: RowResult): string[] {
  const { claim, comparison, ablations, variants } = row;
  if (claim.open !== undefined) return [`Cannot be run yet: ${claim.open}.`];
  const first = comparison?.outcomes[0];
  if (first === undefined) return ['Too few runs came to their end.'];
  const said = [finding(first)];
  if (claim.kind === 'assumed') said.push('A rule states this for one agent; what is tested is the market.');
  if (ablations.length > 0) said.push(restsOn(row));
  const others = variants.filter(({ same }) => !same);
  if (variants.length > 0) {
    said.push(
      others.length > 0
        ? `It is another one with ${listed(others.map(({ name, verdict }) => `${name.en} (${verdict})`))}.`
        : `It is the same ${variants.length === 1 ? `with ${variants[0].name.en}` : `in all ${variants.length} variants`}.`,
    );
  }
  return said;
}
