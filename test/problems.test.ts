import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describe as inWords,
  editDistance,
  formatProblem,
  listNames,
  nearestName,
} from '../sim/scenario/problems.ts';

describe('formatProblem', () => {
  const where = { file: 'crisis.json', path: 'parameters.wordOfMouth.attention' };

  it('says where, what was found and what was expected', () => {
    const problem = { ...where, found: '1.4', expected: '0 to 1 (probability per day)' };
    expect(formatProblem(problem)).toBe(
      'crisis.json: wordOfMouth.attention is 1.4; expected 0 to 1 (probability per day)',
    );
  });

  it('adds the nearest name', () => {
    const problem = { ...where, found: 'not a known name', expected: 'a or b', nearest: 'b' };
    expect(formatProblem(problem)).toMatch(/; expected a or b; did you mean "b"\?$/);
  });

  it('names the file alone when all of it is wrong', () => {
    expect(formatProblem({ file: 'a.json', path: '', found: 'null', expected: 'an object' })).toBe(
      'a.json is null; expected an object',
    );
  });

  it('keeps control characters of a file away from the terminal', () => {
    const line = formatProblem({
      ...where,
      path: '\u001b[2J',
      found: inWords('a\nb\u009b'),
      expected: 'text',
    });
    expect(line).toBe('crisis.json: \\u001b[2J is "a\\u000ab\\u009b"; expected text');
  });
});

describe('words', () => {
  it.each([
    [undefined, 'missing'],
    [null, 'null'],
    ['1', '"1"'],
    [1.5, '1.5'],
    [Infinity, 'Infinity'],
    [[1, 2], 'a list of 2'],
    [{}, 'an object'],
    ['x'.repeat(100), `"${'x'.repeat(59)}…"`],
  ])('describes %o', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  it('lists a few names and counts many', () => {
    expect(listNames(['a'])).toBe('a');
    expect(listNames(['a', 'b', 'c'])).toBe('a, b or c');
    expect(listNames([...'abcdefghij'])).toBe('one of a, b, c, d, e, f, g, h … (10 names)');
  });
});

describe('nearest name', () => {
  const names = ['attention', 'memory', 'priorWeight', 'price', 'on'];

  it.each([
    ['atention', 'attention'],
    ['attnetion', 'attention'],
    ['PRIORWEIGHT', 'priorWeight'],
    ['prize', 'price'],
    ['onn', 'on'],
  ])('%s is near %s', (written, meant) => {
    expect(nearestName(written, names)).toBe(meant);
  });

  it.each(['zebra', '', 'x'.repeat(1000), 'q'])('%s is near none', (written) => {
    expect(nearestName(written, names)).toBeUndefined();
  });

  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['same', 'same', 0],
  ])('distance from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric and bounded by the longer word', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
