/**
 * Markets in which a number may show what it does. A declaration names them so:
 *
 *     watchdog                  a shipped scenario
 *     patterns/replies/usual    an arm of a market of scenarios/patterns.json
 *     claims/T10/treatment      an arm of a claim in scenarios/claims
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armOf, merged } from '../../lab/designs/differences.ts';
import type { Armed, Json } from '../../lab/designs/differences.ts';
import { resolvedDocument } from '../../lab/runs/runs.ts';
import type { PatternMarket } from '../../lab/patterns/pattern-shape.ts';
import { FOLDER, NAMES, scenarioOf } from '../shipped.ts';

export const DEFAULT = 'default-market';
/** Days are of the default market; the others have their own. */
export const SIZE = { days: 120, consumers: 1000 };

const json = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
const bare = (file: Json): Json =>
  Object.fromEntries(Object.entries(file).filter(([name]) => name !== '$schema'));

function patternArm(market: string, arm: string): Json | null {
  const { markets } = json('patterns.json') as { markets: Record<string, PatternMarket> };
  const given = markets[market] as PatternMarket | undefined;
  const difference = given?.arms?.[arm];
  if (given === undefined || difference === undefined) return null;
  const own = given.scenario === undefined ? {} : bare(scenarioOf(given.scenario));
  const titled = { title: given.about, question: given.about, ...own, days: given.days };
  return merged(merged(titled, given.difference ?? {}), difference);
}

function claimArm(claim: string, arm: string): Json | null {
  const file = `claims/${claim}.json`;
  if (!existsSync(join(FOLDER, file))) return null;
  const given = json(file) as Armed;
  return Object.hasOwn(given.arms, arm) ? armOf(given, arm) : null;
}

/** The scenario file of a market; null where there is none of that name. */
export function fileOf(name: string): Json | null {
  const [kind, market, arm] = name.split('/');
  if (kind === 'patterns') return patternArm(market, arm);
  if (kind === 'claims') return claimArm(market, arm);
  return NAMES.includes(name) ? bare(scenarioOf(name)) : null;
}

/** A market at the size of the survey. */
export interface Place {
  name: string;
  document: Json;
  days: number;
  brands: number;
}

export function placeNamed(name: string, { days, consumers }: typeof SIZE): Place {
  const file = fileOf(name);
  if (file === null) throw new Error(`${name} is no scenario, arm of patterns.json or arm of a claim`);
  const size = { population: { consumers }, ...(name === DEFAULT ? { days } : {}) };
  const { document, days: lived, brandNames } = resolvedDocument(merged(file, size), name);
  return { name, document, days: lived, brands: brandNames.length };
}

/** Arms in which something is used that no scenario uses. */
const ARMS = [
  'patterns/replies/replies',
  'patterns/community/community',
  'patterns/warnings/warned0',
  'claims/T10/treatment',
  'claims/I2/treatment',
  'claims/I4/treatment',
  'claims/N3/experience-compensate',
  'claims/N3/experience-govern',
  'claims/F2/second',
];
/** Where numbers are looked for that name nothing. */
export const SEARCHED: readonly string[] = [...NAMES.filter((name) => name !== DEFAULT), ...ARMS];
/** Where numbers of some groups are looked for first: it spares most of the search, and decides nothing. */
export const LIKELY: Readonly<Record<string, readonly string[]>> = {
  brand: ['three-answers', 'cash-or-praise', 'patterns/replies/replies'],
  business: ['claims/T10/treatment', 'burnt-by-degrees'],
  complaints: ['three-answers', 'claims/N3/experience-compensate', 'claims/N3/experience-govern'],
  contents: ['machine-made', 'bought-praise', 'bad-news-travels'],
  groups: ['back-room'],
  growth: ['first-rung'],
  homogenisation: ['all-alike', 'machine-made'],
  incentives: ['cash-or-praise', 'we-or-me', 'first-rung', 'claims/I2/treatment', 'claims/I4/treatment'],
  negative: ['bad-news-travels'],
  platform: ['watchdog', 'bought-praise', 'traced', 'machine-made'],
  posting: ['two-camps'],
  prebunking: ['patterns/warnings/warned0'],
  scandal: ['the-star-falls'],
  spending: ['claims/F2/second'],
};
