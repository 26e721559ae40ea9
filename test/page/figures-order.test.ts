import './figures-setting.ts';
import { expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ORDERED } from '../../viz/figures/order.ts';

const shipped = readdirSync(join(import.meta.dirname, '../../scenarios')).map((name) =>
  name.replace(/\.json$/, ''),
);

it('orders figures for scenarios that there are', () => {
  expect(ORDERED.filter((name) => !shipped.includes(name))).toEqual([]);
});
