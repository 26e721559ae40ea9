/** All words of the model in Chinese. */
import { fromPairs } from '../entries.ts';
import type { Group, Pairs } from '../tables.ts';
import type { ModelWords } from '../types.ts';
import { events } from './events.ts';
import { glossary } from './glossary.ts';
import { headings } from './headings.ts';
import { hints } from './hints.ts';
import { inspections } from './inspections.ts';
import { measures } from './measures.ts';
import { names } from './names.ts';
import { creators } from './parameters/creators.ts';
import { feelings } from './parameters/feelings.ts';
import { people } from './parameters/people.ts';
import { platform } from './parameters/platform.ts';
import { purchases } from './parameters/purchases.ts';
import { trust } from './parameters/trust.ts';
import { sources } from './sources.ts';
import { units } from './units.ts';

const parameters: Pairs<Group> = {
  ...people,
  ...creators,
  ...platform,
  ...trust,
  ...feelings,
  ...purchases,
};

export const words: ModelWords = {
  headings,
  parameters: fromPairs(parameters),
  measures: fromPairs(measures),
  inspections: fromPairs(inspections),
  units,
  sources,
  names,
  events,
  hints,
  glossary,
};
