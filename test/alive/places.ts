/**
 * Markets in which a number may show what it does. A declaration names them so:
 *
 *     watchdog                  a shipped scenario
 *     patterns/replies/usual    an arm of a market of scenarios/patterns.json
 *     claims/T10/offered      an arm of a claim in scenarios/claims
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armOf, merged } from '../../lab/designs/differences.ts';
import type { Armed, Json } from '../../lab/designs/differences.ts';
import { resolvedDocument } from '../../lab/runs/runs.ts';
import type { PatternMarket } from '../../lab/patterns/pattern-shape.ts';
import { baseOf } from '../../lab/patterns/plan.ts';
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
  return merged(baseOf(given, { read: (name) => bare(scenarioOf(name)) }), difference);
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

/** Where numbers are looked for that are not alive by default and name nothing, by group or by number. */
export const LIKELY: Readonly<Record<string, readonly string[]>> = {
  'population.scepticismSpread': ['label-law', 'bought-praise'],
  'population.impulsivenessSpread': ['hype', 'claims/P8/both'],
  'population.priceSpread': ['safety-net', 'patterns/prices/dear'],
  'population.lossAversionSpread': ['counterfeit-wave'],
  'population.collectivismSpread': ['we-or-me', 'claims/E5/collectiveCommunity'],
  population: ['what-kind-of-thing'],
  'creator.inCommunity': ['quiet-quality', 'claims/T1/someByUsers'],
  'creator.authenticity': ['crisis-after-word-of-mouth', 'claims/T7/s30'],
  'creator.fee': ['pyramid', 'claims/P1/head'],
  'brand.vertical': ['claims/C3/control', 'claims/P10/SAF'],
  'brand.sustainability': ['two-camps'],
  'brand.nationalStyle': ['two-camps'],
  'brand.independence': ['two-camps'],
  'brand.thrift': ['two-camps'],
  'brand.learning': ['what-is-counted'],
  'brand.horizon': ['what-is-counted'],
  'brand.attribution': ['what-is-counted'],
  'brand.followLeader': ['what-is-counted'],
  'brand.liveDiscount': ['live-or-shelf', 'patterns/live/air'],
  'brand.liveStock': ['live-or-shelf', 'patterns/live/air'],
  'brand.cashPerPost': ['cash-or-praise', 'claims/I1/cash'],
  'brand.freedom': ['claims/C5/partner', 'claims/T7/s30'],
  'brand.partnership': ['claims/C5/partner'],
  'brand.memberAfter': ['double-eleven'],
  'brand.teamDeal': ['bring-two'],
  'brand.teamSize': ['bring-two'],
  'brand.teamDays': ['bring-two'],
  'brand.trial': ['looked-up'],
  'brand.checkBar': ['checked-first'],
  'brand.reviewShare': ['read-first'],
  'brand.seasonal': ['in-which-order'],
  'brand.season': ['in-which-order'],
  'brand.order': ['in-which-order'],
  'brand.commission': ['sold-out', 'burnt-by-degrees'],
  brand: ['three-answers', 'patterns/replies/replies', 'claims/N2/loop'],
  spending: ['claims/N2/loop', 'claims/F2/second', 'pyramid', 'sold-out'],
  business: ['claims/T10/offered', 'burnt-by-degrees', 'sign-or-stay'],
  publishing: ['machine-made', 'claims/T7/s30', 'crisis-after-word-of-mouth', 'claims/T6/gaps30'],
  posting: ['two-camps', 'bad-news-travels', 'crisis-after-word-of-mouth'],
  contents: ['machine-made', 'bought-praise', 'bad-news-travels', 'claims/P13/muchHidden', 'hype'],
  ranking: ['claims/P5/w10', 'patterns/relevance/precise'],
  threads: ['three-answers', 'patterns/replies/replies', 'claims/N2/loop'],
  persuasion: ['label-law', 'hype'],
  'sourceCredibility.gap': ['claims/T6/gaps30'],
  sourceCredibility: ['machine-made', 'claims/P13/muchHidden', 'claims/C3/control', 'quiet-quality'],
  proof: ['hype', 'patterns/proof/on', 'claims/P8/both'],
  wearOut: ['hype', 'crisis-after-advertising'],
  asymmetry: ['bad-news-travels', 'two-camps', 'claims/N3/venting-repair'],
  negative: ['bad-news-travels'],
  resonance: ['two-camps', 'bad-news-travels', 'claims/E1/moving'],
  expectation: ['hype', 'counterfeit-wave'],
  identity: ['claims/E3/all', 'we-or-me'],
  normConformity: ['we-or-me', 'claims/E2/community'],
  motivation: ['claims/E6/shown'],
  leaderBoard: ['the-board'],
  talk: ['quiet-quality', 'patterns/friendships/random'],
  commerce: ['burnt-by-degrees', 'sold-out', 'claims/C2/labelled', 'claims/C3/control', 'claims/C1/half'],
  scandal: ['the-star-falls', 'patterns/star/fall', 'claims/N6/scandal'],
  impulse: ['hype', 'claims/P8/both'],
  need: ['patterns/relevance/precise', 'quiet-quality'],
  pricing: ['double-eleven'],
  teamBuying: ['bring-two'],
  invitations: ['bring-two'],
  search: ['looked-up'],
  elsewhere: ['looked-up'],
  productPage: ['looked-up'],
  trial: ['looked-up'],
  publicStatus: ['answered-in-public'],
  buying: ['two-camps', 'claims/E2/community'],
  experience: ['counterfeit-wave', 'traced', 'claims/N5/late'],
  guarantees: ['safety-net'],
  supply: ['live-or-shelf'],
  liveRooms: ['live-or-shelf', 'patterns/live/air'],
  liveTalk: ['live-or-shelf', 'patterns/live/air'],
  liveSelling: ['live-or-shelf', 'patterns/live/air'],
  brandLearning: ['what-is-counted'],
  casting: ['right-creators'],
  backgroundChecks: ['checked-first'],
  postReview: ['read-first'],
  calendar: ['in-which-order'],
  heeding: ['mend-or-sell'],
  account: ['own-account'],
  complaints: [
    'three-answers',
    'claims/N2/loop',
    'claims/N2/delete',
    'claims/N2/loop',
    'claims/F2/second',
    'claims/N3/experience-compensate',
    'claims/N3/experience-repair',
    'claims/N3/experience-govern',
  ],
  prebunking: ['patterns/warnings/warned0', 'patterns/warnings/warned14', 'claims/N3/attack-prebunk'],
  platform: [
    'watchdog',
    'bought-praise',
    'traced',
    'claims/P11/fakeOn',
    'claims/P13/muchLabelled',
    'safety-net',
  ],
  platformIncome: ['fill-up'],
  platformGoal: ['fill-up'],
  sessionWorth: ['fill-up'],
  signals: ['fill-up'],
  homogenisation: ['all-alike', 'machine-made', 'claims/P12/n120', 'claims/P5/w10'],
  incentives: [
    'cash-or-praise',
    'we-or-me',
    'first-rung',
    'claims/I1/cash',
    'claims/E3/all',
    'claims/I2/treatment',
    'claims/I3/ladder',
    'claims/I4/treatment',
    'patterns/community/community',
  ],
  turnover: ['leaky-bucket'],
  growth: ['first-rung', 'claims/I5/treatment'],
  'creator.learning': ['shake-out'],
  'creator.reservation': ['shake-out'],
  practice: ['shake-out'],
  reward: ['shake-out'],
  careers: ['shake-out'],
  contracts: ['sign-or-stay'],
  'creator.mcnOffers': ['sign-or-stay'],
  groups: ['back-room', 'claims/C4/g25', 'patterns/groups/hours'],
  advice: ['claims/C6/a60'],
};
/** All of these, in the order in which they are gone through. */
export const SEARCHED: readonly string[] = [...new Set(Object.values(LIKELY).flat())];
/** Where one number is looked for. */
export const placesOf = (path: string): readonly string[] => [
  ...new Set([path, path.split('.')[0]].flatMap((key) => LIKELY[key] ?? [])),
];
