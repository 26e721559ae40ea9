/** Sentences follow the numbers: their figures are those of the series, and other numbers make other words. */
import { describe, expect, it } from 'vitest';
import { BRAND_MEASURES } from '../../sim/catalogue.ts';
import type { MarketEvent } from '../../sim/results/events.ts';
import { RunSeries } from '../../viz/state/run-series.ts';
import { comesBack, eveOf, moves, trustFalls, trustIn } from '../../viz/story/blocks.ts';
import { ranking } from '../../viz/story/ranking.ts';
import { whatIsLeft } from '../../viz/story/contrast.ts';
import { tell, written } from '../../viz/story/sentence.ts';
import type { Sentence, Story } from '../../viz/story/sentence.ts';
import { tellStory } from '../../viz/story/tell-story.ts';
import { at, begins, firstUnder, last, later, mean, ofBrand, on, sum } from '../../viz/story/vocabulary.ts';
import type { Chronicle } from '../../viz/story/vocabulary.ts';
import { resolved } from '../lived.ts';

const DAYS = 100;
const DROP = { kind: 'quality-drop' } as const;
const drop = { day: 40, until: 50, kind: 'quality-drop', brand: 0, to: 0.2 };
const scenario = resolved({ days: DAYS, interventions: [drop] });
const TRUST = BRAND_MEASURES.findIndex(({ name }) => name === 'trust');
const SALES = BRAND_MEASURES.findIndex(({ name }) => name === 'sales');

/** A run whose trust in brand b on a day is what is given, and whose sales are 10 a day. */
function runOf(trust: (day: number, b: number) => number, events: MarketEvent[] = []): Chronicle {
  const series = new RunSeries(DAYS, scenario.brandNames.length);
  for (let day = 0; day < DAYS; day++) {
    for (let b = 0; b < scenario.brandNames.length; b++) {
      const row = (day * series.brands.entities + b) * series.brands.measures;
      series.brands.data[row + TRUST] = trust(day, b);
      series.brands.data[row + SALES] = 10;
    }
  }
  return { series, scenario, events };
}

const steady = runOf(() => 0.6);
/** Falls from 0.6 to `low` on day 45 and stands at `end` from day 80 on. */
const dented = (low: number, end: number): Chronicle =>
  runOf((day) => (day < 45 ? 0.6 : day < 80 ? low : end));
const eve = eveOf(DROP);
const back = comesBack({
  id: 'back',
  topic: trustIn(0),
  track: ofBrand('trust', 0),
  eve,
  within: 30,
  by: last,
});
const english = (sentence: Sentence, run: Chronicle): string => tell(sentence, run)!.text.en;
const chinese = (sentence: Sentence, run: Chronicle): string => tell(sentence, run)!.text.zh;

describe('terms', () => {
  it('read the series', () => {
    const run = runOf((day, b) => day / 1000 + b / 10);
    const track = ofBrand('trust', 2);
    expect(at(track, on(37))(run)).toEqual({ value: run.series.at('brands', 'trust', 37, 2), known: 37 });
    expect(sum(ofBrand('sales', 0), on(10), on(20))(run)).toEqual({ value: 100, known: 19 });
    expect(mean(track, on(0), on(3))(run)!.value).toBeCloseTo(0.201, 12);
    expect(firstUnder(ofBrand('trust', 0), begins(DROP), at(ofBrand('trust', 0), on(3)))(run)).toBeNull();
    expect(firstUnder(ofBrand('trust', 0), begins(DROP), on(1))(run)).toEqual({ value: 40, known: 40 });
  });

  it('are null for what is not there', () => {
    expect(at(ofBrand('trust', 9), on(3))(steady)).toBeNull();
    expect(begins({ kind: 'scandal' })(steady)).toBeNull();
    expect(eveOf({ path: 'brands.1.quality' })(steady)).toBeNull();
  });
});

