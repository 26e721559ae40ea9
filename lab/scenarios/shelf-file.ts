/** The shape of `shelf.json` in the folder of a scenario: how the picker offers it. */
import { z } from 'zod';
import { bilingual, line, strict } from '../../sim/scenario/index.ts';
import { SHELVES } from './shelf.ts';

export const shelfShape = strict(
  {
    $schema: line.optional(),
    shelf: z
      .enum(SHELVES, { error: `a shelf: ${SHELVES.join(', ')}` })
      .meta({ description: 'Where it is offered.' }),
    place: z.number({ error: 'a number' }).meta({
      description: 'Its place on the shelf, smallest first. Places go by ten, so that there is room.',
    }),
    watch: bilingual.meta({ description: 'What to watch, in half a sentence.' }),
  },
  'an object with shelf, place and watch',
).meta({ title: 'How the page offers a Trustfall scenario' });

export type ShelfFile = z.infer<typeof shelfShape>;
