import './figures-setting.ts';
import { expect, it } from 'vitest';
import { FIGURES } from '../../viz/figures/list.ts';
import { figuresFor } from '../../viz/figures/order.ts';
import { NAMES, fileOf } from '../shipped.ts';

it('puts the figures first that the folder of a scenario names, and leaves none out', () => {
  for (const name of NAMES) {
    const first = fileOf(name, 'page.json').figures as string[];
    const all = figuresFor(name).map((figure) => figure.name);
    expect(all.slice(0, first.length), name).toEqual(first);
    expect([...all].sort(), name).toEqual(FIGURES.map((figure) => figure.name).sort());
  }
  expect(figuresFor(null)).toEqual(FIGURES);
});
