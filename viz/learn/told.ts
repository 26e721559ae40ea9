/** The numbers of a lesson, read off the runs on the page. */
import { read, scopeWith, withNames } from '../../lab/formula/formula.ts';
import type { Chronicle } from '../../lab/formula/formula.ts';
import { OTHERWISE } from '../../lab/stories/read-story.ts';
import { spoken, tell } from '../../lab/stories/sentence.ts';
import type { Bilingual } from '../../lab/stories/sentence.ts';
import type { Contribution } from '../../sim/why/index.ts';
import type { LiveRun } from '../state/session.ts';
import type { LessonFile } from './lesson-file.ts';

export function chronicle({ data }: LiveRun, before: LiveRun | null = null): Chronicle {
  const arm = ({ data: other }: LiveRun): Chronicle => ({
    series: other.series,
    scenario: other.scenario,
    events: other.events,
  });
  const { series, scenario, events } = data;
  return { series, scenario, events, arms: { [OTHERWISE]: before && arm(before) } };
}

const scopeOf = (lesson: LessonFile) => withNames(scopeWith([OTHERWISE]), lesson.let);

/** A formula of the lesson; null where this run has no such number. */
export const numberOf = (lesson: LessonFile, formula: string, run: Chronicle): number | null =>
  read(formula, scopeOf(lesson))(run)?.value ?? null;

export function foundIn(lesson: LessonFile, run: Chronicle): Bilingual | null {
  const sentence = spoken({ on: 'last', say: lesson.found }, scopeOf(lesson));
  return tell(sentence, run)?.text ?? null;
}

/** The lowest and highest of a number over the other draws of chance that are there; null below two. */
export function byChance(
  lesson: LessonFile,
  formula: string,
  live: LiveRun,
): { n: number; low: number; high: number } | null {
  const { scenario, events } = live.data;
  const values = live.spread.value
    .map((series) => numberOf(lesson, formula, { series, scenario, events }))
    .filter((value) => value !== null);
  if (values.length < 2) return null;
  return { n: values.length, low: Math.min(...values), high: Math.max(...values) };
}

/** Of what took from trust, the share that was lived through oneself; what is forgotten is nobody's doing. */
export function ownShare(contributions: readonly Contribution[]): number | null {
  let [own, told] = [0, 0];
  for (const { cause, read: seen, effect } of contributions) {
    if (effect >= 0 || cause === 'fading') continue;
    if (seen !== null || cause === 'talk' || cause === 'outside') told -= effect;
    else own -= effect;
  }
  return own + told > 0 ? own / (own + told) : null;
}
