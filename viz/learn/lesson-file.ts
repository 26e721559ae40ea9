/** What a lesson is: a shipped story, what of the page is hidden, a question to bet on, and one idea. */
import type { Alteration } from '../../lab/scenarios/alteration.ts';
import type { Bilingual } from '../../lab/stories/sentence.ts';
import type { Change } from '../../workers/protocol.ts';

/** An answer to bet on; it is right where the value is from `above` on and less than `below`. */
export interface Answer extends Bilingual {
  readonly above?: number;
  readonly below?: number;
}

/** Parts of the page that a lesson can do without. */
export type Hidden = 'controls' | 'story' | 'time';

export interface LessonFile {
  /** What one does after the bet: watch it come out, ask somebody why, or change one thing. */
  readonly kind: 'foresee' | 'why' | 'change';
  readonly story: string;
  readonly changes?: readonly (readonly [path: string, value: Change['value']])[];
  readonly hides: readonly Hidden[];
  readonly brand: number;
  /** The evening on which one bets. */
  readonly day: string;
  readonly let?: Readonly<Record<string, string>>;
  readonly title: Bilingual;
  readonly scene: Bilingual;
  readonly ask: Bilingual;
  readonly choices: readonly Answer[];
  /** What is changed, and what the button for it says. */
  readonly alteration?: Alteration;
  readonly do?: Bilingual;
  /** What the bet is held against, on the last evening; of `why` it is the share that was lived through oneself. */
  readonly value?: string;
  /** What is compared with the same market under other draws of chance. */
  readonly chance?: string;
  /** The first whose condition holds. */
  readonly found: readonly (Bilingual & { readonly when?: string })[];
  readonly idea: Bilingual;
}

const files = import.meta.glob<LessonFile>('./lessons/*.json', { eager: true, import: 'default' });

/** In the order of their names. */
export const LESSONS: readonly LessonFile[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, lesson]) => lesson);

export const isRight = ({ above = -Infinity, below = Infinity }: Answer, value: number): boolean =>
  value >= above && value < below;
