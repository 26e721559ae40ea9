import './figures-setting.ts';
import { expect, it } from 'vitest';
import { FIGURES } from '../../viz/figures/list.ts';
import { ORDERED, figuresFor } from '../../viz/figures/order.ts';
import { NAMES } from '../shipped.ts';

it('orders figures for scenarios that there are, and leaves none out', () => {
  expect(ORDERED.filter((name) => !NAMES.includes(name))).toEqual([]);
  for (const name of ORDERED) expect(new Set(figuresFor(name))).toEqual(new Set(FIGURES));
  expect(figuresFor(null)).toEqual(FIGURES);
  expect(figuresFor('the-star-falls')[0].name).toBe('creators');
});
