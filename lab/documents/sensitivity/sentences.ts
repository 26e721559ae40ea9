/** What a study of sensitivity found, in plain sentences that follow its intervals. */
import type { Factor } from '../../sensitivity/factors.ts';
import type { IndexRow, Indices, Screening, SensitivityResult, Spread } from '../../sensitivity/results.ts';
import { ENGLISH } from '../language.ts';
import { percent, short } from '../numbers.ts';

const { listed } = ENGLISH.words;
/** More names than these are counted: all stand in the table. */
const NAMED = 6;

/** "1 number", "3 mechanisms": what is moved as one. */
const counted = (n: number, factors: readonly Factor[]): string => {
  const noun = factors.some(({ mechanism }) => mechanism) ? 'mechanism' : 'number';
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
};
const are = (n: number): string => (n === 1 ? 'is' : 'are');

function namesOf(names: readonly string[]): string {
  const left = names.length - NAMED;
  return left > 1 ? listed([...names.slice(0, NAMED), `${left} more`]) : listed(names);
}

function spreadSentence({ points, mean, sd, least, most, above }: Spread, seeds: number): string {
  const sign =
    above === points || above === 0
      ? `${above === 0 ? 'at or below' : 'above'} 0 at all of them`
      : `above 0 at ${above} of them`;
  return (
    `At ${points} points spread over the ranges, the mean of ${seeds} seeds is ${short(mean)} on average (standard deviation ` +
    `${short(sd)}, chance included), between ${short(least)} and ${short(most)}, ${sign}.`
  );
}

export function screeningSentences({ walks, dropped, rows }: Screening, keep: number): string[] {
  const numbers = (n: number): string =>
    counted(
      n,
      rows.map(({ factor }) => factor),
    );
  const lost =
    dropped > 0 ? ` ${dropped} ${dropped === 1 ? 'walk' : 'walks'} left out because a run failed.` : '';
  if (rows.length === 0) return [`Too few walks came to their end for a screening (${walks}).${lost}`];
  const shown = rows.filter((row) => row.shown);
  const still = rows.filter((row) => row.still);
  const survivors = rows.filter((row) => row.survives);
  const told = rows.filter((row) => row.told);
  const rest = rows.length - shown.length - still.length;
  return [
    shown.length === 0
      ? `Screening of ${numbers(rows.length)}: none is shown to matter; more walks or seeds would tell more.${lost}`
      : `Screening of ${numbers(rows.length)}: ${shown.length} ${are(shown.length)} shown to matter, ${namesOf(shown.map(({ factor }) => factor.name))}.${lost}`,
    ...(rest > 0
      ? [
          `${numbers(rest)} ${are(rest)} not shown to matter, which does not show that ${rest === 1 ? 'it does' : 'they do'} not.`,
        ]
      : []),
    ...(still.length > 0
      ? [
          `${numbers(still.length)} moved nothing at all, with any seed: ${namesOf(still.map(({ factor }) => factor.name))}.`,
        ]
      : []),
    ...(told.length > survivors.length
      ? [
          `${told.length} are told from chance one by one; the ${keep} largest go on, so that the indices leave something out.`,
        ]
      : []),
  ];
}

/** "45 % [30 %, 60 %] with interactions, 40 % [21 %, 55 %] alone" */
function indexWords({ factor, total, totalInterval, first, firstInterval, shownAlone }: IndexRow): string {
  const alone = shownAlone
    ? `${percent(first)} [${percent(firstInterval.low)}, ${percent(firstInterval.high)}] alone`
    : 'alone not shown to';
  return `${factor.name} ${percent(total)} [${percent(totalInterval.low)}, ${percent(totalInterval.high)}] with all its interactions, ${alone}`;
}

function interactionSentence({ alone, aloneInterval: { low, high } }: Indices): string {
  const size = `${percent(alone)} [${percent(low)}, ${percent(high)}]`;
  if (high < 1) return `Numbers work through each other: what each explains alone adds up to ${size} only.`;
  return `That numbers work through each other is not shown: what each explains alone adds up to ${size}.`;
}

function chanceSentence({ chanceShare, chanceInterval, told, chance, varianceInterval }: Indices): string[] {
  if (!told) {
    const { low, high } = varianceInterval;
    return [
      `One run differs from another at the same point with a variance of ${short(chance)} by chance; that of the numbers lies between ${short(low)} and ${short(high)}.`,
    ];
  }
  const { low, high } = chanceInterval;
  if (chanceShare === null || !Number.isFinite(low) || !Number.isFinite(high)) return [];
  return [
    `Of the variance between single runs at such points, ${percent(chanceShare)} [${percent(low)}, ${percent(high)}] is chance, not the numbers.`,
  ];
}

export function indexSentences(found: Indices): string[] {
  const { rows, told } = found;
  if (!told) {
    return [
      'How much each number explains is not told: on fresh points the variance that they make is not told from none, and shares of it would mean nothing. More points, seeds or consumers would tell more.',
      ...chanceSentence(found),
    ];
  }
  const shown = rows.filter((row) => row.shown);
  const rest = rows.filter((row) => !row.shown);
  return [
    shown.length === 0
      ? 'No single number is shown to explain any of the variance that they make together.'
      : `Of the variance that the numbers make, explain: ${shown.map(indexWords).join('; ')}.`,
    ...(rest.length > 0
      ? [`Not shown to matter (the interval includes 0): ${namesOf(rest.map(({ factor }) => factor.name))}.`]
      : []),
    ...(shown.length > 0 ? [interactionSentence(found)] : []),
    ...chanceSentence(found),
  ];
}

type Told = Pick<
  SensitivityResult,
  'words' | 'screening' | 'indices' | 'spread' | 'seeds' | 'keep' | 'factors'
>;

export function sensitivitySentences({
  words,
  screening,
  indices,
  spread,
  seeds,
  keep,
  factors,
}: Told): string[] {
  const none =
    screening !== null && screening.rows.length > 0 && !screening.rows.some(({ survives }) => survives);
  return [
    `Asked of: ${words}. ${counted(factors.length, factors)} ${are(factors.length)} moved.`,
    ...(spread === null ? [] : [spreadSentence(spread, seeds)]),
    ...(screening === null ? [] : screeningSentences(screening, keep)),
    ...(none ? ['Nothing survives, so that no indices are computed.'] : []),
    ...(indices === null ? [] : indexSentences(indices)),
  ];
}
