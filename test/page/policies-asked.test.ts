/** What is asked of policies without a file being written by hand, what is answered, and what was answered ahead. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../viz/lab/core/plan.ts';
import { adviceOn, goalsOf, isShort } from '../../viz/lab/policies/advice.ts';
import { askedFile, askedOf } from '../../viz/lab/policies/asked.ts';
import type { Asked } from '../../viz/lab/policies/asked.ts';
import type { PublishedFile } from '../../viz/lab/policies/ahead.ts';
import {
  FILES,
  OWN_FILE,
  asksOf,
  choiceOf,
  marketOf,
  requestOf,
  savedFile,
  withOwn,
} from '../../viz/lab/policies/choice.ts';
import type { Choice } from '../../viz/lab/policies/choice.ts';
import { readPublished } from '../../viz/lab/policies/published.ts';

type Json = Record<string, unknown>;

const fileOf = (name: string) => FILES.find((one) => one.name === `${name}.json`)!;
const users = fileOf('incentives-users');
const requested = (choice: Choice) => requestOf(choice, (name) => `no ${name}`);
const asking = (choice: Choice, part: Partial<Asked>): Choice => ({
  ...choice,
  asked: { ...choice.asked, ...part },
});

describe('a comparison of one’s own', () => {
  it('is the file itself while nothing is changed', () => {
    for (const file of FILES) {
      const { where, file: asked } = requested(choiceOf(file));
      expect(where).toBe(file.name);
      expect(asksOf(asked)).toBe(asksOf(file.json));
    }
  });

  it('is complete without a line of JSON: pieces, terms, money, days, crisis, rivals', () => {
    const own = withOwn({
      ...choiceOf(users),
      ...{ weights: { toCash: 30, toLadder: 90 }, terms: { commission: 0.3 }, name: ' Mine ' },
    });
    const choice = asking(own, {
      ...{ brand: 2, budget: 20, from: 10, until: 100, after: 70, equal: 'cost' },
      crisis: { kind: 'fakes', day: 50, length: 10 },
      rivals: false,
    });
    const request = requested(choice);
    expect(request.where).toBe(OWN_FILE);
    expect(request.file).toMatchObject({
      brand: 2,
      money: { budget: 20, from: 10, until: 100, after: 70, equal: 'cost' },
      crisis: { interventions: [{ day: 50, until: 60, kind: 'counterfeit', brand: 2, share: 0.5 }] },
      policies: {
        'own-1': {
          title: { en: 'Mine', zh: 'Mine' },
          brand: { toCash: 0.25, toLadder: 0.75, commission: 0.3 },
        },
      },
    });
    expect(request.file).not.toHaveProperty('rivals');
    // What needs rivals is looked at no longer.
    expect(request.file.criteria).not.toContain('loyalty_answered');
    // What another policy does to its budget on days is done to that of the brand that was chosen.
    expect(JSON.stringify(request.file.policies)).toContain('brands.2.budget');
    expect(JSON.stringify(request.file.policies)).not.toContain('brands.1.');
    const plan = planOf(request);
    expect(plan).not.toHaveProperty('problems');
    // Saved and opened, it asks the same.
    const saved = JSON.parse(JSON.stringify(savedFile(request))) as Json;
    const opened = choiceOf({ name: 'mine.json', json: saved });
    expect(asksOf(requested(opened).file)).toBe(asksOf({ ...request.file, uncertain: [] }));
  });

  it('is told what is out of range, as the command line would', () => {
    const wrong = planOf(requested(asking(choiceOf(users), { from: 100 })));
    expect('problems' in wrong && wrong.problems.join()).toContain('money.until is 90');
    const late = planOf(
      requested(asking(choiceOf(users), { crisis: { kind: 'goods', day: 149, length: 5 } })),
    );
    expect('problems' in late && late.problems.join()).toContain('crisis');
  });

  it('falls back on profit where what decides cannot be had', () => {
    const market = marketOf(users);
    const asked = { ...askedOf(users.json, market), decide: 'loyalty_struck' };
    expect(askedFile(users.json, asked, market).decide).toBe('loyalty_struck');
    const calm = { ...asked, crisis: { ...asked.crisis, kind: 'none' as const } };
    expect(askedFile(users.json, calm, market).decide).toBe('profit');
  });

  it('is compared at equal outlay from the first policy of one’s own on', () => {
    const cash = choiceOf(fileOf('cash-or-praise'));
    expect(cash.asked.equal).toBe('budget');
    const own = withOwn(cash);
    expect(own.asked.equal).toBe('outlay');
    expect(withOwn(asking(own, { equal: 'budget' })).asked.equal).toBe('budget');
  });
});

const FOLDER = join(import.meta.dirname, '../../scenarios/policies/compared');
const ahead = readdirSync(FOLDER);

describe('what was computed ahead', () => {
  it('has the incentives for users, which the page opens with', () => {
    expect(ahead).toContain('incentives-users.json');
  });

  it.each(ahead)('%s answers what its file asks today, and gives one recommendation', (name) => {
    const file = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as PublishedFile;
    const { comparison, ofToday } = readPublished(file, fileOf(name.replace('.json', '')).json);
    expect(ofToday).toBe(true);
    expect(comparison.seeds.length).toBeGreaterThanOrEqual(10);
    const { policies, runs, ranked, decide, recommendation } = comparison;
    for (const policy of policies)
      expect(runs.filter(({ arm }) => arm === policy.id)).toHaveLength(comparison.seeds.length);
    expect(runs.every(({ fingerprint }) => /^[0-9a-f]{16,}$/.test(fingerprint))).toBe(true);
    const advice = adviceOn(comparison);
    expect(advice.is).toBe(recommendation.is);
    expect(advice.measure.name).toBe(decide);
    expect(ranked).toContain(advice.policy);
    expect(advice.order[0].id).toBe(advice.policy);
    expect(advice.order).toHaveLength(policies.length);
    for (const { name: measure } of goalsOf(comparison)) {
      const { leads, by, policy, draws } = adviceOn(comparison, measure);
      for (const { mean, low, high } of leads) {
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
      }
      // The best by means is behind nobody, whichever way is better.
      const leader = comparison.leaders.find((one) => one.measure === measure)!;
      if (by !== 'regret' && policy === leader.policy)
        expect(leads.every(({ mean }) => mean >= 0)).toBe(true);
      // Whom to take if one has to: nobody who takes part in all draws is expected to lose less there.
      if (by === 'regret') {
        const others = comparison.ranking!.standings.filter(
          (one) => advice.tied.includes(one.policy) && one.present === comparison.ranking!.draws.length,
        );
        expect(draws!.expectedRegret).toBe(Math.min(...others.map((one) => one.expectedRegret)));
      }
    }
    if (comparison.equal !== 'budget') expect(isShort(comparison)).toBe(ranked.length < policies.length);
  });
});
