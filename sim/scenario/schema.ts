/**
 * The shape of a whole scenario file, made from the parameter tables, and the JSON Schema that editors
 * complete and check with. One source for both, so that they cannot disagree.
 */

import {
  BRAND,
  CATEGORY_BRANDS,
  CREATOR,
  CREATOR_TIERS,
  DEFAULT_BRANDS,
  PARAMETERS,
  POPULATION,
} from '../described.ts';
import { z } from 'zod';
import { interventionShape } from './intervention-shapes.ts';
import { LEFT_OUT, LEFT_OUT_FORMS } from './left-out.ts';
import type { Parameter } from '../core/parameter.ts';
import {
  MOST_BRANDS,
  TIERS,
  bilingual,
  description,
  line,
  strict,
  tableShape,
  text,
  valueShape,
} from './shapes.ts';
import type { Tables } from './shapes.ts';

/** The tables of the model. */
export const TABLES: Tables = {
  parameters: PARAMETERS,
  population: POPULATION,
  creator: CREATOR,
  creatorTiers: CREATOR_TIERS,
  brand: BRAND,
  categoryBrands: CATEGORY_BRANDS,
  defaultBrands: DEFAULT_BRANDS,
};

export const DEFAULT_SEED = 'trustfall';
const MOST_INTERVENTIONS = 500;
const MOST_LEFT_OUT = 500;

/** Length of a run. */
export const DAYS: Parameter = {
  about: 'How many days the run lasts.',
  symbol: 'D',
  unit: 'days',
  min: 1,
  max: 3650,
  default: 180,
  standing: 'assumed',
  source: 'half a year: several half-lives of what people hear, one of what they live through',
  kind: 'integer',
  fixed: true,
};

function groupsShape(tables: Tables): z.ZodObject {
  const groups = Object.entries(tables.parameters).map(([group, table]) => {
    return [group, tableShape(table, `an object with numbers of ${group}`).optional()];
  });
  return strict(Object.fromEntries(groups) as z.core.$ZodShape, 'an object with groups of parameters');
}

function creatorsShape(tables: Tables): z.ZodObject {
  const tiers = TIERS.map((tier) => {
    return [
      tier,
      tableShape(tables.creator, `an object with numbers of ${tier}`, tables.creatorTiers[tier]).optional(),
    ];
  });
  return strict(Object.fromEntries(tiers) as z.core.$ZodShape, `an object with ${TIERS.join(', ')}`);
}

function brandsShape(tables: Tables): z.ZodType {
  const numbers = tableShape(tables.brand, 'an object').shape;
  const brand = strict({ name: text, ...numbers }, 'an object with a name and the numbers of a brand');
  const error = `a list of 1 to ${MOST_BRANDS} brands`;
  return z.array(brand, { error }).min(1, { error }).max(MOST_BRANDS, { error });
}

function leaveOutShape(): z.ZodType {
  const one = z.string({ error: LEFT_OUT_FORMS }).regex(LEFT_OUT, { error: LEFT_OUT_FORMS });
  const error = `a list of at most ${MOST_LEFT_OUT} posts, purchases and creators`;
  return z.array(one, { error }).max(MOST_LEFT_OUT, { error });
}

function makeShape(tables: Tables): z.ZodObject {
  const tooMany = `a list of at most ${MOST_INTERVENTIONS} interventions`;
  const interventions = z.array(interventionShape(tables), { error: tooMany });
  const about = (schema: z.ZodType, sentence: string): z.ZodType => schema.meta({ description: sentence });
  const fields = {
    $schema: about(line, 'Where the JSON Schema is, for editors.').optional(),
    title: about(bilingual, 'What the scenario is called.'),
    question: about(bilingual, 'The question the scenario asks.'),
    because: about(text, 'Why the scenario is set up as it is.').optional(),
    seed: line
      .meta({ description: 'Any text; another text is another draw of chance.', default: DEFAULT_SEED })
      .optional(),
    seeds: about(
      strict(
        {
          graph: about(line, 'Of friendships, and of who follows whom at the start.').optional(),
          people: about(
            line,
            'Of the first people: traits, tastes, creators among them, and what communities have in common.',
          ).optional(),
        },
        'an object with graph, people or both',
      ),
      'Seeds of their own for friendships and people; what happens day by day is always of the seed. Left out: the seed.',
    ).optional(),
    days: valueShape(DAYS)
      .meta({ description: description(DAYS), default: DAYS.default })
      .optional(),
    population: about(tableShape(tables.population, 'an object'), 'Who is in the market.').optional(),
    brands: about(
      brandsShape(tables),
      'The brands; numbers left out have the defaults of a brand.',
    ).optional(),
    creators: about(creatorsShape(tables), 'The creators, tier by tier.').optional(),
    parameters: about(groupsShape(tables), 'The numbers of the mechanisms, group by group.').optional(),
    interventions: about(
      interventions.max(MOST_INTERVENTIONS, { error: tooMany }),
      'Dated changes.',
    ).optional(),
    leaveOut: about(
      leaveOutShape(),
      'Single posts, purchases and creators that the market is lived without.',
    ).optional(),
  };
  return strict(fields, 'a scenario: an object with at least a title and a question').meta({
    title: 'Trustfall scenario',
    description: 'A difference from the defaults of the model, and the question it asks.',
  });
}

const shapes = new WeakMap<Tables, z.ZodObject>();

/** The zod schema of a scenario file; made once for each set of tables. */
export function scenarioShape(tables: Tables = TABLES): z.ZodObject {
  const shape = shapes.get(tables) ?? makeShape(tables);
  shapes.set(tables, shape);
  return shape;
}

/** JSON Schema (draft 2020-12) of a scenario file, with titles, descriptions, units, ranges and defaults. */
export function scenarioSchema(tables: Tables = TABLES): object {
  return jsonSchemaOf(scenarioShape(tables));
}

/** JSON Schema (draft 2020-12) of what a file may hold. */
export function jsonSchemaOf(shape: z.ZodType): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input' });
  return JSON.parse(JSON.stringify(schema)) as z.core.JSONSchema.BaseSchema;
}
