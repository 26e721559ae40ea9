/** What the figures say must be what the series and frames hold. */
import './figures-setting.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import { FULL, UNKNOWN, planes } from '../../workers/frames.ts';
import { brandsTrust } from '../../viz/figures/brands.ts';
import { count, distribution } from '../../viz/figures/distribution.ts';
import { exampleSource } from '../../viz/figures/example-data.ts';
import { withoutVariables } from '../../viz/figures/export.tsx';
import { fits, fitted } from '../../viz/figures/fit.ts';
import { funnel } from '../../viz/figures/funnel.ts';
import { keptApart, shortened, textWidth } from '../../viz/figures/labels.ts';
import { FIGURES, built, firstChoice } from '../../viz/figures/list.ts';
import { addUp, runningMean, tracksOf } from '../../viz/figures/model.ts';
import { binned } from '../../viz/figures/paths.ts';
import { domainOf } from '../../viz/figures/plot-layout.ts';
import { shownDays } from '../../viz/figures/range.ts';
import { readingsOf } from '../../viz/figures/readings.ts';
import { salesAndReturns } from '../../viz/figures/sales.ts';
import { loyaltyStages } from '../../viz/figures/stages.ts';
import { csvOf, tableOf } from '../../viz/figures/table.ts';
import { goodShare } from '../../viz/figures/word-of-mouth.ts';
import { words } from '../../viz/figures/words.ts';
import { RunSeries } from '../../viz/state/run-series.ts';

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12) as number);

describe('numbers worked out for a figure', () => {
  test('the running mean has fewer days at the start', () => {
    expect([...runningMean(Float64Array.of(3, 5, 1, 6), 2)]).toEqual(near([3, 4, 3, 3.5]));
  });

  test('the good share is that of the last week, and stands while nobody posts', () => {
    const good = Float64Array.of(3, ...new Array<number>(9).fill(0));
    const bad = Float64Array.of(1, ...new Array<number>(9).fill(0));
    expect([...goodShare(good, bad)]).toEqual(near(new Array<number>(10).fill(0.75)));
  });

  test('bars of many days are their means', () => {
    expect([...binned(Float64Array.of(1, 3, 5, 7, 10), 2)]).toEqual([2, 6, 10]);
  });

  test('people are counted by value, those who do not know the brand apart', () => {
    const { bins, without, mean } = count(Uint8Array.of(0, FULL, FULL / 2, UNKNOWN));
    expect([bins[0], bins[19], bins[10], without]).toEqual([1, 1, 1, 1]);
    expect(mean).toBeCloseTo(0.5, 12);
  });

  test('loyalty stages add up to those who know the brand', () => {
    const source = exampleSource();
    const { up } = loyaltyStages(source).panels[0];
    const known = source.series.track('brands', 'awareness', source.days, 0);
    const all = addUp(up.map(({ values }) => values));
    const shares = ['none', 'cognitive', 'affective', 'conative', 'action'].map((stage) =>
      source.series.track('brands', `stage_${stage}`, source.days, 0),
    );
    expect([...all]).toEqual(near([...addUp(shares)].map((sum, day) => sum * known[day])));
  });

  test('the funnel counts consumers', () => {
    const source = exampleSource();
    const { steps, whole } = funnel(source, 40);
    expect(steps.map(({ value }) => value)).toEqual([
      Math.round(whole * source.series.at('brands', 'awareness', 40, 0)),
      source.series.at('brands', 'trusting', 40, 0),
      source.series.at('brands', 'buyers', 40, 0),
      source.series.at('brands', 'repeat_buyers', 40, 0),
    ]);
  });

  test('a kept market with fewer people is counted by its own number of people', () => {
    const source = exampleSource();
    const { bins } = distribution(source, 40);
    const people = 2;
    const agents = {
      frameAt: (day: number) => ({
        day,
        // Two people, three brands: the second plane of the first brand is attachment, and must not be read.
        people: new Uint8Array(people * planes(3)).fill(FULL).fill(0, people * 2, people * 3),
        creators: new Float32Array(0),
        flows: new Int32Array(0),
      }),
    };
    const mixed = distribution({ ...source, before: { ...source.before!, agents, consumers: people } }, 40);
    expect([...mixed.bins]).toEqual([...bins]);
    expect(mixed.before![0]).toBe(2);
    expect(addUp([mixed.before!]).reduce((sum, x) => sum + x, 0)).toBe(2);
    const steps = funnel(
      { ...source, before: { ...source.before!, consumers: 10 * source.consumers } },
      40,
    ).steps;
    const known = source.before!.series.at('brands', 'awareness', 40, 0);
    expect(steps[0].before).toBe(Math.round(known * 10 * source.consumers));
  });

  test('an axis holds all that is drawn on it, and begins at 0', () => {
    const { up, down, lines, ...rest } = salesAndReturns(exampleSource()).panels[0];
    const [low, high] = domainOf({ up, down, lines, ...rest }, 1);
    const top = Math.max(...addUp(up.map(({ values }) => values)));
    expect(low).toBeLessThanOrEqual(-Math.max(...down[0].values));
    expect(high).toBeGreaterThanOrEqual(top);
    expect(domainOf({ up, down: [], lines, ...rest }, 1)[0]).toBeCloseTo(0, 12);
  });
});

