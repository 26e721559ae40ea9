/**
 * Every mechanism can be switched off alone: the market goes on, what only this mechanism moves stays where it was,
 * and draws that have nothing to do with it are the same. Strength zero is as good as off.
 */
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import { PARAMETERS } from '../../sim/catalogue.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { differences, lively, planned, runOf, withParameters } from './world.ts';
import type { Difference, Groups } from './world.ts';

const DAYS = 25;

interface Switch {
  /** Columns that stay as they were on the first morning, or zero every evening if they are scratch. */
  still: ColumnName[];
  /** What else moves those columns, taken away in both arms. */
  besides?: Difference;
  /** Numbers at which the mechanism does nothing: the same world as with the switch off. */
  zero?: Difference;
  /** Columns of the mechanism’s own that may differ at strength zero: nothing else reads them. */
  own?: ColumnName[];
  /** Draws that are its own: what creators or people publish may change at once. */
  moves?: 'creators' | 'people' | 'both';
}

const set = (group: string, values: Record<string, number | boolean>): Difference => ({
  parameters: { [group]: values },
});
const everyTier = (values: Record<string, number>): Difference => ({
  creators: Object.fromEntries(
    (['koc', 'mid', 'head'] as const).map((tier) => [tier, { ...lively().creators?.[tier], ...values }]),
  ),
});
const everyBrand = (values: Record<string, number | string>): Difference => ({
  brands: lively().brands!.map((brand) => ({ ...brand, ...values })),
});
/** These mechanisms off. */
const no = (...groups: string[]): Difference => ({
  parameters: Object.fromEntries(groups.map((group) => [group, { on: false }])),
});

