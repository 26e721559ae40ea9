/** The contenders of the benchmark are one and the same model: `npm run bench:rivals` compares nothing else. */
import { expect, it } from 'vitest';
import { agentScript, keepingAgentScript, plainAgentScript } from './rivals/agentscript.ts';
import { engine } from './rivals/engine.ts';
import { flocc } from './rivals/flocc.ts';
import { wordOfMouth } from './rivals/model.ts';
import type { Contender } from './rivals/model.ts';
import { compiler, native } from './rivals/native.ts';
import { maps, objects } from './rivals/objects.ts';
import { expectSameCounts, race } from './rivals/race.ts';

const model = wordOfMouth(200);
const DAYS = 40;
const ours = engine(model).live(DAYS);

it('has word that spreads, and neither dies out nor reaches all', async () => {
  const { counts } = await ours;
  expect(counts).toHaveLength(DAYS);
  expect(counts[0]).toBeLessThan(20);
  expect(Math.min(...counts.slice(-10))).toBeGreaterThan(50);
  expect(Math.max(...counts.slice(-10))).toBeLessThan(170);
});

it.for([
  ['objects', objects],
  ['maps', maps],
  ['AgentScript', agentScript],
  ['AgentScript with friends kept', keepingAgentScript],
  ['AgentScript with plain loops', plainAgentScript],
  ['Flocc', flocc],
  ['C', native],
] as const)('%s counts the same people on every day', async ([name, enter], { skip }) => {
  if (name === 'C' && compiler() === null) return skip('there is no C compiler (cc)');
  const contender = await enter(model);
  try {
    expect((await contender.live(DAYS)).counts).toEqual((await ours).counts);
  } finally {
    contender.close?.();
  }
});

it('ends the race of another model, and says on which day it parts', async () => {
  const forgetful = engine({ ...model, forgetting: 0.9 });
  const other: Contender = { name: 'other', live: (days) => forgetful.live(days) };
  await expect(
    race([engine(model), other], model.graph.edges, { warmUp: 5, rounds: 1, days: 5 }),
  ).rejects.toThrow(
    /^other is another model: on day \d it counts \d+ who know it; expected \d+, as this engine has it$/,
  );
  expect(() =>
    expectSameCounts(
      new Map([
        ['a', [1, 2]],
        ['b', [1]],
      ]),
    ),
  ).toThrow('on day 1');
});
