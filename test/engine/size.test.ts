/**
 * A market of a hundred thousand is a hundred of a thousand: what is measured per consumer is the same. What is not held
 * here depends on numbers of people by its meaning: concentration over creators, means over groups that are empty on
 * some days of a small market (who complained, who was featured, posts passed on for each bad one).
 */
import { describe, expect, it } from 'vitest';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import type { Measure } from '../../sim/core/measure.ts';
import type { Series } from '../../sim/core/series.ts';
import { runOf } from './world.ts';

const DAYS = 20;
/** Days looked at, at the end. */
const LAST = 10;
const SMALL = 1000;
const LARGE = 100_000;
const SEEDS = 24;

/** Creators so many that a thousand people have some of every kind, none with an audience of all. */
const creators = { perThousand: 20, least: 0, tail: 10, inCommunity: 0 };

const WHAT = {
  market:
    'exposures posters posts_good posts_bad creator_posts creator_posts_paid sales returns spending platform_income ' +
    'creator_income fatigue motive quality_read away platform_trust ugc_share friend_share followed_share recommended_share considered told credited_share reposts_good reposts_bad',
  brands:
    'awareness salience trust trust_sd trust_p10 trust_p50 trust_p90 uncertainty evidence_own evidence_peer evidence_paid evidence_negative affect ' +
    'attachment identity loyalty habit sales buyers impulse_sales impressions read_koc read_mid read_head read_paid',
  creators: 'followers credibility posts readers comments load income trust_capital',
};

/** A sum over people or money is held against their number; an average is not. */
const perHead = ({ type, unit }: Measure<never>): boolean =>
  type === 'int' || unit === 'yuan' || unit === 'credibility';

/** Each measure over the last days, averaged over brands or tiers. */
function measured(consumers: number, seed: string): Map<string, number> {
  const run = runOf(
    {
      seed,
      days: DAYS,
      population: { consumers },
      creators: { koc: creators, mid: creators, head: creators },
    },
    DAYS,
  );
  const { recording } = run;
  const found = new Map<string, number>();
  const read = (whose: keyof typeof WHAT, series: Series, table: readonly Measure<never>[]) => {
    for (const name of WHAT[whose].split(' ')) {
      const m = table.findIndex((one) => one.name === name);
      if (m < 0) throw new Error(`${whose} have no measure ${name}`);
      let sum = 0;
      for (let day = DAYS - LAST; day < DAYS; day++)
        for (let entity = 0; entity < series.entities; entity++) sum += series.at(day, entity, m);
      found.set(`${whose} ${name}`, sum / (LAST * series.entities * (perHead(table[m]) ? consumers : 1)));
    }
  };
  read('market', recording.market, MARKET_MEASURES);
  read('brands', recording.brands, BRAND_MEASURES);
  read('creators', recording.creators, TIER_MEASURES);
  return found;
}

describe('a thousand people and a hundred thousand', () => {
  const small = Array.from({ length: SEEDS }, (_, i) => measured(SMALL, `small ${i}`));
  const large = measured(LARGE, 'large');

  it.each([...large])('%s: the same per consumer, within three standard errors', (name, found) => {
    const values = small.map((one) => one.get(name)!);
    const mean = values.reduce((sum, x) => sum + x, 0) / SEEDS;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (SEEDS - 1);
    // The large market is a mean over as many parts as it is times larger.
    const error = Math.sqrt(variance * (1 / SEEDS + SMALL / LARGE));
    const apart = (found - mean) / error;
    expect(
      Math.abs(apart),
      `${mean} among ${SMALL}, ${found} among ${LARGE}: ${apart.toFixed(1)} standard errors`,
    ).toBeLessThan(3);
    expect(variance).toBeGreaterThan(0);
  });
});
