/** What an intervention looks like in a scenario file, kind by kind. */

import { z } from 'zod';
import type { Parameter } from '../core/parameter.ts';
import { changeablePaths } from './paths.ts';
import { MOST_BRANDS, TIERS, description, line, strict, text, valueShape } from './shapes.ts';
import type { Scalar, Tables, Text, Tier } from './shapes.ts';

/**
 * Kinds that are short for setting fields of one brand: the field of the intervention and the brand's
 * field it sets. One field of each kind must be given.
 */
export const BRAND_KINDS = {
  'quality-drop': { to: 'quality' },
  counterfeit: { share: 'counterfeitShare' },
  attack: { postsPerThousand: 'attackPosts' },
  campaign: {
    budget: 'budget',
    advertising: 'toAdvertising',
    koc: 'toKoc',
    mid: 'toMid',
    head: 'toHead',
    emotion: 'emotion',
  },
} as const satisfies Record<string, Record<string, string>>;

export type BrandKind = keyof typeof BRAND_KINDS;
export type Kind = 'set' | 'scandal' | BrandKind;

/** The numbers of interventions that no table of the model holds. */
export const INTERVENTION = {
  day: {
    about: 'First day on which it holds; the first day of a run is day 0.',
    symbol: 't₀',
    unit: 'day',
    min: 0,
    max: 3649,
    default: 0,
    standing: 'assumed',
    source: 'the author of the scenario decides',
    kind: 'integer',
  },
  until: {
    about: 'First day on which it no longer holds. Without it, it holds to the end.',
    symbol: 't₁',
    unit: 'day',
    min: 1,
    max: 100000,
    default: 3650,
    standing: 'assumed',
    source: 'the author of the scenario decides',
    kind: 'integer',
  },
  rank: {
    about: 'Which creator of the tier: 0 has the largest audience.',
    symbol: 'r',
    unit: 'creators with a larger audience',
    min: 0,
    max: 100000,
    default: 0,
    standing: 'assumed',
    source: 'the author of the scenario decides',
    kind: 'integer',
  },
  severity: {
    about: 'How grave the discovered deception is.',
    symbol: 'g',
    unit: 'share of the gravest possible',
    min: 0,
    max: 1,
    default: 0.8,
    standing: 'assumed',
    source: 'the author of the scenario decides',
  },
} as const satisfies Record<string, Parameter>;

interface Common {
  day: number;
  until?: number;
  label?: string | Text;
  because?: string | Text;
}

/** An entry whose shape has been checked. */
export type Given = Common &
  (
    | { kind: 'set'; path: string; value: Scalar }
    | { kind: 'scandal'; tier: Tier; rank: number; severity: number }
    | ({ kind: BrandKind; brand: number | string } & { [field: string]: unknown })
  );

type Shape = z.ZodObject;

function numberShape(name: string, parameter: Parameter): z.ZodType {
  return valueShape(parameter).meta({ title: name, description: description(parameter) });
}

/** `until` makes no sense for what happens at one moment. */
function kindShape(kind: Kind, about: string, fields: z.core.$ZodShape, lasting: boolean): Shape {
  const when = (name: string, parameter: Parameter): z.ZodType => {
    return valueShape(parameter).meta({ title: name, description: parameter.about });
  };
  const shape = {
    day: when('day', INTERVENTION.day),
    ...(lasting ? { until: when('until', INTERVENTION.until).optional() } : {}),
    kind: z.literal(kind),
    ...fields,
    label: text.optional(),
    because: text.optional(),
  };
  return strict(shape, 'an object').meta({ title: kind, description: about });
}

const ABOUT: Record<BrandKind, string> = {
  'quality-drop': 'The quality of a brand falls, or recovers, to a value.',
  counterfeit: 'A share of what is sold under the name of a brand is counterfeit.',
  attack: 'Hired accounts post against a brand.',
  campaign: 'A brand advertises, seeds or moves more than usual.',
};

const brandReference = z
  .union([z.int().min(0), line], { error: 'the number of a brand (0 is the first) or its name' })
  .meta({ title: 'brand', description: 'Number of the brand in the list, 0 being the first, or its name.' });

/** None when the tables lack every brand field the kind sets. */
function brandKindShape(kind: BrandKind, tables: Tables): Shape[] {
  const targets = Object.entries(BRAND_KINDS[kind]).filter(([, target]) =>
    Object.hasOwn(tables.brand, target),
  );
  if (targets.length === 0) return [];
  const alone = targets.length === 1;
  const fields = targets.map(([field, target]) => {
    const shape = numberShape(field, tables.brand[target]);
    return [field, alone ? shape : shape.optional()];
  });
  const shape = { brand: brandReference, ...(Object.fromEntries(fields) as z.core.$ZodShape) };
  return [kindShape(kind, ABOUT[kind], shape, true)];
}

function setShape(tables: Tables): Shape {
  const paths = changeablePaths(tables, MOST_BRANDS);
  const path = line.meta({ title: 'path', description: 'Which number changes.', enum: paths });
  const error = 'a number, or true or false for a switch, or a word for a choice';
  const value = z.union([z.number(), z.boolean(), line], { error }).meta({ title: 'value' });
  return kindShape('set', 'Any number of the model that may change during a run.', { path, value }, true);
}

function scandalShape(): Shape {
  const { rank, severity } = INTERVENTION;
  const fields = {
    tier: z.enum(TIERS, { error: TIERS.join(', ') }).meta({ title: 'tier' }),
    rank: numberShape('rank', rank).default(rank.default),
    severity: numberShape('severity', severity).default(severity.default),
  };
  return kindShape('scandal', 'A creator is found out to have deceived the followers.', fields, false);
}

const shapes = new WeakMap<Tables, z.ZodType>();

/** The shape of one intervention; made once for each set of tables. */
export function interventionShape(tables: Tables): z.ZodType {
  const known = shapes.get(tables);
  if (known !== undefined) return known;
  const brandKinds = Object.keys(BRAND_KINDS) as BrandKind[];
  const options = [
    setShape(tables),
    scandalShape(),
    ...brandKinds.flatMap((kind) => brandKindShape(kind, tables)),
  ];
  const shape = z.discriminatedUnion(
    'kind',
    options as unknown as Parameters<typeof z.discriminatedUnion>[1],
    {
      error: 'an object with "day" and "kind"',
    },
  );
  shapes.set(tables, shape);
  return shape;
}
