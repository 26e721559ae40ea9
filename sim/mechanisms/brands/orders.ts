/** Orders in which a brand can go through the phases of a season (calendar.ts). */

/** Small creators; large ones; advertising. */
export const PHASES = ['seed', 'amplify', 'harvest'] as const;
export type PhaseName = (typeof PHASES)[number];

export const ORDERS = [
  'seed-amplify-harvest',
  'seed-harvest-amplify',
  'amplify-seed-harvest',
  'amplify-harvest-seed',
  'harvest-seed-amplify',
  'harvest-amplify-seed',
] as const;

/** Which phase of the season, from 0, is this one in each order. */
export const PLACES: readonly Readonly<Record<PhaseName, number>>[] = ORDERS.map((order) => {
  const names = order.split('-');
  return {
    seed: names.indexOf('seed'),
    amplify: names.indexOf('amplify'),
    harvest: names.indexOf('harvest'),
  };
});