/** By path: one row for each switch of the model. */
const SWITCHES: Record<string, Switch> = {
  'spending.on': {
    still: ['adChance', 'impressions', 'purse', 'paidIn', 'outlay', 'paidPosts', 'warnings', 'answered'],
    zero: everyBrand({ budget: 0 }),
    moves: 'both',
  },
  'publishing.on': {
    still: [
      'output',
      'attention',
      'paidPosts',
      'load',
      'partner',
      'creatorsGood',
      'creatorsPaid',
      'fromFees',
      'commissionCost',
      'income',
      'credit',
    ],
    besides: no('advice'), // paid for whether or not there is anything to read
    zero: everyTier({ cadence: 0 }),
    moves: 'creators',
  },
  'publishing.sponsoring': {
    still: ['paidPosts', 'load', 'creatorsPaid', 'fromFees', 'partner', 'caughtPosts'],
    besides: { interventions: [], ...no('business') }, // both of them raise the share
    zero: everyTier({ sponsoredShare: 0 }),
    own: ['share', 'owed'],
    moves: 'creators',
  },
  'posting.on': {
    still: ['say', 'saidGood', 'saidBad', 'reviews', 'motive', 'xp', 'postedOn', 'past', 'complaint'],
    moves: 'people',
  },
  'posting.negative': { still: ['saidBad'], besides: set('negative', { sharing: 0 }), moves: 'people' },
  'ranking.on': { still: [], zero: set('ranking', { engagement: 0, quality: 0 }) },
  'brandRecall.on': {
    still: ['aware'],
    besides: no('diffusion', 'groups', 'impulse'), // who buys knows
    zero: set('brandRecall', { recall: 0 }),
  },
  'responding.on': {
    still: ['comments', 'replies', 'shares', 'repostBrand', 'gained', 'commented'],
    besides: no('growth'), // friends are invited
    zero: { parameters: { responding: { like: 0 }, negative: { sharing: 0 } } },
  },
  'trust.on': { still: ['peer', 'paid'], zero: set('trust', { evidencePerPost: 0 }) },
  'persuasion.on': { still: [] },
  'sourceCredibility.on': { still: ['good'], besides: no('advice') },
  'similarity.on': { still: [], zero: set('similarity', { strength: 0 }) },
  'bond.on': { still: ['bond'], zero: set('bond', { exposure: 0, answer: 0 }) },
  'bond.replies': { still: ['replyRate'], zero: set('bond', { repliesPerHour: 0 }) },
  'proof.on': {
    still: [],
    besides: set('impulse', { on: false }),
    zero: { parameters: { proof: { strength: 0 }, buying: { proof: 0 } } },
  },
  'wearOut.on': { still: [] },
  'asymmetry.on': { still: [], zero: set('asymmetry', { kappa: 1, venting: 1, attack: 1, values: 1 }) },
  'negative.on': { still: ['negative'] },
  'resonance.on': { still: ['attachment'] },
  'fatigue.on': {
    still: ['fatigue', 'away'],
    zero: { parameters: { fatigue: { gain: 0, offTarget: 0 }, homogenisation: { tiring: 0 } } },
  },
  'expectation.on': { still: ['expectation'], zero: set('expectation', { rate: 0, learning: 0 }) },
  'identity.on': {
    still: ['identity'],
    zero: {
      parameters: {
        identity: { post: 0, liked: 0, onlooker: 0 },
        incentives: { featureIdentity: 0, adoptionIdentity: 0, challengeIdentity: 0, privilegeIdentity: 0 },
        complaints: { govern: 0 },
      },
    },
  },
  'normConformity.on': { still: [], zero: set('normConformity', { strength: 0 }) },
  'normConformity.ownCommunity': { still: [] },
  'motivation.on': {
    still: ['motive'],
    besides: no('incentives'), // a ladder feeds it as well
    zero: set('motivation', { gain: 0, disappointment: 0 }),
  },
  'diffusion.on': {
    still: ['aware'],
    besides: no('brandRecall', 'groups', 'impulse'),
    zero: set('diffusion', { external: 0, conversation: 0 }),
  },
  'following.on': {
    still: ['followed', 'followers', 'gained', 'lost'],
    besides: no('growth'), // friends are invited
    zero: set('following', { takeUp: 0, leave: 0 }),
  },
  'commerce.on': {
    still: ['load'],
    zero: set('commerce', { burn: 0, betrayal: 0, detection: 0 }),
    own: ['load'],
  },
  'impulse.on': { still: ['soldOnImpulse'], zero: set('impulse', { rate: 0 }) },
  'buying.on': {
    still: ['sold', 'spent', 'bought', 'habit', 'own', 'reviewBrand', 'counterfeits', 'returned'],
    besides: no('incentives', 'complaints'), // whoever is listened to has had an experience as well
  },
  'experience.on': {
    still: ['own', 'reviewBrand', 'ratings', 'returned', 'counterfeits'],
    besides: no('incentives', 'complaints'),
  },
  'forgetting.on': { still: [] },
  'business.on': {
    still: ['share', 'honesty', 'leaning', 'windowBefore'],
    besides: { interventions: [], ...no('growth') }, // who rises takes over the plan of the tier
    zero: set('business', { step: 0, caught: 0, slack: 0 }),
    own: ['leaning', 'window', 'windowBefore'],
    moves: 'creators',
  },
  'complaints.on': {
    still: ['answered', 'compensated', 'workedThrough', 'serviceExpected', 'openComplaints'],
    besides: no('prebunking'), // one of the answers
    zero: everyBrand({
      respondExperience: 'ignore',
      respondVenting: 'ignore',
      respondAttack: 'ignore',
      respondValues: 'ignore',
    }),
  },
  'prebunking.on': { still: ['warned', 'warnings'] },
  'platform.on': {
    still: ['platformTrust', 'fines', 'caughtPosts'],
    zero: set('platform', {
      enforcement: 0,
      fakeDetection: 0,
      traceability: 0,
      settlement: 0,
      trustGain: 0,
    }),
  },
  'homogenisation.on': {
    still: ['style', 'styleMemory'],
    besides: no('growth'), // new creators bring a style of their own
    zero: set('homogenisation', { imitation: 0, drift: 0, memory: 0, tiring: 0 }),
  },
  'churn.on': { still: ['away'], zero: set('churn', { leave: 0 }) },
  'incentives.on': {
    still: [
      'cash',
      'perLike',
      'featured',
      'adopted',
      'participants',
      'privileged',
      'cashPaid',
      'likesPaid',
      'intrinsic',
    ],
    zero: everyBrand({
      toCash: 0,
      toRecognition: 0,
      toAdoption: 0,
      toLadder: 0,
      toPrivileges: 0,
      toCommunity: 0,
    }),
    own: ['purse', 'goodLikes'],
    moves: 'people',
  },
  'growth.on': {
    still: ['xp', 'creatorOf', 'home', 'tier', 'promotedOn'],
    zero: set('growth', { threshold: 100_000, midFollowers: 10_000_000, headFollowers: 10_000_000 }),
    own: ['xp'],
    moves: 'creators',
  },
  'groups.on': {
    still: ['member', 'members', 'memberships', 'joined', 'fromGroups', 'groupHours'],
    zero: { ...everyTier({ privateShare: 0 }), ...everyBrand({ toPrivate: 0 }) },
    own: ['purse'],
  },
  'advice.on': { still: ['advised', 'adviceAsked', 'fromAdvice'], zero: set('advice', { rate: 0 }) },
};

