/** A model of a few numbers, one of every kind, so that these tests do not move with the real one. */

import type { Parameter, Table } from '../sim/core/parameter.ts';
import type { Tables } from '../sim/scenario/shapes.ts';

function parameter(unit: string, [min, max]: [number, number], value: number): Parameter {
  const words = { about: 'A number.', symbol: 'x', standing: 'assumed', source: 'this test' } as const;
  return { ...words, unit, min, max, default: value };
}

const onOff: Parameter = { ...parameter('', [0, 1], 1), kind: 'switch' };

const brand: Table = {
  quality: parameter('share of the best', [0, 1], 0.7),
  price: parameter('yuan', [1, 1000], 100),
  counterfeitShare: parameter('share of sales', [0, 1], 0),
  attackPosts: parameter('posts per thousand consumers and day', [0, 100], 0),
  budget: parameter('yuan', [0, 100], 20),
  toAdvertising: parameter('share of the budget', [0, 1], 0.2),
  toKoc: parameter('share of the budget', [0, 1], 0.3),
  toMid: parameter('share of the budget', [0, 1], 0.3),
  toHead: parameter('share of the budget', [0, 1], 0.2),
  emotion: parameter('', [0, 1], 0.5),
};

const choice: Parameter = {
  ...parameter('', [0, 2], 1),
  kind: 'choice',
  choices: ['newest', 'best', 'random'],
};

export const SMALL: Tables = {
  parameters: {
    trust: { on: onOff, priorWeight: parameter('pieces of evidence', [0.5, 20], 2) },
    wordOfMouth: {
      attention: parameter('probability per day', [0, 1], 0.3),
      memory: { ...parameter('days', [1, 60], 14), kind: 'integer' },
      order: choice,
      groups: { ...parameter('groups', [1, 9], 3), kind: 'integer', fixed: true },
    },
  },
  population: {
    consumers: { ...parameter('people', [10, 1e6], 2000), kind: 'integer' },
    scepticism: parameter('', [-1, 1], 0.4),
  },
  creator: { sponsoredShare: parameter('share of posts', [0, 1], 0.2), labels: onOff },
  categoryBrands: {},
  creatorTiers: { koc: { sponsoredShare: 0.05 }, mid: {}, head: { sponsoredShare: 0.4, labels: 0 } },
  brand,
  defaultBrands: [
    { name: { en: 'Aurora', zh: '晨光' }, quality: 0.8 },
    { name: 'Bamboo', price: 60 },
  ],
};

export const MINIMAL = {
  title: { en: 'A market', zh: '市场' },
  question: { en: 'What happens?', zh: '会发生什么？' },
};
