/** What is asked where it holds: arms as documents, what is tested of them, and how a verdict follows from the tests. */
import type { Text } from '../../sim/scenario/index.ts';
import type { Json } from '../designs/differences.ts';
import type { Sesoi } from '../designs/outcomes.ts';
import type { Asked } from '../designs/people-shapes.ts';
import type { Set } from '../sensitivity/question.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** One contrast over arms. */
export interface Tested {
  /** Its own in the row. */
  name: string;
  /** The part, condition … that it belongs to. */
  of: string;
  outcome: Asked;
  /** By arm. */
  contrast: Readonly<Record<string, number>>;
  reference: number;
  sesoi: Sesoi;
}

/** What a contrast would come out as, with the seeds of the row, at one draw. */
export interface Foretold {
  /** Of the draw, drawn towards the mean of all draws; in the unit of the outcome, with the sign of the contrast. */
  mean: number;
  low: number;
  high: number;
  se: number;
  /** Degrees of freedom of the row's seeds. */
  df: number;
  /** The smallest effect of interest at this draw. */
  margin: number;
  /** Exactly nothing with every seed. */
  nothing: boolean;
}

export interface Judgement {
  verdict: Verdict;
  /** In the order of the row. */
  parts: readonly { name: string; verdict: Verdict }[];
}

export interface UncertainRow {
  /** Points and seeds are drawn from it. */
  id: string;
  mechanisms: readonly string[];
  /**
   * Scenario files of the arms. @param sets values below all that an arm says @param below a difference below the base of
   * the row @throws Error with every problem
   */
  filesAt: (sets: readonly Set[], below?: Json) => Record<string, Json>;
  /** Parts first; the first stands for the row in figures. */
  tested: readonly Tested[];
  /** @param identical groups of arms that were the same to the bit with all seeds */
  judge: (found: ReadonlyMap<string, Foretold>, identical: readonly string[][]) => Judgement;
}

/** Where a draw is lived: on a generated network of some kind, or on one from a file. */
export interface Place {
  id: string;
  name: Text;
  /** Of the base of the row. */
  difference: Json;
  network?: { hash: string; people: number } | undefined;
}

/** As the row has it. */
export const AS_GIVEN: Place = {
  id: 'as given',
  name: { en: 'friendships as in the row', zh: '好友网络同该行设定' },
  difference: {},
};
