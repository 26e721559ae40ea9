/** What `trustfall patterns` counts: tests apart from what was fitted, and what is put in nowhere. */
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../lab/documents/markdown.ts';
import { patternsDocument, titleOf } from '../../../lab/documents/patterns/document.ts';
import type { Pattern, Use } from '../../../lab/patterns/pattern-shape.ts';
import type { PatternResult, PatternVerdict } from '../../../lab/patterns/results.ts';

const provenance = {
  program: 'trustfall 0',
  model: 'm',
  network: null,
  consumers: null,
  command: 'trustfall patterns',
};

function result(use: Use, verdict: PatternVerdict, standing: Pattern['standing'] = 'guess'): PatternResult {
  const bounds = standing === 'none' ? {} : { least: 1, most: 2 };
  const pattern: Pattern = {
    id: `${use}-${verdict}-${standing}`,
    topic: 'word',
    pattern: { en: 'a share', zh: '一个占比' },
    market: 'm',
    read: {},
    value: 'x',
    ...bounds,
    source: { en: 'ours', zh: '我们定的' },
    standing,
    ...(standing === 'measured' ? { citation: 'read' as const } : {}),
    use,
    handle: ['need.interval'],
  };
  const market = { about: { en: 'a market', zh: '一个市场' }, days: 3 };
  const interval = { low: 1, high: 2, level: 0.95 };
  const beyond = verdict === 'outside' ? 1 : 0;
  const [seeds, values] = [
    ['a', 'b', 'c'],
    [1, 1.5, 2],
  ];
  return {
    pattern,
    market,
    seeds,
    values,
    mean: 1.5,
    sd: 0.5,
    interval,
    verdict,
    beyond,
    dropped: 0,
    runs: [],
  };
}

const RESULTS = [
  result('checked', 'inside', 'measured'),
  result('checked', 'outside', 'measured'),
  result('checked', 'undecided'),
  result('checked', 'shown', 'none'),
  result('calibrated', 'inside', 'measured'),
  result('calibrated', 'inside'),
  result('given', 'inside', 'measured'),
  result('given', 'outside'),
];

const textOf = (results: readonly PatternResult[]): string =>
  markdown(patternsDocument({ patterns: [...results], unsaid: [], provenance })).replaceAll(/\s+/g, ' ');

describe('the counts of patterns', () => {
  it('leave out what a number of the model gives', () => {
    expect(titleOf(RESULTS)).toEqual({
      en: '8 patterns: 3 inside, 1 outside, 1 undecided, 1 shown without bounds, 2 given by a number of the model',
      zh: '8 个现象：3 落在范围内，1 落在范围外，1 尚难断定，1 没有范围，仅作展示，2 由模型的数给定',
    });
    expect(titleOf([result('given', 'inside')]).en).toBe('1 pattern: 1 given by a number of the model');
  });

  it('hold tests apart from what was fitted', () => {
    const text = textOf(RESULTS);
    expect(text).toContain(
      'Checked, and so a test: of 2 with bounds after published figures 1 inside, 1 outside, 0 undecided; ' +
        'of 1 with bounds that are guesses 0 inside, 0 outside, 1 undecided.',
    );
    expect(text).toContain(
      'Calibrated, and so no test: of 1 with bounds after published figures 1 inside, 0 outside, 0 undecided; ' +
        'of 1 with bounds that are guesses 1 inside, 0 outside, 0 undecided.',
    );
    expect(text).toContain('2 are given by a number of the model, and counted nowhere.');
  });

  it('mark what is given in the table, and look for nothing that would move it', () => {
    const text = textOf(RESULTS);
    expect(text).toMatch(/`given-outside-guess` .*?\| given \(outside\) /);
    expect(text).toMatch(/What moves those outside .*checked-outside-measured/);
    expect(text).not.toMatch(/What moves those outside .*\| given-outside-guess/);
  });

  it('say nothing of a use that there is not', () => {
    expect(textOf([result('checked', 'inside')])).not.toMatch(
      /Calibrated, and|given by a number of the model, and/,
    );
  });
});
