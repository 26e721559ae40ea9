/** The shape of `page.json` in the folder of a scenario: what the page shows first while it is on the stage. */
import { z } from 'zod';
import { line, strict } from '../../sim/scenario/index.ts';

const FEWEST = 3;
const MOST = 6;
const levers = `a list of ${FEWEST} to ${MOST} levers, each once`;
const figures = 'a list of figures, each once';
const once = (list: readonly string[]): boolean => new Set(list).size === list.length;

export const pageShape = strict(
  {
    $schema: line.optional(),
    levers: z
      .array(line, { error: levers })
      .min(FEWEST, { error: levers })
      .max(MOST, { error: levers })
      .refine(once, { error: levers })
      .meta({
        description:
          'What to change first: numbers that the question hangs on, as paths; interventions.0.severity is a number of ' +
          'the first intervention.',
      }),
    figures: z.array(line, { error: figures }).refine(once, { error: figures }).meta({
      description: 'Figures that tell it best: they come first. The others keep their order behind.',
    }),
  },
  'an object with levers and figures',
).meta({ title: 'What the page shows first of a Trustfall scenario' });

export type PageFile = z.infer<typeof pageShape>;
