/** Names of 0.3.0 are refused with the name of today, wherever a file or an option can use one. */
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../sim/catalogue.ts';
import type { Table } from '../sim/core/parameter.ts';
import { FORMER, RENAMED } from '../sim/scenario/renamed.ts';
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

/** As 0.3.0 wrote it, and as it was called between 0.3.0 and today. */
const AS_WRITTEN = [
  ...Object.keys(FORMER),
  'noticing.recall',
  'brandRecall.recall',
  'diffusion.conversation',
  'norms.belonging',
  'norms.habit',
];
const TODAY: Record<string, string> = {
  'noticing.recall': 'salience.recall',
  'brandRecall.recall': 'salience.recall',
  'diffusion.conversation': 'talk.conversation',
  'norms.belonging': 'normConformity.belonging',
  'norms.habit': 'normConformity.habit',
};

describe.each(AS_WRITTEN)('%s', (old) => {
  const [group, name] = old.split('.');
  const { now, note } = FORMER[TODAY[old] ?? old];

  it('is no parameter any more, and what replaces it is one', () => {
    const has = (path: string): boolean => {
      const [of, one] = path.split('.');
      return Object.hasOwn((PARAMETERS as Record<string, Table>)[of] ?? {}, one);
    };
    expect([has(old), has(now)]).toEqual([false, true]);
  });

  it('is told in a scenario, in an intervention and in --set, with how it counts now', () => {
    const [first] = complaints({ parameters: { [group]: { [name]: 0.3 } } });
    const renamedGroup = RENAMED[group];
    if (renamedGroup === undefined) {
      expect(first).toContain(`old.json: ${old} is replaced (${note}); expected `);
      expect(first).toContain(`did you mean "${now}"?`);
    } else expect(first).toContain(`${group} is what "${renamedGroup}" was called`);

    const path = `parameters.${old}`;
    const [second] = complaints({ interventions: [{ day: 3, kind: 'set', path, value: 0.3 }] });
    expect(second).toContain(`the path of a number (now ${note}); did you mean "parameters.${now}"?`);

    const applied = applySets({ title, question: title }, [{ path: old, value: '0.3' }], '--set');
    expect(applied.ok ? [] : applied.problems.map(formatProblem)).toEqual([
      expect.stringContaining(`${old} is replaced (${note}); `),
    ]);
    expect(applied.ok ? '' : applied.problems.map(formatProblem).join()).toContain(`did you mean "${now}"?`);
  });
});
