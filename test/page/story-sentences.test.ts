/** Sentences follow the numbers: their figures are those of the series, and other numbers make other words. */
import './figures-setting.ts';
import { describe, expect, it } from 'vitest';
import { scopeWith } from '../../lab/formula/formula.ts';
import type { Chronicle } from '../../lab/formula/formula.ts';
import { BRAND_MEASURES } from '../../sim/catalogue.ts';
import type { MarketEvent } from '../../sim/results/events.ts';
import { RunSeries } from '../../viz/state/run-series.ts';
import { worded } from '../../lab/stories/blocks.ts';
import { PLAIN_ABOUT } from '../../lab/stories/plain-about.ts';
import { OTHERWISE } from '../../lab/stories/read-story.ts';
import { spoken, tell, written } from '../../lab/stories/sentence.ts';
import type { SentenceFile, StoryFile } from '../../lab/stories/story-file.ts';
import { tellStory } from '../../viz/story/tell-story.ts';
import { resolved } from '../lived.ts';

const DAYS = 100;
const scenario = resolved({
  days: DAYS,
  interventions: [{ day: 40, until: 50, kind: 'quality-drop', brand: 0, to: 0.2 }],
});
const brands = scenario.brandNames.length;
const TRUST = BRAND_MEASURES.findIndex(({ name }) => name === 'trust');
const SALES = BRAND_MEASURES.findIndex(({ name }) => name === 'sales');