describe('every figure', () => {
  test('reads only measures there are', () => {
    const source = {
      ...exampleSource({ days: 5, length: 5 }),
      series: new RunSeries(5, 3),
      spread: [],
      before: null,
    };
    for (const definition of FIGURES) {
      expect(() => built(definition, source, 3, firstChoice(definition)), definition.name).not.toThrow();
    }
  });

  test('names its measures as the result files do', () => {
    const lists = {
      'brands.csv': BRAND_MEASURES,
      'market.csv': MARKET_MEASURES,
      'creators.csv': TIER_MEASURES,
    };
    for (const { name } of FIGURES) {
      const { files } = words().explained[name];
      const [file] = files.split(':');
      const known = lists[file as keyof typeof lists].map((measure) => measure.name as string);
      const named = files.match(/\b[a-z]+(?:_[a-z0-9]+)+\b/g) ?? [];
      expect(
        named.filter((one) => !known.includes(one)),
        name,
      ).toEqual([]);
    }
  });

  test('has the numbers it reads out in its table and its CSV', () => {
    const source = exampleSource();
    for (const definition of FIGURES) {
      if (definition.kind !== 'time') continue;
      const figure = definition.build(source);
      const table = tableOf(figure, [10, 20]);
      expect(table.rows).toHaveLength(11);
      for (const track of tracksOf(figure)) {
        const column = table.columns.findIndex(({ name }) => name === track.name);
        expect(
          table.rows.map((row) => row[column]),
          track.name,
        ).toEqual([...track.values.subarray(10, 21)]);
      }
      const [header, first] = csvOf(table).split('\n');
      expect(header.split(',')).toHaveLength(table.columns.length);
      expect(first.startsWith('10,')).toBe(true);
    }
  });

  test('says nothing of days that have not arrived', () => {
    const figure = built(FIGURES[0], exampleSource({ days: 30 }), 0, '');
    if (figure.kind !== 'time') throw new Error('expected a figure over time');
    expect(readingsOf(figure, 29)).toHaveLength(3);
    expect(readingsOf(figure, 30)).toHaveLength(0);
    expect(tableOf(figure, [0, 59]).rows).toHaveLength(30);
  });
});

test('a cut axis holds every line, and says that it is cut', () => {
  const whole = brandsTrust(exampleSource());
  const cut = fitted(whole);
  const [low, high] = cut.panels[0].domain!;
  for (const { values, before, spread } of tracksOf(cut)) {
    for (const list of [values, before!, ...spread]) {
      expect(Math.min(...list)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...list)).toBeLessThanOrEqual(high);
    }
  }
  expect(high - low).toBeLessThan(1);
  expect(cut.panels[0].label).not.toBe(whole.panels[0].label);
  // Areas and bars are measured from 0.
  expect(fitted(salesAndReturns(exampleSource())).panels[0].domain).toBeNull();
  expect(fits(loyaltyStages(exampleSource()))).toBe(false);
});

describe('labels', () => {
  const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 12 });

  test('keep apart, in order, and inside', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = keptApart(wanted, 14, 0, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
        const sorted = order.map((i) => placed[i]);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThan(14 - 1e-6);
        expect(sorted[0]).toBeGreaterThan(7 - 1e-6);
        expect(sorted[sorted.length - 1]).toBeLessThan(193 + 1e-6);
      }),
    );
  });

  test('stay where they want to be when nobody is in the way', () => {
    expect(keptApart([20, 100, 60], 14, 0, 200)).toEqual([20, 100, 60]);
  });

  test('are shortened to fit, Chinese too', () => {
    for (const text of ['Quality of what is read', '内容多样性与疲劳程度']) {
      const short = shortened(text, 60, 12);
      expect(textWidth(short, 12)).toBeLessThanOrEqual(60);
      expect(short.endsWith('…')).toBe(true);
      expect(shortened(text, 999, 12)).toBe(text);
    }
  });
});

test('the days shown stay inside the run', () => {
  expect(shownDays(100, null)).toEqual([0, 99]);
  expect(shownDays(100, [-5, 500])).toEqual([0, 99]);
  expect(shownDays(100, [40.4, 40.3])).toEqual([40, 41]);
  expect(shownDays(100, [99, 99])).toEqual([98, 99]);
  expect(shownDays(1, null)).toEqual([0, 1]);
});

test('a file has colours in place of variables', () => {
  const colours: Record<string, string> = { '--ink': '#111', '--font': 'a, "b"' };
  expect(withoutVariables('<g fill="var(--ink)" font-family="var(--font)"/>', (name) => colours[name])).toBe(
    `<g fill="#111" font-family="a, 'b'"/>`,
  );
});
