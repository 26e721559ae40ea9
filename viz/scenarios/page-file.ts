/** The shape of `page.json` in the folder of a scenario: how the page offers it. */
import { z } from 'zod';
import { bilingual, line, strict } from '../../sim/scenario/shapes.ts';
import { SHELVES } from './shelf.ts';

const FEWEST = 3;
const MOST = 6;
const levers = `a list of ${FEWEST} to ${MOST} levers, each once`;
const figures = 'a list of figures, each once';
const once = (list: readonly string[]): boolean => new Set(list).size === list.length;

export const pageShape = strict(
  {
    $schema: line.optional(),
    shelf: z
      .enum(SHELVES, { error: `a shelf: ${SHELVES.join(', ')}` })
      .meta({ description: 'Where it is offered.' }),
    place: z.number({ error: 'a number' }).meta({
      description: 'Its place on the shelf, smallest first. Places go by ten, so that there is room.',
    }),
    watch: bilingual.meta({ description: 'What to watch, in half a sentence.' }),
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
  'an object: how the page offers the scenario',
).meta({ title: 'How the page offers a Trustfall scenario' });

export type PageFile = z.infer<typeof pageShape>;
