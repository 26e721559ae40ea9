/**
 * Beta trust: configurations of the production engine against the closed form (`evidence.md`, section 3), to 1e-9.
 * Where it needs a start that no scenario has, columns of the world are set before day 0.
 */
import { describe, expect, it } from 'vitest';
import { trustIn } from '../../sim/mechanisms/trust/beliefs.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { only, runOf } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const nobody = { perThousand: 0 };
const alike = { disposition: 0.5, dispositionSpread: 0, activitySpread: 0 };

describe('Beta trust', () => {
  /** Everything read is believed and counts once; contents do not matter. */
  const believed: Groups = {
    publishing: { on: true },
    negative: { on: true, attention: 1 },
    sourceCredibility: { flat: 1 },
    attention: { posts: 2000, recommended: 0, interest: 0 },
  };
  /** A creator that posts the same number of unpaid posts about the brand every day. */
  const steady = { steadiness: 1, traitSpread: 0, mention: 1, sponsoredShare: 0, follows: 50, tail: 10 };

  /** Of 20 people, some are creators; everybody else follows them all (or is not looked at). */
  function market(
    quality: number,
    creators: { koc: Values; mid?: Values },
    trust: Values,
    more: Difference = {},
  ): Run {
    const evidence = { on: true, information: 0, craft: 0, ...trust };
    const run = runOf({
      days: 700,
      // Everybody knows everybody.
      population: { ...alike, topology: 'random', consumers: 20, friends: 19 },
      brands: [{ name: 'Only', quality, known: 1 }],
      creators: { mid: nobody, head: nobody, ...creators },
      ...more,
      parameters: only({ ...believed, trust: evidence, ...more.parameters }),
    });
    run.world.state.creatorVertical.fill(0); // that of the brand; it is drawn otherwise
    letCreatorsKnow(run, quality);
    return run;
  }

  /** Creators judge by what they believe themselves: they follow nobody, and trust as much as the product deserves. */
  function letCreatorsKnow({ world }: Run, quality: number): void {
    const { state } = world;
    const { followStart, creators } = world.market;
    for (let v = 0; v < creators; v++) {
      const c = state.home[v];
      state.disposition[c] = quality;
      state.followed.fill(-1, followStart[c], followStart[c + 1]);
    }
  }

  /** Consumers who follow all creators: no creator follows itself, and drawing follows may miss one. */
  function followers({ world }: Run): number[] {
    const { followStart, consumers, creators } = world.market;
    const { state } = world;
    const people = Array.from({ length: consumers }, (_, c) => c);
    const follows = (c: number) =>
      state.followed.subarray(followStart[c], followStart[c + 1]).filter((v) => v >= 0);
    return people.filter((c) => follows(c).length === creators);
  }

  function trusts(run: Run): number[] {
    return followers(run).map((c) => trustIn(run.world, c, 0));
  }

  /** Every follower’s trust is the expected one, to 1e-9. */
  function expectTrust(run: Run, expected: number): void {
    const all = trusts(run);
    expect(all.length).toBeGreaterThanOrEqual(10);
    for (const T of all) expect(Math.abs(T - expected)).toBeLessThan(1e-9);
  }

  /** Half-life for which a share λ is left after a day. */
  const halfLives = (lambda: number): Values => {
    const days = -Math.LN2 / Math.log(lambda);
    return { peerHalfLife: days, negativeHalfLife: days };
  };

  /**
   * Ten posts a day of a tenth of the evidence. Nobody of authenticity 0 names a weak point (valence 1); one of
   * authenticity 1 says half is bad where quality is 0.5. 8·1 + 2·½ = 9 of 10 parts are positive: θ = 0.9, exactly.
   */
  const nineOfTen = {
    koc: { ...steady, perThousand: 200, cadence: 2, authenticity: 0 },
    mid: { ...steady, perThousand: 50, least: 1, cadence: 2, authenticity: 1 },
  };

  it('ten pieces of evidence, nothing forgotten: (0.9·10 + 1) / (10 + 2) = 0.8333', () => {
    const run = market(0.5, nineOfTen, { evidencePerPost: 0.1 });
    advance(run, 10);
    expectTrust(run, 10 / 12);
    expect(10 / 12).toBeCloseTo(0.8333, 4);
  });

  // The engine is looked at after the night, so evidence is worth λ·e when it is first seen: e = 1/λ makes it one.
  // A steady state holds S = 1/(1 − λ) pieces of evidence: T = (0.9·S + 1) / (S + 2).
  it.each([
    [0.95, 20, 0.8636],
    [0.8, 5, 0.7857],
  ])('retention %f: a steady state of %i pieces of evidence, trust %f', (lambda, S, rounded) => {
    const run = market(
      0.5,
      nineOfTen,
      { evidencePerPost: 0.1 / lambda, ...halfLives(lambda) },
      {
        parameters: { forgetting: { on: true } },
      },
    );
    // 0.95^500 < 1e-11.
    advance(run, 500);
    expectTrust(run, (0.9 * S + 1) / (S + 2));
    expect((0.9 * S + 1) / (S + 2)).toBeCloseTo(rounded, 4);
  });

  it('one creator, one post a day of valence 0.9 (in single precision), the same closed forms', () => {
    const koc = { ...steady, perThousand: 50, cadence: 1, authenticity: 1 };
    // valence = 1 − authenticity·(1 − quality)
    const theta = Math.fround(0.9);
    const run = market(0.9, { koc }, { evidencePerPost: 1 });
    advance(run, 10);
    expectTrust(run, (theta * 10 + 1) / 12);
  });

  // Of authenticity 0: nothing but good, whatever the creator has heard.
  const always = { koc: { ...steady, perThousand: 50, cadence: 1, authenticity: 0 } };

  /**
   * Twenty days of a post of valence 1, then a day with one review of valence 0 by a friend of all, a KOC’s followers
   * being all people: bad evidence about ability weighs κ. Then good posts again.
   */
  function badReview(kappa: number): Run {
    const parameters = {
      asymmetry: { on: true, kappa },
      posting: { median: 0.1, spread: 0, review: 1, halfRate: 0.00001, aboutBrands: 0 },
    };
    const that = { kind: 'set', day: 20, until: 21 };
    const run = market(
      1,
      always,
      { evidencePerPost: 1 },
      {
        parameters,
        interventions: [
          { ...that, path: 'parameters.publishing.on', value: false },
          { ...that, path: 'parameters.posting.on', value: true },
          { ...that, path: 'parameters.posting.negative', value: true },
        ],
      },
    );
    // Somebody who is no creator bought once and has a very bad experience to tell, as soon as there is posting.
    const { state } = run.world;
    const critic = state.home[0] === 0 ? 1 : 0;
    state.bought[critic] = 1;
    state.reviewBrand[critic] = 0;
    state.reviewSatisfaction[critic] = -1;
    return run;
  }

  /** All followers but the critic, who does not read the own review. */
  function expectReaders(run: Run, expected: number, kappa: number): void {
    const readers = followers(run).filter((c) => run.world.state.negative[c] === kappa);
    expect(readers).toHaveLength(18);
    for (const c of readers) expect(Math.abs(trustIn(run.world, c, 0) - expected)).toBeLessThan(1e-9);
  }

  it.each([
    [1, 0.913],
    [5, 0.7778],
  ])('twenty positives, then one negative, κ = %i: 0.9545 → %f', (kappa, rounded) => {
    const run = badReview(kappa);
    advance(run, 20);
    expectTrust(run, 21 / 22);
    advance(run, 1);
    // T = (20 + 1) / (20 + κ + 2)
    expectReaders(run, 21 / (22 + kappa), kappa);
    expect(21 / (22 + kappa)).toBeCloseTo(rounded, 4);
    // (21 + n) / (22 + n + κ) = 21 / 22 exactly at n = 21κ
    advance(run, 21 * kappa - 1);
    for (const T of followers(run)
      .filter((c) => run.world.state.negative[c] > 0)
      .map((c) => trustIn(run.world, c, 0)))
      expect(T).toBeLessThan(21 / 22 - 1e-6);
    advance(run, 1);
    expectReaders(run, 21 / 22, kappa);
  });
});
