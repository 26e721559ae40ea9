/** Levers that a platform with a goal moves (goal.ts): each is a number of the scenario times (1 + s) to the steps it stands away. */
import type { World } from '../../world.ts';

export const LEVERS = ['adLoad', 'takeRate', 'quality', 'diversity', 'enforcement'] as const;
export type Lever = (typeof LEVERS)[number];

/** What a lever can be at most: the ranges of these parameters. */
export const MOST: Readonly<Record<Lever, number>> = {
  adLoad: 512,
  takeRate: 0.5,
  quality: 10,
  diversity: 20,
  enforcement: 1,
};

/** As the scenario has it; 0 where what it belongs to is off. */
const START: Readonly<Record<Lever, (parameters: World['today']['parameters']) => number>> = {
  adLoad: ({ platformIncome }) => platformIncome.adLoad,
  takeRate: ({ platformIncome }) => platformIncome.takeRate,
  quality: ({ ranking }) => (ranking.on ? ranking.quality : 0),
  diversity: ({ ranking }) => (ranking.on ? ranking.diversity : 0),
  enforcement: ({ platform }) => (platform.on ? platform.enforcement : 0),
};

/** Whether the platform tries steps at all. */
export const triesSteps = ({ today: { parameters } }: World): boolean =>
  parameters.platformGoal.on !== 0 && parameters.platformGoal.step > 0;

/** A number after so many steps up, or down where they are below 0, by a share s each. */
export function stepped(start: number, s: number, steps: number, most: number): number {
  let x = start;
  for (let i = 0; i < Math.abs(steps); i++) x = steps > 0 ? x * (1 + s) : x / (1 + s);
  return Math.min(most, x);
}

/** Where a lever stands today. */
export function leverOf(world: World, name: Lever): number {
  const start = START[name](world.today.parameters);
  const steps = world.state.leverSteps[LEVERS.indexOf(name)];
  if (steps === 0 || !triesSteps(world)) return start;
  return stepped(start, world.today.parameters.platformGoal.step, steps, MOST[name]);
}
