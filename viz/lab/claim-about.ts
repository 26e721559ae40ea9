/** Whom a row of the register is about, read off what its first part measures: a run that is played back opens on them. */
import type { Asked } from '../../lab/designs/people-shapes.ts';
import { isFormula, isWatched } from '../../lab/designs/people-shapes.ts';
import { subjectOf } from '../../lab/stories/subject.ts';
import type { Subject } from '../../lab/stories/subject.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import { MEASURES, isFlow, measureOf } from '../compare/measured.ts';
import { LENSES } from '../state/view.ts';
import type { About } from '../story/about.ts';

type Told = Omit<About, 'base' | 'eve'>;

/** What is watched of people, and the measure of a day that says most of it. */
const OF_PEOPLE: Readonly<Record<string, string>> = { stage: 'loyalty', bought: 'buyers' };
const WEEK = 7;

function subjectIn(outcome: Asked): Subject {
  if (isFormula(outcome)) {
    const [name] = /\b(?:brand\[\d+\]|[a-z]+)\.[a-z_]+/.exec(outcome) ?? ['brand[0].trust'];
    return subjectOf(name) ?? TRUST;
  }
  if (isWatched(outcome)) {
    if (outcome.table === 'follows') return { table: 'creators', measure: 'credibility', entity: 0 };
    const { column, entity } = 'column' in outcome ? (outcome as Column) : ({} as Column);
    const first = 'until' in outcome ? (outcome.until?.[0] as Column | undefined) : undefined;
    const wanted = column ?? first?.column ?? 'trust';
    const measure = OF_PEOPLE[wanted] ?? wanted;
    const known = MEASURES.brands.some(({ name }) => name === measure);
    return { table: 'brands', measure: known ? measure : 'trust', entity: entity ?? first?.entity ?? 0 };
  }
  const { table, entity } = outcome;
  const measure = [outcome.measure].flat()[0];
  if (table === 'market') return { table, measure, entity: 0 };
  if (entity === 'all' || entity === undefined) return { table, measure, entity: null };
  const place = table === 'creators' ? (TIERS as readonly string[]).indexOf(String(entity)) : Number(entity);
  return { table, measure, entity: place };
}

const TRUST: Subject = { table: 'brands', measure: 'trust', entity: 0 };
interface Column {
  column?: string;
  entity?: number;
}

function formOf(subject: Subject): About['form'] {
  const { unit, type } = measureOf(subject);
  if (unit === '0 to 1') return '2';
  if (unit.startsWith('share')) return '%';
  if (unit === 'yuan') return 'yuan';
  return type === 'int' ? 'n' : 'x';
}

export function claimAbout({ parts }: Pick<Claim, 'parts'>): Told {
  const subject = subjectIn(parts[0].outcome);
  const { table, measure, entity } = subject;
  return {
    brand: table === 'brands' ? (entity ?? 0) : 0,
    tier: table === 'creators' ? (entity ?? 0) : null,
    subject,
    beside: [],
    form: formOf(subject),
    over: isFlow(subject) ? WEEK : 1,
    words: null,
    bet: { en: 'How will this go?', zh: '这会怎样变化？' },
    axis: null,
    lens: LENSES.find((one) => one === measure) ?? 'trust',
  };
}

/** The arm that one is held against, by the weights of the first part. */
export function otherArm({ parts, arms }: Pick<Claim, 'parts' | 'arms'>, arm: string): string | null {
  const weights: Readonly<Record<string, number>> = parts[0].contrast ?? {};
  // An arm that the part leaves out is held against what the others are held against.
  const own = weights[arm] || 1;
  const against = Object.keys(weights).filter((one) => weights[one] !== 0 && weights[one] > 0 !== own > 0);
  const others = Object.keys(arms).filter((one) => one !== arm);
  return against.find((one) => one !== arm) ?? others[0] ?? null;
}
