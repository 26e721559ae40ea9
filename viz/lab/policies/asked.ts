/** What of a policy file is asked another way: whose money, how much, for how long, what goes wrong, who answers, what counts. */
import { DEFAULT_BRANDS } from '../../../sim/described.ts';
import { measureOf } from '../../../lab/policies/measures.ts';
import type { Json } from '../core/protocol.ts';

type Bilingual = { en: string; zh: string };
type Text = Bilingual | string;

export const EQUAL = ['outlay', 'cost', 'budget'] as const;
export type Equal = (typeof EQUAL)[number];

/** `given`: the crisis of the file. */
export const CRISES = ['none', 'given', 'goods', 'fakes', 'star'] as const;
export type CrisisKind = (typeof CRISES)[number];

export interface Asked {
  /** Number of the brand. */
  brand: number;
  /** Yuan for each thousand people and day. */
  budget: number;
  from: number;
  until: number;
  after: number;
  equal: Equal;
  crisis: { kind: CrisisKind; day: number; length: number };
  /** Whether other brands adapt in a further world. */
  rivals: boolean;
  decide: string;
}

interface Money {
  budget: number;
  from?: number;
  until: number;
  after?: number;
  equal?: Equal;
}

const AFTER = 60;
const LENGTH = 20;
/** As bad as goods, and as many fakes, as in the shipped comparisons and stories. */
const BAD_QUALITY = 0.3;
const FAKE_SHARE = 0.5;

export const brandsOf = (json: Json, market: Json | null): readonly { name?: Text }[] =>
  ((market ?? (json.base as Json)).brands ?? DEFAULT_BRANDS) as readonly { name?: Text }[];

function brandIn(json: Json, market: Json | null): number {
  const { brand } = json;
  if (typeof brand === 'number') return brand;
  const found = brandsOf(json, market).findIndex(
    ({ name }) => name === brand || (typeof name === 'object' && [name.en, name.zh].includes(String(brand))),
  );
  return Math.max(0, found);
}

/** As the file has it. */
export function askedOf(json: Json, market: Json | null): Asked {
  const { budget, from = 0, until, after = AFTER, equal = 'budget' } = json.money as Money;
  const list = (json.crisis as { interventions: { day?: number }[] } | undefined)?.interventions ?? [];
  return {
    brand: brandIn(json, market),
    ...{ budget, from, until, after, equal },
    crisis: {
      kind: list.length > 0 ? 'given' : 'none',
      day: list[0]?.day ?? from + Math.round((until - from) / 2),
      length: LENGTH,
    },
    rivals: json.rivals !== undefined,
    decide: String(json.decide ?? 'profit'),
  };
}

/** Of what happens on days, the part that is of one brand belongs to another. */
function ofBrand(given: unknown, from: number, to: number, name: Text | undefined): unknown {
  if (Array.isArray(given)) return given.map((one) => ofBrand(one, from, to, name));
  if (typeof given !== 'object' || given === null) return given;
  const names: unknown[] = typeof name === 'object' ? [from, name.en, name.zh] : [from, name];
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (key === 'path' && typeof value === 'string')
        return [key, value.replace(`brands.${from}.`, `brands.${to}.`)];
      if (key === 'brand' && names.includes(value)) return [key, to];
      return [key, ofBrand(value, from, to, name)];
    }),
  );
}

/** Both languages: it goes into files. */
const CRISIS_TITLES: Readonly<Record<'goods' | 'fakes' | 'star', Bilingual>> = {
  goods: { en: 'Bad goods', zh: '次品流出' },
  fakes: { en: 'Half of what is sold is fake', zh: '一半是假货' },
  star: { en: 'The biggest creator is found out', zh: '头号达人塌房' },
};
const RIVALS = {
  title: {
    en: 'Other brands learn what sells, and follow the best seller',
    zh: '对手边看边学，跟着卖得最好的品牌加减预算',
  },
  brands: { learning: 0.5, followLeader: 0.3 },
};

function crisisOf({ crisis: { kind, day, length }, brand }: Asked, given: unknown): unknown {
  if (kind === 'none') return undefined;
  if (kind === 'given') return given;
  const until = day + length;
  const intervention = {
    goods: { day, until, kind: 'quality-drop', brand, to: BAD_QUALITY },
    fakes: { day, until, kind: 'counterfeit', brand, share: FAKE_SHARE },
    star: { day, kind: 'scandal', tier: 'head' },
  }[kind];
  return { title: CRISIS_TITLES[kind], interventions: [intervention] };
}

/** Whether a measure can be had where there is no crisis, or nobody answers. */
function isThere(name: string, { crisis, rivals }: Asked): boolean {
  const { needs } = measureOf(name);
  return needs === 'crisis' ? crisis.kind !== 'none' : needs !== 'rivals' || rivals;
}

/** The file as it is asked; fields that say nothing are left out. */
export function askedFile(json: Json, asked: Asked, market: Json | null): Json {
  const before = askedOf(json, market);
  if (JSON.stringify(before) === JSON.stringify(asked)) return json;
  const { name } = brandsOf(json, market)[before.brand] ?? {};
  const moved =
    before.brand === asked.brand
      ? json
      : {
          ...json,
          ...(ofBrand(
            { policies: json.policies, crisis: json.crisis },
            before.brand,
            asked.brand,
            name,
          ) as Json),
        };
  const { budget, from, until, after, equal } = asked;
  const criteria = (json.criteria as string[] | undefined)?.filter((one) => isThere(one, asked)) ?? [];
  const file: Json = {
    ...moved,
    brand: before.brand === asked.brand ? json.brand : asked.brand,
    money: { ...(json.money as Json), budget, from, until, after, equal },
    crisis: crisisOf(asked, moved.crisis),
    rivals: asked.rivals ? (json.rivals ?? RIVALS) : undefined,
    decide: isThere(asked.decide, asked) ? asked.decide : 'profit',
    criteria: criteria.length > 1 ? criteria : undefined,
  };
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined));
}
