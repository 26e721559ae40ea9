/** Says in the language of the page what is measured, what differs between arms, and what a result means. */
import type { Language } from '../../lab/documents/language.ts';
import { sentencesOf as labSentences } from '../../lab/documents/register/sentences.ts';
import { en } from '../../lab/documents/words/en.ts';
import { zh } from '../../lab/documents/words/zh.ts';
import type { Reading } from '../../lab/designs/outcomes.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import { isFormula, isWatched } from '../../lab/designs/people-shapes.ts';
import type { Asked, Watched } from '../../lab/designs/people-shapes.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { language } from '../state/preferences.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { groupAndName } from '../words/model/read.ts';
import type { Json } from './core/protocol.ts';
import { percent, short, whole, withInterval } from './numbers.ts';
import { words } from './words.ts';

const LEVELS = { market: 'market', brands: 'brand', creators: 'tier' } as const;

export function verdictWord(verdict: Verdict | 'none'): string {
  return words().verdicts[verdict];
}

export const armName = (arm: string): string =>
  (words().armNames as Readonly<Record<string, string>>)[arm] ?? arm;

export function mechanismName(mechanism: string): string {
  const headings: Readonly<Record<string, { title: string }>> = modelWords.value.headings;
  return headings[mechanism]?.title ?? mechanism;
}

function whoOf({ table, entity }: Reading, claim: Pick<Claim, 'base'>): string | null {
  const w = words();
  if (table === 'market') return null;
  if (table === 'creators') {
    const tiers: Readonly<Record<string, string>> = modelWords.value.names.tiers;
    return entity === 'all' ? w.allTiers : (tiers[String(entity)] ?? String(entity));
  }
  if (entity === 'all' || entity === undefined) return w.allBrands;
  return brandOf(Number(entity), claim);
}

function brandOf(place: number, { base }: Pick<Claim, 'base'>): string {
  const brands = base.brands as readonly { name?: { en: string; zh: string } | string }[] | undefined;
  const name = brands?.[place]?.name;
  if (name === undefined) return words().brandN({ n: String(place + 1) });
  return typeof name === 'string' ? name : say(name);
}

function measuredOf(given: Reading, claim: Pick<Claim, 'base'>): string {
  const w = words();
  const labels = modelWords.value.measures[LEVELS[given.table]];
  const names = [given.measure].flat().concat(given.with === undefined ? [] : [given.with]);
  const measure = names.map((name) => labels[name]?.label ?? name).join(' + ');
  const who = whoOf(given, claim);
  return who === null ? measure : w.ofWhom({ measure, whom: who });
}

function readingText(given: Reading, claim: Pick<Claim, 'base'>): string {
  const w = words();
  const [from, until] = given.window;
  return w.derive[given.derive]({
    what: measuredOf(given, claim),
    days: w.days({ from: whole(from), until: whole(until - 1) }),
  });
}

/** What is watched, by the names that the state has. */
function watchedText(asked: Watched): string {
  const conditions = asked.table === 'people' ? (asked.days ?? asked.until ?? []) : [];
  const what =
    asked.table === 'reads'
      ? asked.origin
      : (asked.column ??
        (asked.table === 'follows' ? 'credence' : conditions.map((one) => one.column).join(', ')));
  return words().watched[asked.table]({ what });
}

/** What is read off a run, made from the outcome itself. */
export function outcomeText(outcome: Asked, claim: Pick<Claim, 'base'>): string {
  const w = words();
  if (isFormula(outcome)) return outcome;
  if (isWatched(outcome)) return watchedText(outcome);
  const above = readingText(outcome, claim);
  const text = outcome.over === undefined ? above : w.per({ above, below: readingText(outcome.over, claim) });
  return outcome.scale === 'log' ? w.logOf({ what: text }) : text;
}

/** Weights of the arms: "control − treatment". */
export function contrastText(contrast: Readonly<Record<string, number>>): string {
  return Object.entries(contrast)
    .filter(([, weight]) => weight !== 0)
    .map(([arm, weight], i) => {
      const size = Math.abs(weight) === 1 ? '' : `${short(Math.abs(weight))} · `;
      const sign = weight < 0 ? '− ' : i === 0 ? '' : '+ ';
      return `${sign}${size}${armName(arm)}`;
    })
    .join(' ');
}

/** Sentences of the laboratory in the language of the page. */
export const pageLanguage = (): Language => ({
  words: language.value === 'zh' ? zh : en,
  number: short,
  whole,
  percent,
  withLimits: withInterval,
  inUnit: (figure, unit) => (unit === '0 to 1' ? figure : `${figure} ${unit}`),
  say,
  verdict: verdictWord,
  mechanism: mechanismName,
  measure: (name) => name,
  policy: (id) => id,
});

/** The finding, what it rests on, and where it is another; nothing where nothing was found. */
export const sentencesOf = (row: RowResult): string[] =>
  row.judgement === null ? [] : labSentences(row, pageLanguage());

/** A difference of a scenario as lines: what is set, and to what. */
export function differenceLines(difference: Json, claim: Pick<Claim, 'base'>): string[] {
  return leavesOf(difference, '').map(([path, value]) => {
    if (path.endsWith('interventions') && Array.isArray(value))
      return interventionsText(value as Json[], claim);
    return `${labelOf(path, claim)}: ${valueText(value)}`;
  });
}

function leavesOf(given: unknown, path: string): [string, unknown][] {
  const under = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (path.endsWith('interventions')) return [[path, given]];
  if (typeof given !== 'object' || given === null) return [[path, given]];
  // Names and words are no numbers.
  if (!Array.isArray(given) && 'en' in given && 'zh' in given) return [];
  return Object.entries(given).flatMap(([name, value]) => leavesOf(value, under(name)));
}

export function labelOf(path: string, claim: Pick<Claim, 'base'>): string {
  const w = words();
  const [group, name] = groupAndName(path);
  const label = modelWords.value.parameters[group]?.[name]?.label ?? path;
  const [table, place] = path.split('.');
  if (table === 'brands') return w.ofWhom({ measure: label, whom: brandOf(Number(place), claim) });
  if (table === 'creators') {
    const tiers: Readonly<Record<string, string>> = modelWords.value.names.tiers;
    return w.ofWhom({ measure: label, whom: tiers[place] ?? place });
  }
  return name === 'on' ? mechanismName(group) : label;
}

function valueText(value: unknown): string {
  const { switches, choices } = modelWords.value.names;
  if (typeof value === 'boolean') return value ? switches.on : switches.off;
  if (typeof value === 'number') return short(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return (choices as Readonly<Record<string, string>>)[String(value)] ?? String(value);
}

function interventionsText(list: readonly Json[], claim: Pick<Claim, 'base'>): string {
  const w = words();
  const kinds: Readonly<Record<string, string>> = modelWords.value.names.interventions;
  return list
    .map(({ kind, day, until, path, value }) => {
      const what =
        path === undefined ? kinds[String(kind)] : `${labelOf(String(path), claim)}: ${valueText(value)}`;
      return until === undefined
        ? w.interventionOn({ what, day: whole(Number(day)) })
        : w.interventionFor({ what, from: whole(Number(day)), until: whole(Number(until) - 1) });
    })
    .join('; ');
}