/** A run whose trust in brand b on a day is what is given, and whose sales are 10 a day. */
function runOf(trust: (day: number, b: number) => number, events: MarketEvent[] = []): Chronicle {
  const series = new RunSeries(DAYS, brands);
  for (let day = 0; day < DAYS; day++) {
    for (let b = 0; b < brands; b++) {
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
const START = "begins('quality-drop')";
const EVE = `${START} - 1`;
const fall: SentenceFile = { trustFalls: { brand: 0, eve: EVE, within: 30 } };
const back: SentenceFile = { trustComesBack: { brand: 0, eve: EVE, within: 30, by: 'last' } };

const told = (sentence: SentenceFile, run: Chronicle) =>
  tell(spoken(worded(sentence, run.scenario.brandNames.length), scopeWith([OTHERWISE])), run);
const english = (sentence: SentenceFile, run: Chronicle): string => told(sentence, run)!.text.en;
const chinese = (sentence: SentenceFile, run: Chronicle): string => told(sentence, run)!.text.zh;

describe('words follow the numbers', () => {
  it('of a fall', () => {
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

  it('of a move, up, down and level, with a comment that fits', () => {
    const move: SentenceFile = {
      trustMoves: { brand: 0, from: '10', to: '90' },
      comment: { fell: { en: 'Overnight.', zh: '一夜之间。' } },
    };
    expect(english(move, dented(0.5, 0.5))).toContain('has fallen from 0.60 to 0.50. Overnight.');
    expect(english(move, dented(0.7, 0.7))).toMatch(/has risen from 0.60 to 0.70.$/);
    expect(english(move, dented(0.605, 0.605))).toContain('has hardly moved');
    expect(told(move, steady)!.day).toBe(90);
  });

  it('of an order', () => {
    const order: SentenceFile = {
      ranks: {
        lead: { en: 'Most trusted is', zh: '最受信任的是' },
        form: '2',
        each: 'at(brand[b].trust, 50)',
      },
    };
    const names = scenario.brandNames.map(({ en }) => en);
    const up = (_: number, b: number): number => 0.4 + b / 10;
    const first = english(order, runOf(up));
    expect(first).toContain(`Most trusted is ${names[3]} (0.70), then ${names[2]} (0.60), `);
    expect(
      english(
        order,
        runOf((day, b) => 1 - up(day, b)),
      ),
    ).toContain(`${names[0]} (0.60), then ${names[1]}`);
  });

  it('of what is left, against the market without it', () => {
    const left: SentenceFile = { trustLeft: { brand: 0, eve: EVE, within: 30, from: START } };
    const ends = (end: number): string =>
      english(left, { ...dented(0.5, end), arms: { [OTHERWISE]: steady } });
    expect(ends(0.56)).toContain('40% is still there');
    expect(ends(0.56)).toContain('would stand at 0.60');
    expect(ends(0.56)).toContain('100% of what they would have been');
    expect(ends(0.5)).toContain('Nothing has healed');
    expect(ends(0.6)).toContain('It has healed');
    // While the other market is not known, the eve is what there is.
    expect(english(left, dented(0.5, 0.6))).toContain('is back: 0.60, against 0.60 on the eve');
  });

  it('of sales, which may rise for other reasons, against the market without it', () => {
    const sales: SentenceFile = { salesMove: { brand: 0, from: START } };
    const sold = (before: number, since: number): Chronicle => ({
      ...steady,
      series: { at: (_table, _measure, day) => (day < 40 ? before : since) },
    });
    const known = { ...sold(20, 30), arms: { [OTHERWISE]: sold(20, 40) } };
    expect(english(sales, known)).toMatch(/from 20 to 30. Had none of it happened, it would be 40.$/);
    expect(chinese(sales, known)).toMatch(/从 20 升到 30。要是这些都没发生，会是 40。$/);
    expect(english(sales, sold(20, 30))).toMatch(/from 20 to 30.$/);
    // In small markets, what differs is not written as the same.
    expect(english(sales, sold(7.4, 6.6))).toMatch(/from 7.4 to 6.6.$/);
  });

  it('of what trust rests on', () => {
    const rests: SentenceFile = { trustRestsOn: { brand: 0, on: '20' } };
    const by = (most: string): Chronicle => ({
      ...steady,
      series: { at: (_table, measure) => (measure === `evidence_${most}` ? 2 : 1) },
    });
    expect(english(rests, by('peer'))).toContain('what others say unpaid');
    expect(english(rests, by('paid'))).toContain('what was paid for');
    expect(english(rests, by('own'))).toContain('own experience');
  });
});

describe('a sentence of its own words', () => {
  const said: SentenceFile = {
    let: { now: 'at(brand[0].trust, 50)' },
    say: [
      { when: 'now > 0.65', en: 'high: {now:2}', zh: '高：{now:2}' },
      { en: '{@1} or {ranked(b, 0, 1):@}: {100 * now:n}', zh: '{@1}或{ranked(b, 0, 1):@}：{100 * now:n}' },
    ],
    clause: { let: { other: 'otherwise(now)' }, en: 'Otherwise {other:2}.', zh: '否则 {other:2}。' },
  };
  const [first, second] = scenario.brandNames;

  it('says the first variant that holds, with numbers and names', () => {
    expect(
      english(
        said,
        runOf(() => 0.7),
      ),
    ).toBe('High: 0.70');
    expect(english(said, steady)).toBe(`${second.en} or ${first.en}: 60`);
    expect(chinese(said, steady)).toBe(`“${second.zh}”或“${first.zh}”：60`);
  });

  it('adds its clause where that can be said', () => {
    const known = { ...steady, arms: { [OTHERWISE]: runOf(() => 0.5) } };
    expect(english(said, known)).toContain(': 60 Otherwise 0.50.');
  });
});

describe('a story', () => {
  const story: StoryFile = {
    about: PLAIN_ABOUT,
    needs: [START],
    sentences: [fall, { ...back, on: '71' }, { badNews: { brand: 0, from: START } }],
    answer: back,
    otherwise: { without: 'all' },
    tryNext: { en: 'Leave it out.', zh: '去掉。', without: 'all' },
  };
  const without: Chronicle = { ...steady, scenario: { ...scenario, interventions: [] } };
  const event: MarketEvent = {
    day: 52,
    kind: 'trust-falls',
    brand: 1,
    creator: -1,
    value: -0.05,
    label: { en: '', zh: '' },
  };

  it('begins with what begins, and ends with an answer on the last day alone', () => {
    const whole = tellStory(story, dented(0.5, 0.6), DAYS);
    expect(whole.sentences[0]).toMatchObject({
      day: 40,
      text: { en: expect.stringMatching(/\.$/) as string },
    });
    expect(whole.answer).toMatchObject({ day: DAYS - 1 });
    expect(tellStory(story, dented(0.5, 0.6), DAYS - 1).answer).toBeNull();
  });

  it('gives way to what happened where the thing it is about was taken out', () => {
    const { own, sentences, answer } = tellStory(story, { ...without, events: [event] }, DAYS);
    expect(own).toBe(false);
    expect(sentences.map(({ text }) => text.en)).toEqual([
      `Trust in ${scenario.brandNames[1].en} has fallen by 0.05 within two weeks.`,
    ]);
    expect(answer!.text.en).toContain('At the end most trusted is');
  });

  it('of a market of one brand ends with that brand', () => {
    const alone = {
      ...without,
      scenario: { ...without.scenario, brandNames: scenario.brandNames.slice(0, 1) },
    };
    expect(tellStory(null, alone, DAYS).answer!.text.en).toContain('has hardly moved: 0.60 before');
  });

  it('is there for a scenario that was brought', () => {
    const { sentences, answer } = tellStory(null, { ...steady, events: [event] }, 60);
    expect(sentences.map(({ day }) => day)).toEqual([40, 52]);
    expect(answer).toBeNull();
  });
});

it('writes numbers as each language does', () => {
  expect([written(0.404, '%', 'en'), written(1234.6, 'n', 'en'), written(-0.004, '2', 'en')]).toEqual([
    '40%',
    '1,235',
    '0.00',
  ]);
  expect([9.96, 3, 10.4].map((value) => written(value, 'n', 'en'))).toEqual(['10', '3', '10']);
  expect(written(1234.6, 'n', 'zh')).toBe('1,235');
});
