import './figures-setting.ts';
import { expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES } from '../../viz/figures/list.ts';
import { ORDERED, figuresFor } from '../../viz/figures/order.ts';

const shipped = readdirSync(join(import.meta.dirname, '../../scenarios')).map((name) =>
  name.replace(/\.json$/, ''),
);

it('orders figures for scenarios that there are, and leaves none out', () => {
  expect(ORDERED.filter((name) => !shipped.includes(name))).toEqual([]);
  for (const name of ORDERED) expect(new Set(figuresFor(name))).toEqual(new Set(FIGURES));
  expect(figuresFor(null)).toEqual(FIGURES);
  expect(figuresFor('the-star-falls')[0].name).toBe('creators');
});
