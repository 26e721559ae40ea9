import { describe, expect, it } from 'vitest';
import { indented, table } from '../../cli/table.ts';

describe('tables on a terminal', () => {
  it('puts words to the left and numbers to the right, with nothing behind them', () => {
    const rows = [
      ['measure', 'Azure', 'B'],
      ['sales', '1,234', ''],
      ['trust', '0.5', '12'],
    ];
    expect(table(rows)).toEqual(['measure  Azure  B', 'sales    1,234', 'trust    0.5    12']);
    expect(table(rows, true)).toEqual(['measure  Azure   B', 'sales    1,234', 'trust      0.5  12']);
  });

  it.each([
    ['Chinese', '青鸟', 4],
    ['Japanese', 'アオ', 4],
    ['Korean', '파랑', 4],
    ['a letter with a mark of its own', 'e\u0301', 1],
    ['a picture', '🌸', 2],
  ])('knows how much room %s takes', (_, name, places) => {
    const [head, row] = table([
      [name, 'x'],
      ['123456', 'y'],
    ]);
    expect(head).toBe(`${name}${' '.repeat(6 - places + 2)}x`);
    expect(row).toBe('123456  y');
  });

  it('makes nothing of nothing', () => {
    expect(table([])).toEqual([]);
    expect(indented(['a', ''])).toEqual(['  a', '']);
  });
});
