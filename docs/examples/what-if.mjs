// The same people, the same chance, one number changed: what the change did. Run: node docs/examples/what-if.mjs
import { advance, resolve, start } from 'trustfall';

const base = { title: 'What if', days: 120, population: { consumers: 500 } };
const without = { ...base, parameters: { talk: { on: false } } };

/** How readily brands come to mind at the end, on average over all. */
function salience(file, seed) {
  const run = start(resolve({ ...file, seed }));
  advance(run, 120);
  const { brands } = run.recording;
  let sum = 0;
  for (let b = 0; b < brands.entities; b++) sum += brands.value('salience', 119, b);
  return sum / brands.entities;
}

const differences = ['a', 'b', 'c', 'd', 'e'].map((seed) => salience(without, seed) - salience(base, seed));
const mean = differences.reduce((sum, x) => sum + x, 0) / differences.length;
console.log('Without talk among friends, salience at the end changes by', mean.toFixed(4));
console.log('seed by seed:', differences.map((x) => x.toFixed(4)).join('  '));
