/** Says in the language of the page what is measured, what differs between arms, and what a result means. */
import type { Reading } from '../../lab/outcomes.ts';
import type { Claim } from '../../lab/register.ts';
import type { RowResult } from '../../lab/register-results.ts';
import type { OutcomeResult } from '../../lab/results.ts';
import type { Expectation, Outcome } from '../../lab/outcomes.ts';
import { oriented } from '../../lab/verdict.ts';
import type { Verdict } from '../../lab/verdict.ts';
import { language } from '../state/preferences.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { groupAndName } from '../words/model/read.ts';
import type { Json } from './core/protocol.ts';
import { short, whole, withInterval } from './numbers.ts';
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

/** What is read off a run, made from the outcome itself. */
export function outcomeText(outcome: Outcome, claim: Pick<Claim, 'base'>): string {
  const w = words();
  const above = readingText(outcome, claim);
  const text = outcome.over === undefined ? above : w.per({ above, below: readingText(outcome.over, claim) });
  return outcome.scale === 'log' ? w.logOf({ what: text }) : text;
}

/** What was expected: as registered in English; in other languages from the outcome and its sign. */
export function expectationText(
  outcome: Outcome,
  { words: registered, sign }: Pick<Expectation, 'words' | 'sign'>,
  claim: Pick<Claim, 'base'>,
): string {
  if (language.value === 'en') return registered;
  const w = words();
  return w.signs[sign === 0 ? 'alike' : sign === 1 ? 'up' : 'down']({ what: outcomeText(outcome, claim) });
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

export function findingText({ verdict, margin, sign, effect }: OutcomeResult): string {
  const w = words().findings;
  const size = withInterval(effect.mean, effect.interval);
  const least = short(margin.size);
  if (verdict === 'explored' || verdict === 'open') return w.explored({ effect: size });
  if (sign === 0) {
    if (verdict === 'supported') return w.alikeHolds({ effect: size, least });
    return verdict === 'not supported'
      ? w.alikeNot({ effect: size, least })
      : w.alikeOpen({ effect: size, least });
  }
  if (verdict !== 'not supported') return w[verdict]({ effect: size, least });
  const low = sign === 1 ? effect.interval.low : -effect.interval.high;
  return low > 0 ? w.small({ effect: size, least }) : w.nothing({ effect: size, least });
}

/** The finding, what it rests on, and where it is another. */
export function sentencesOf({ claim, comparison, ablations, variants, verdict }: RowResult): string[] {
  const w = words();
  const first = comparison?.outcomes[0];
  if (first === undefined) return [];
  const said = [findingText(first)];
  if (claim.kind === 'assumed') said.push(w.kindMeaning.assumed);
  if (comparison?.equal && !comparison.equal.holds) {
    const alike: Readonly<Record<string, string>> = w.alike;
    said.push(w.notAlike({ of: alike[comparison.equal.of] ?? comparison.equal.of }));
  }
  const changing = ablations.filter(({ changes }) => changes);
  const told = (name: string, other: Verdict): string => w.withVerdict({ name, verdict: verdictWord(other) });
  if (changing.length > 0) {
    said.push(
      w.restsOn({
        names: changing.map((one) => told(mechanismName(one.mechanism), one.verdict)).join(w.and),
      }),
    );
  } else if (ablations.length > 0 && verdict !== 'undecided') said.push(w.restsOnNone);
  const others = variants.filter(({ same }) => !same);
  if (others.length > 0)
    said.push(w.otherIn({ names: others.map((one) => told(say(one.name), one.verdict)).join(w.and) }));
  else if (variants.length > 0) said.push(w.sameInAll({ n: whole(variants.length) }));
  return said;
}

/** Effect and interval in smallest effects of interest, as claimed counting positive; null without such a size. */
export function inInterests({ effect, margin, sign }: OutcomeResult): {
  mean: number;
  low: number;
  high: number;
} | null {
  if (!(margin.size > 0)) return null;
  const of = (value: number): number => oriented(value, sign) / margin.size;
  const ends = [of(effect.interval.low), of(effect.interval.high)];
  return { mean: of(effect.mean), low: Math.min(...ends), high: Math.max(...ends) };
}

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

function labelOf(path: string, claim: Pick<Claim, 'base'>): string {
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