/** LIVELY with all these changes; of brands, creators and interventions the last given count. */
function merged(...parts: (Difference | undefined)[]): Difference {
  const parameters = parts.reduce((all: Groups, part) => withParameters(all, part?.parameters ?? {}), {});
  return lively({ ...Object.assign({}, ...parts), days: DAYS, parameters } as Difference);
}

const off = (path: string): Difference => {
  const [group, name] = path.split('.');
  return set(group, { [name]: false });
};

/** What creators published on the day lived last, and what people did. */
const creators = ({ state }: World) =>
  [state.output, state.plugged, state.sponsored].map((column) => [...column]);
const people = ({ state }: World) => [...state.say];

function expectStill(run: Run, start: World, columns: ColumnName[]): void {
  for (const name of columns) {
    const first = columnOf(name).scratch ? 0 : null;
    const column = run.world.state[name];
    const moved = column.findIndex((x, i) => x !== (first ?? start.state[name][i]));
    if (moved >= 0) throw new Error(`day ${run.day}: ${name}[${moved}] is ${column[moved]}`);
  }
}

it('every switch of the model has a row here', () => {
  const switches = Object.entries(PARAMETERS).flatMap(([group, table]) =>
    Object.entries(table).flatMap(([name, parameter]) =>
      'kind' in parameter && parameter.kind === 'switch' ? [`${group}.${name}`] : [],
    ),
  );
  expect(Object.keys(SWITCHES).sort()).toEqual(switches.sort());
});

describe.each(Object.entries(SWITCHES))('%s', (path, { still, besides, zero, own = [], moves }) => {
  it('off, the market goes on without what it moves', () => {
    const with_ = runOf(merged(besides));
    const without = runOf(merged(besides, off(path)));
    const start = runOf(merged(besides, off(path))).world;
    for (let day = 0; day < DAYS; day++) {
      advance(with_, 1);
      advance(without, 1);
      expectStill(without, start, still);
    }
    expect(differences(with_.world, without.world)).not.toEqual([]);
    // Switched on, it does move those columns; otherwise to stay still would say nothing.
    const moved = (name: ColumnName) =>
      columnOf(name).scratch || with_.world.state[name].some((x, i) => x !== start.state[name][i]);
    expect(still.filter((name) => !moved(name))).toEqual([]);
  });

  it('off, unrelated draws are the same', () => {
    const with_ = runOf(planned(merged(besides)));
    const without = runOf(planned(merged(besides, off(path))));
    for (let day = 0; day < DAYS; day++) {
      advance(with_, 1);
      advance(without, 1);
      if (moves === undefined || moves === 'people')
        expect(creators(without.world)).toEqual(creators(with_.world));
      // On the first day nobody has lived through anything yet: what people say is chance alone.
      if (day > 0 || moves === 'people' || moves === 'both') continue;
      expect(people(without.world)).toEqual(people(with_.world));
    }
  });

  if (zero) {
    it('at strength zero equals off', () => {
      const without = runOf(merged(besides, off(path)), DAYS);
      const nothing = runOf(merged(besides, zero), DAYS);
      const names = differences(without.world, nothing.world).filter(
        (line) => !own.some((name) => line.startsWith(`${name}[`)),
      );
      expect(names).toEqual([]);
    });
  }
});

describe('without forgetting', () => {
  it('no evidence is ever lost', () => {
    // Compensation takes bad evidence away.
    const run = runOf(merged(no('complaints'), off('forgetting.on')));
    const masses = ['own', 'peer', 'paid', 'negative', 'seen'] as const;
    for (let day = 0; day < DAYS; day++) {
      const before = masses.map((name) => run.world.state[name].slice());
      advance(run, 1);
      masses.forEach((name, i) => {
        expect(
          run.world.state[name].every((x, pair) => x >= before[i][pair]),
          `${name}, day ${day}`,
        ).toBe(true);
      });
    }
  });

  it('creators still become commercial', () => {
    // Load is a weighted share of sponsored posts, not a memory that could be kept for ever.
    expect(runOf(merged(off('forgetting.on')), DAYS).world.state.load.some((x) => x > 0)).toBe(true);
  });
});
