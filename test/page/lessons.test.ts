/** The lessons: whole, told of runs of their stories, and with an answer for every value. */
import { describe, expect, it, vi } from 'vitest';
import { read, scopeWith, withNames } from '../../lab/formula/formula.ts';
import { chronicleOf } from '../../lab/formula/recorded.ts';
import { OTHERWISE } from '../../lab/stories/read-story.ts';
import { spoken, tell } from '../../lab/stories/sentence.ts';
import { remaining, setsOf } from '../../lab/scenarios/alteration.ts';
import { advance, startRun } from '../../sim/run.ts';
import { applySets } from '../../sim/scenario/scenario.ts';
import { LESSONS, isRight } from '../../viz/learn/lesson-file.ts';
import { resolved } from '../lived.ts';
import { scenarioOf } from '../shipped.ts';

// Whole markets are lived.
vi.setConfig({ testTimeout: 400_000 });

type Json = Record<string, unknown>;

const told = ({ scenario, recording }: ReturnType<typeof startRun>) => chronicleOf(scenario, recording);

describe.each(LESSONS.map((lesson) => [lesson.title.en, lesson] as const))('%s', (_, lesson) => {
  it('has an answer, and one only, for every value', () => {
    for (let value = -2; value <= 3; value += 0.05)
      expect(
        lesson.choices.filter((one) => isRight(one, value)),
        String(value),
      ).toHaveLength(1);
  });

  it('is said in both languages, the same values in each', () => {
    const texts = [lesson.title, lesson.scene, lesson.ask, lesson.idea, ...lesson.choices, ...lesson.found];
    const slots = (text: string): string[] => [...(text.match(/\{[^}]*\}/g) ?? [])].sort();
    for (const { en, zh } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(slots(zh)).toEqual(slots(en));
    }
  });

  const sets = (lesson.changes ?? []).map(([path, value]) => ({ path, value }));
  const lived = (more: typeof sets) => {
    const base = scenarioOf(lesson.story);
    const list = (base.interventions ?? []) as Json[];
    const interventions = more.length > 0 ? remaining(lesson.alteration!, list) : list;
    const applied = applySets({ ...base, interventions }, [...sets, ...more]);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    const run = startRun(resolved(applied.json as Json));
    advance(run, run.scenario.days);
    return run;
  };

  it('is told of its run, with a bet that has an outcome', () => {
    const scope = withNames(scopeWith([OTHERWISE]), lesson.let);
    const plain = told(lived([]));
    const run =
      lesson.alteration === undefined
        ? plain
        : { ...told(lived(setsOf(lesson.alteration))), arms: { [OTHERWISE]: plain } };
    const day = read(lesson.day, scope)(run)!.value;
    expect(day).toBeGreaterThan(0);
    if (lesson.kind === 'why') return;
    const { value } = read(lesson.value!, scope)(run)!;
    expect(lesson.choices.filter((one) => isRight(one, value))).toHaveLength(1);
    const found = tell(spoken({ on: 'last', say: lesson.found }, scope), run)!;
    expect(found.text.en).not.toMatch(/NaN|\{/);
  });
});
