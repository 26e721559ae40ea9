/** The shape of `about` in `story.json`: whom the story is about, and what shows how they fare. `check-about.ts` checks the rest. */
import { z } from 'zod';
import { TIERS, bilingual, line, strict } from '../../sim/scenario/index.ts';
import { about, number } from '../designs/shape-parts.ts';
import { LENSES } from './lenses.ts';

export const brand = z.int({ error: 'the number of a brand' }).min(0, { error: 'the number of a brand' });
export const tier = z.enum(TIERS, { error: TIERS.join(', ') });
export const formula = line.meta({
  id: 'formula',
  description: 'A formula (docs/guides/add-a-scenario.md).',
});
export const lens = z.enum(LENSES, { error: `a lens of the stage: ${LENSES.join(', ')}` });
export const form = z.enum(['2', '%', 'n', 'x', 'yuan'], { error: '2, %, n, x or yuan' });

const measure = strict(
  {
    of: about(formula, 'A daily measure: brand[1].trust, mid.income, market.sales, brands.sales (added up).'),
    form: about(form, 'How its numbers are written.'),
    en: about(line, 'What it is, as it begins a line: “trust in {@}”; {@} is the brand whose curve it is.'),
    zh: line,
    over: z
      .int({ error: 'a number of days' })
      .min(2, { error: 'a number of days from 2 on' })
      .meta({ description: 'Mean of so many days: what is counted anew each day leaps.' })
      .optional(),
    beside: z
      .array(z.union([brand, tier]), { error: 'a list of brands or tiers' })
      .min(1, { error: 'at least one brand or tier' })
      .meta({ description: 'Others that the axis has to show as well: numbers of brands, names of tiers.' })
      .optional(),
  },
  'an object: a daily measure and its words',
);

export const aboutShape = strict(
  {
    brand: about(brand, 'The brand in view.').optional(),
    tier: about(tier, 'The tier of creators: its largest is shown.').optional(),
    measure: about(measure, 'What shows how they fare: on the timeline, in the bet, in Compare.'),
    axis: z
      .tuple([number, number], { error: 'a list of the lowest and the highest' })
      .meta({
        description: 'Lowest and highest a bet is drawn at; else 0 to 1, or 0 to 2.5 times the first value.',
      })
      .optional(),
    lens: about(lens, 'What the stage is coloured by.'),
    eve: about(formula, 'The evening before something falls.').optional(),
    bet: about(bilingual, 'What is asked before it is shown: a question.'),
  },
  'an object: whom the story is about',
);

export type AboutFile = z.infer<typeof aboutShape>;
