/**
 * The neutral null model: every social and strategic mechanism off, everybody knows every brand. What is left is
 * price, quality as it is lived through, and chance.
 */
import { describe, expect, it } from 'vitest';
import { only, runOf } from './world.ts';

/** Sales of each brand over the last 60 of 240 days, in a market of 4,000 without any talk. */
function sales(brands: { quality: number; price: number }[], seed: string): number[] {
  const run = runOf(
    {
      seed,
      days: 240,
      population: { topology: 'well-mixed', consumers: 4000, dispositionSpread: 0, priceSpread: 0 },
      brands: brands.map((brand, b) => ({ name: `Brand ${b}`, known: 1, budget: 0, ...brand })),
      parameters: only({
        buying: { on: true, habit: 0, attachment: 0, identity: 0, values: 0, proof: 0 },
        need: { interval: 10, interest: 0, stock: 0 },
        trust: { on: true },
        experience: { on: true, taste: 0 },
        negative: { on: true },
      }),
    },
    240,
  );
  return brands.map((_, b) => {
    let sum = 0;
    for (let day = 180; day < 240; day++) sum += run.recording.brands.value('sales', day, b);
    return sum;
  });
}

describe('the neutral market', () => {
  it('splits evenly between equal brands, within three standard errors', () => {
    const even = { quality: 0.7, price: 100 };
    const [a, b, c] = sales([even, even, even], 'even');
    const third = (a + b + c) / 3;
    const error = Math.sqrt((a + b + c) * (1 / 3) * (2 / 3));
    for (const one of [a, b, c]) expect(Math.abs(one - third)).toBeLessThan(3 * error);
  });

  it('follows quality at equal price', () => {
    const [low, middle, high] = sales(
      [0.5, 0.7, 0.9].map((quality) => ({ quality, price: 100 })),
      'quality',
    );
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
  });

  it('follows price at equal quality', () => {
    const [dear, fair, cheap] = sales(
      [140, 100, 60].map((price) => ({ quality: 0.7, price })),
      'price',
    );
    expect(dear).toBeLessThan(fair);
    expect(fair).toBeLessThan(cheap);
  });

  it('does not depend on who else is tried first: shares of the rest are as the logit has them', () => {
    // Equal brands: leaving one out must leave the other two even.
    const even = { quality: 0.7, price: 100 };
    const [a, b] = sales([even, even], 'two');
    expect(Math.abs(a - b)).toBeLessThan(3 * Math.sqrt(a + b));
  });
});
