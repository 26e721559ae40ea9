/** One run through the statistics on made-up data, to compare bits between engines. */
import { latinHypercube } from '../../../lab/designs/points/latin-hypercube.ts';
import { scalePoints } from '../../../lab/designs/points/ranges.ts';
import { saltelliPoints } from '../../../lab/designs/points/screening.ts';
import { bootstrapMean } from '../../../lab/statistics/bootstrap.ts';
import { doseResponse, pageTrend } from '../../../lab/statistics/dose.ts';
import { equivalence } from '../../../lab/statistics/equivalence.ts';
import { factorialEffects } from '../../../lab/statistics/factorial.ts';
import { planLooks } from '../../../lab/statistics/looks.ts';
import { compareArms, pairedContrast } from '../../../lab/statistics/paired.ts';
import { signFlip, signFlipP } from '../../../lab/statistics/permutation.ts';
import { pairedPower, replicationsFor } from '../../../lab/statistics/power.ts';
import { groupedContrast } from '../../../lab/statistics/random-effects.ts';
import { repeatedP } from '../../../lab/statistics/repeated.ts';
import { verdictInterval, verdictTails } from '../../../lab/statistics/skewness.ts';
import { sobolIndices } from '../../../lab/statistics/sobol-indices.ts';
import { wilson } from '../../../lab/statistics/tail.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

/** Everything found, as one JSON text: it holds each double to the last bit. */
export function battery(): string {
  const random = sequence(seedKey('battery'), 1);
  const arms = [0, 0.2, 0.3, 1].map((effect) =>
    Array.from({ length: 24 }, () => effect + normalQuantile(random())),
  );
  const d = arms[3].map((x, r) => x - arms[0][r]);
  const ranges = [
    { low: 0.1, high: 50, scale: 'log' as const },
    { low: -3, high: 3 },
  ];
  const model = ([x, y, z]: number[]) => x * y + z * z;
  return JSON.stringify([
    compareArms(arms[0], arms[3], 0.9),
    factorialEffects(arms),
    [doseResponse(arms, [1, 2, 5, 9], 'log'), pageTrend(arms)],
    [equivalence(d, 0.7), signFlip(d, random, 500), bootstrapMean(d, random, { resamples: 500 })],
    [verdictInterval(d), verdictTails(d, 0.3), repeatedP(planLooks([12, 24]), 1, 0.01), signFlipP(d, 'bits')],
    groupedContrast([d.slice(0, 7), d.slice(7, 12), d.slice(12)]),
    (['pocock', 'obrien-fleming'] as const).map((spending) => {
      const plan = planLooks([8, 16, 24], 0.95, spending);
      return [plan, plan.looks.map(({ n, alpha }) => pairedContrast(d.slice(0, n), 1 - alpha))];
    }),
    [pairedPower(0.6, 13), replicationsFor(0.4), wilson(3, 17)],
    scalePoints(latinHypercube(9, 2, random), ranges),
    sobolIndices(saltelliPoints(64, 3, random).map(model), 3, random, { resamples: 40 }),
  ]);
}
