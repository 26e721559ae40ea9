import './figures-setting.ts';
import { expect, it } from 'vitest';
import { firstFor } from '../../viz/figures/order.ts';
import { NAMES, fileOf } from '../shipped.ts';

it('puts the figures first that the folder of a scenario names', () => {
  for (const name of NAMES) expect(firstFor(name), name).toEqual(fileOf(name, 'page.json').figures);
  expect(firstFor('the-star-falls')[0]).toBe('creators');
  expect([firstFor(null), firstFor('nobody knows it')]).toEqual([[], []]);
});
