/** What can be asked of a run, and what is wrong with a question. */
import type { Run } from '../run.ts';
import { STATES } from './explained.ts';
import type { StateName } from './explained.ts';

export interface Question {
  readonly state: StateName;
  readonly consumer: number;
  /** Brand that the state is about; not of beliefs in creators. */
  readonly brand?: number;
  /** Creator that is believed or not. */
  readonly creator?: number;
  /** First and last of the days whose doings are asked about: from the morning of the one to the evening of the other. */
  readonly from: number;
  readonly to: number;
}

/** A question that cannot be asked of this run, with everything that is wrong with it. */
export class QuestionError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'QuestionError';
    this.problems = problems;
  }
}

const whole = (n: number | undefined): n is number => n !== undefined && Number.isInteger(n);

/** Everything that is wrong with a question, in words. */
export function problemsOf({ day, world: { market, state } }: Run, asked: Question): string[] {
  const wrong: string[] = [];
  const within = (what: string, n: number | undefined, end: number): void => {
    if (!whole(n) || n < 0 || n >= end)
      wrong.push(`${what} is ${String(n)}; expected a whole number from 0 to ${end - 1}`);
  };
  within('consumer', asked.consumer, market.consumers);
  if (!Object.hasOwn(STATES, asked.state))
    wrong.push(`state is "${asked.state}"; expected one of ${Object.keys(STATES).join(', ')}`);
  else if (STATES[asked.state].about === 'brand') within('brand', asked.brand, market.brands);
  else within('creator', asked.creator, state.creatorsInUse[0]);
  within('to', asked.to, day);
  within('from', asked.from, day);
  if (wrong.length === 0 && asked.from > asked.to)
    wrong.push(`from is ${asked.from} and to ${asked.to}; expected the earlier day first`);
  return wrong;
}
