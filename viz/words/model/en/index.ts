/** All words of the model in English. */
import { fromLabels } from '../entries.ts';
import type { Group, Labels } from '../tables.ts';
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

const parameters: Labels<Group> = {
  ...people,
  ...creators,
  ...platform,
  ...trust,
  ...feelings,
  ...purchases,
};

export const words: ModelWords = {
  headings,
  parameters: fromLabels(parameters),
  measures: fromLabels(measures),
  inspections: fromLabels(inspections),
  units: null,
  sources: null,
  names,
  events,
  hints,
  glossary,
};
