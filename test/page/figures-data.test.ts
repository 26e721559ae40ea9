/** What the figures say must be what the series and frames hold. */
import './figures-setting.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../../sim/catalogue.ts';
import { FULL, UNKNOWN, brandPlane, planes } from '../../workers/frames.ts';
import { keptApart, levelsOf } from '../../charts/places.ts';
import { binned } from '../../charts/paths.ts';
import { shortened, textWidth, wrapped } from '../../charts/text.ts';
import { domainOf } from '../../charts/time/layout.ts';
import { FIGURES, built, figuresFor, firstChoice } from '../../viz/figures/collection.ts';
import { exampleSource } from '../../viz/figures/example-data.ts';
import { fits, fitted } from '../../viz/figures/fit.ts';
import { count } from '../../viz/figures/homes/distribution.ts';
import { goodShare } from '../../viz/figures/homes/word-of-mouth.ts';
import { addUp, runningMean, tracksOf } from '../../viz/figures/model.ts';
import type { Figure, Source } from '../../viz/figures/model.ts';
import { shownDays } from '../../viz/figures/range.ts';
import { readingsOf } from '../../viz/figures/readings.ts';
import { csvOf, tableOf } from '../../viz/figures/table.ts';
import { words } from '../../viz/figures/words.ts';
import type { FigureName } from '../../viz/figures/words.ts';
import { withoutVariables } from '../../viz/share/picture.ts';
import { RunSeries } from '../../viz/state/run-series.ts';

/** A figure by its name, on a day where it is one of a day. */
function made<K extends Figure['kind']>(
  kind: K,
  name: FigureName,
  source: Source,
  day = 0,
): Extract<Figure, { kind: K }> {
  const definition = FIGURES.find((one) => one.name === name)!;
  const figure = built(definition, source, day, firstChoice(definition));
  if (figure.kind !== kind) throw new Error(`${name} is a figure of ${figure.kind}, not of ${kind}`);
  return figure as Extract<Figure, { kind: K }>;
}

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
    const { up } = made('time', 'stages', source).panels[0];
    const known = source.series.track('brands', 'awareness', source.days, 0);
    const all = addUp(up.map(({ values }) => values));
    const shares = ['none', 'cognitive', 'affective', 'conative', 'action'].map((stage) =>
      source.series.track('brands', `stage_${stage}`, source.days, 0),
    );
    expect([...all]).toEqual(near([...addUp(shares)].map((sum, day) => sum * known[day])));
  });

  test('the funnel counts consumers', () => {
    const source = exampleSource();
    const { steps, whole } = made('steps', 'funnel', source, 40);
    expect(steps.map(({ value }) => value)).toEqual([
      Math.round(whole * source.series.at('brands', 'awareness', 40, 0)),
      source.series.at('brands', 'trusting', 40, 0),
      source.series.at('brands', 'buyers', 40, 0),
      source.series.at('brands', 'repeat_buyers', 40, 0),
    ]);
  });

  test('a kept market with fewer people is counted by its own number of people', () => {
    const source = exampleSource();
    const { bins } = made('histogram', 'distribution', source, 40);
    const people = 2;
    // Two people, three brands: neither trusts the first, and everything else, which must not be read, is full.
    const trust = people * brandPlane('trust', 0);
    const agents = {
      frameAt: (day: number) => ({
        day,
        people: new Uint8Array(people * planes(3)).fill(FULL).fill(0, trust, trust + people),
        creators: new Float32Array(0),
        flows: new Int32Array(0),
        ties: new Int32Array(0),
      }),
    };
    const mixed = made(
      'histogram',
      'distribution',
      { ...source, before: { ...source.before!, agents, consumers: people } },
      40,
    );
    expect([...mixed.bins]).toEqual([...bins]);
    expect(mixed.before![0]).toBe(2);
    expect(addUp([mixed.before!]).reduce((sum, x) => sum + x, 0)).toBe(2);
    const { steps } = made(
      'steps',
      'funnel',
      { ...source, before: { ...source.before!, consumers: 10 * source.consumers } },
      40,
    );
    const known = source.before!.series.at('brands', 'awareness', 40, 0);
    expect(steps[0].before).toBe(Math.round(known * 10 * source.consumers));
  });

  test('an axis holds all that is drawn on it, and begins at 0', () => {
    const { up, down, lines, ...rest } = made('time', 'sales', exampleSource()).panels[0];
    const [low, high] = domainOf({ up, down, lines, ...rest }, 1);
    const top = Math.max(...addUp(up.map(({ values }) => values)));
    expect(low).toBeLessThanOrEqual(-Math.max(...down[0].values));
    expect(high).toBeGreaterThanOrEqual(top);
    expect(domainOf({ up, down: [], lines, ...rest }, 1)[0]).toBeCloseTo(0, 12);
  });
});

describe('every figure', () => {
  test('has one home and words, and a place of its own', () => {
    expect(FIGURES.map(({ name }) => name).sort()).toEqual(Object.keys(words().figures).sort());
    expect(new Set(FIGURES.map(({ place }) => place)).size).toBe(FIGURES.length);
  });

  test('comes first where a story wants it, and none is left out', () => {
    expect(figuresFor([])).toEqual(FIGURES);
    const [first, second, ...rest] = figuresFor(['creators', 'sales']);
    expect([first.name, second.name]).toEqual(['creators', 'sales']);
    expect(rest).toEqual(FIGURES.filter(({ name }) => name !== 'creators' && name !== 'sales'));
  });

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
      const { files } = words().figures[name];
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
    const figure = made('time', 'brands', exampleSource({ days: 30 }));
    expect(readingsOf(figure, 29)).toHaveLength(3);
    expect(readingsOf(figure, 30)).toHaveLength(0);
    expect(tableOf(figure, [0, 59]).rows).toHaveLength(30);
  });
});

test('a cut axis holds every line, and says that it is cut', () => {
  const whole = made('time', 'brands', exampleSource());
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
  expect(fitted(made('time', 'sales', exampleSource())).panels[0].domain).toBeNull();
  expect(fits(made('time', 'stages', exampleSource()))).toBe(false);
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

describe('texts in drawings', () => {
  test('break between words, Chinese anywhere, and lose nothing', () => {
    for (const text of ['effect over the smallest of interest', '效应除以最小值得关注的效应']) {
      const lines = wrapped(text, 90, 12);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
      expect(lines.join(text.includes(' ') ? ' ' : '')).toBe(text);
    }
    expect(wrapped('unbreakable', 10, 12)).toEqual(['unbreakable']);
    expect(wrapped('', 10, 12)).toEqual(['']);
  });

  test('are put on as many levels as keep them apart', () => {
    expect(levelsOf([])).toEqual([]);
    expect(
      levelsOf([
        [0, 10],
        [10, 20],
        [5, 12],
        [30, 40],
      ]),
    ).toEqual([0, 0, 1, 0]);
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