describe('words follow the numbers', () => {
  it('of a fall', () => {
    const fall = trustFalls(0, eve, 30);
    expect(english(fall, dented(0.5, 0.5))).toContain('has fallen from 0.60 on the eve to 0.50');
    expect(chinese(fall, dented(0.5, 0.5))).toContain('从前一晚的 0.60 跌到最低 0.50');
    expect(english(fall, steady)).toContain('has hardly moved');
    expect(english(fall, dented(0.7, 0.7))).toContain('not fallen but risen, from 0.60 on the eve to 0.70');
    expect(chinese(fall, dented(0.7, 0.7))).toContain('没有跌');
  });

  it.each([
    [0.6, 'is back: 0.60', '回来了：现在 0.60'],
    [0.55, 'of what was lost, 50% is back', '丢掉的回来了 50%'],
    [0.505, 'does not come back: 0.51', '没有回来：现在 0.51'],
    [0.4, 'goes on falling: 0.40', '还在往下掉：现在 0.40'],
  ])('of what comes back, ending at %f', (end, en, zh) => {
    expect(english(back, dented(0.5, end)).toLowerCase()).toContain(en);
    expect(chinese(back, dented(0.5, end))).toContain(zh);
  });

  it('of nothing lost', () => {
    expect(english(back, steady)).toContain('nothing to win back');
  });

  it('of a move, up, down and level', () => {
    const trust = (day: number) => at(ofBrand('trust', 0), on(day));
    const move = moves({ id: 'm', topic: trustIn(0), before: trust(10), after: trust(90) });
    expect(english(move, dented(0.5, 0.5))).toContain('has fallen from 0.60 to 0.50');
    expect(english(move, dented(0.7, 0.7))).toContain('has risen from 0.60 to 0.70');
    expect(english(move, dented(0.605, 0.605))).toContain('has hardly moved');
    expect(tell(move, steady)!.day).toBe(90);
  });

  it('of an order', () => {
    const order = ranking({
      id: 'r',
      of: (b) => at(ofBrand('trust', b), on(50)),
      brands: [0, 1],
      form: '2',
      lead: { en: 'Most trusted is', zh: '最受信任的是' },
    });
    const [first, second] = scenario.brandNames.map(({ en }) => en);
    const up = (_: number, b: number): number => 0.4 + b / 10;
    expect(english(order, runOf(up))).toBe(`Most trusted is ${second} (0.50), then ${first} (0.40).`);
    expect(
      english(
        order,
        runOf((day, b) => 1 - up(day, b)),
      ),
    ).toBe(`Most trusted is ${first} (0.60), then ${second} (0.50).`);
  });

  it('of what is left, against the market without it', () => {
    const answer = whatIsLeft(
      { topic: trustIn(0), track: ofBrand('trust', 0), eve, within: 30 },
      { track: ofBrand('sales', 0), from: begins(DROP) },
    );
    const told = (end: number): string => english(answer, { ...dented(0.5, end), control: steady });
    expect(told(0.56)).toContain('40% is still there');
    expect(told(0.56)).toContain('would stand at 0.60');
    expect(told(0.56)).toContain('100% of what they would have been');
    expect(told(0.5)).toContain('Nothing has healed');
    expect(told(0.6)).toContain('It has healed');
    // While the other market is not known, the eve is what there is.
    expect(english(answer, dented(0.5, 0.6))).toContain('is back: 0.60, against 0.60 on the eve');
  });
});

describe('a story', () => {
  const story: Story = {
    needs: [begins(DROP)],
    sentences: [trustFalls(0, eve, 30), { ...back, id: 'early', on: later(eve, 31) }],
    answer: back,
    control: { without: 'all' },
    suggestion: { en: '', zh: '', without: 'all' },
  };
  const without: Chronicle = { ...steady, scenario: { ...scenario, interventions: [] } };
  const fall: MarketEvent = {
    day: 52,
    kind: 'trust-falls',
    brand: 1,
    creator: -1,
    value: -0.05,
    label: { en: '', zh: '' },
  };

  it('begins with what begins, and ends with an answer on the last day alone', () => {
    const told = tellStory(story, dented(0.5, 0.6), DAYS);
    expect(told.sentences[0]).toMatchObject({ id: 'begins-40', day: 40 });
    expect(told.answer).toMatchObject({ day: DAYS - 1 });
    expect(tellStory(story, dented(0.5, 0.6), DAYS - 1).answer).toBeNull();
  });

  it('gives way to what happened where the thing it is about was taken out', () => {
    const told = tellStory(story, { ...without, events: [fall] }, DAYS);
    expect(told.own).toBe(false);
    expect(told.sentences.map(({ text }) => text.en)).toEqual([
      `Trust in ${scenario.brandNames[1].en} has fallen by 0.05 within two weeks.`,
    ]);
    expect(told.answer!.text.en).toContain('At the end most trusted is');
  });

  it('is there for a scenario that was brought', () => {
    const told = tellStory(null, { ...steady, events: [fall] }, 60);
    expect(told.sentences.map(({ day }) => day)).toEqual([40, 52]);
    expect(told.answer).toBeNull();
  });

  it('throws on a value nobody has given', () => {
    expect(() => tell({ id: 'x', variants: [{ en: '{lost:2}', zh: '{lost:2}' }] }, steady)).toThrow(/lost/);
  });
});

it('writes numbers as each language does', () => {
  expect([written(0.404, '%', 'en'), written(1234.6, 'n', 'en'), written(-0.004, '2', 'en')]).toEqual([
    '40%',
    '1,235',
    '0.00',
  ]);
  expect(written(1234.6, 'n', 'zh')).toBe('1,235');
});
