/** Names of 0.3.0 are refused with the name of today, wherever a file or an option can use one. */
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../sim/catalogue.ts';
import type { Table } from '../sim/core/parameter.ts';
import { RENAMED } from '../sim/scenario/renamed.ts';
import { applySets, formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';

const title = { en: '–', zh: '–' };
function complaints(difference: object): string[] {
  const resolution = resolveScenario({ title, question: title, ...difference }, 'old.json');
  return resolution.ok ? [] : resolution.problems.map(formatProblem);
}

describe.each(Object.entries(RENAMED))('%s', (old, now) => {
  const group = (PARAMETERS as Record<string, Table>)[now];
  const [name] = Object.keys(group).filter((one) => one !== 'on' && group[one].fixed !== true);

  it('is no group any more, and its new name is one', () => {
    expect(Object.keys(PARAMETERS)).toContain(now);
    expect(Object.keys(PARAMETERS)).not.toContain(old);
  });

  it('is told in a scenario', () => {
    const [said] = complaints({ parameters: { [old]: { on: false } } });
    expect(said).toMatch(
      new RegExp(`^old\\.json: ${old} is what "${now}" was called; .*did you mean "${now}"\\?$`),
    );
  });

  it('is told in an intervention and in --set', () => {
    const path = `parameters.${old}.${name}`;
    const [said] = complaints({ interventions: [{ day: 3, kind: 'set', path, value: 0.5 }] });
    expect(said).toContain(`did you mean "parameters.${now}.${name}"?`);
    const applied = applySets(
      { title, question: title },
      [{ path: `${old}.${name}`, value: '0.5' }],
      '--set',
    );
    expect(applied.ok ? [] : applied.problems.map(formatProblem)).toEqual([
      expect.stringContaining(`did you mean "${now}.${name}"?`),
    ]);
  });
});
