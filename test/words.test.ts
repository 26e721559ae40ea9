import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../sim/catalogue.ts';
import type { Column } from '../sim/core/column.ts';
import { EVENT_KINDS } from '../sim/results/events.ts';
import { INTERVENTION } from '../sim/scenario/intervention-shapes.ts';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/catalogue.ts';
import type { Measure } from '../sim/core/measure.ts';
import { CHANNEL_NAMES } from '../sim/mechanisms/brands/spending.ts';
import type { Parameter, Table } from '../sim/core/parameter.ts';
import { BRAND, CREATOR, DEFAULT_BRANDS, POPULATION } from '../sim/population/parameters.ts';
import { PARAMETERS } from '../sim/catalogue.ts';
import { CREATOR_TIERS } from '../sim/population/parameters.ts';
import { Source } from '../sim/posts/posts.ts';
import { allPaths, parameterAt } from '../sim/scenario/paths.ts';
import type { Tables } from '../sim/scenario/shapes.ts';
import { TIERS } from '../sim/scenario/tiers.ts';
import sources from '../viz/texts/zh/model/sources.json';
import units from '../viz/texts/zh/model/units.json';
import { words as english } from '../viz/words/model/en.ts';
import {
  columnText,
  creatorText,
  eventText,
  hintText,
  measureText,
  parameterText,
  unitText,
} from '../viz/words/model/read.ts';
import type { Entry, Inspected, Level, ModelWords } from '../viz/words/model/types.ts';
import { words as chinese } from '../viz/words/model/zh.ts';
import { DIRECTIONS } from './directions.ts';

const GROUPS: Record<string, Table> = {
  ...PARAMETERS,
  population: POPULATION,
  brand: BRAND,
  creator: CREATOR,
};
const MEASURES: Record<Level, readonly Measure<never>[]> = {
  market: MARKET_MEASURES,
  brand: BRAND_MEASURES,
  tier: TIER_MEASURES,
};
const TABLES: Tables = {
  parameters: PARAMETERS,
  population: POPULATION,
  creator: CREATOR,
  categoryBrands: {},
  creatorTiers: CREATOR_TIERS,
  brand: BRAND,
  defaultBrands: DEFAULT_BRANDS,
};
const LANGUAGES = { en: english, zh: chinese } as const;
/** Longest label that fits beside a slider on a phone. */
const LONGEST = { en: 40, zh: 18 } as const;
/** Words for which the page has another: 达人, 商单, 隐性广告, 归属感, 圈子, 可信度, 亲近感, 情景. */
const SYNONYMS = /网红|博主|KOL|恰饭内容|赞助帖|暗广|软广|认同|社区|公信力|亲密度|场景|方案/;
/** Texts that are the same in both languages. */
const SAME = ['', 'KOC'];

const parameters: Parameter[] = [
  ...Object.values(GROUPS).flatMap((table) => Object.values(table)),
  ...Object.values(INTERVENTION),
];
const measures = Object.values(MEASURES).flat();
const distinct = (texts: string[]): string[] => [...new Set(texts)].sort();
const keys = (record: object): string[] => Object.keys(record).sort();

/** Every text with where it stands; functions are left to tests of their own. */
function texts(value: unknown, where: string): [where: string, text: string][] {
  if (typeof value === 'string') return [[where, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${where}.${key}`));
}

function labelled(words: ModelWords): [where: string, entries: { readonly [name: string]: Entry }][] {
  const groups = Object.entries(words.parameters).map(([group, entries]) => [`parameters.${group}`, entries]);
  const levels = Object.entries(words.measures).map(([level, entries]) => [`measures.${level}`, entries]);
  const columns = Object.entries(words.inspections).map(([kind, entries]) => [
    `inspections.${kind}`,
    entries,
  ]);
  return [...groups, ...levels, ...columns, ['interventions', words.names.interventionFields]] as ReturnType<
    typeof labelled
  >;
}

describe.each(Object.entries(LANGUAGES))('words of the model (%s)', (language, words) => {
  it('names every number of every table, and no other', () => {
    expect(keys(words.parameters)).toEqual(keys(GROUPS));
    expect(keys(words.headings)).toEqual(keys(GROUPS));
    for (const [group, table] of Object.entries(GROUPS)) {
      expect(keys(words.parameters[group]), group).toEqual(keys(table));
    }
  });

  it('finds words by the path a scenario uses', () => {
    for (const path of allPaths(TABLES, 2)) {
      const parameter = parameterAt(TABLES, path) as Parameter;
      const text = parameterText(words, path, parameter);
      expect(
        Object.values({ ...text, unit: 'unit' }).every((part) => part !== ''),
        path,
      ).toBe(true);
      expect(text.unit === '', path).toBe(parameter.unit === '');
    }
    expect(() => parameterText(words, 'parameters.trust.nothing', BRAND.price)).toThrow(/trust\.nothing/);
  });

  it('names every daily measure, and no other', () => {
    for (const [level, list] of Object.entries(MEASURES) as [Level, readonly Measure<never>[]][]) {
      expect(keys(words.measures[level]), level).toEqual(list.map(({ name }) => name).sort());
      for (const measure of list) expect(measureText(words, level, measure).about).not.toBe('');
    }
  });

  it('names choices, tiers, channels, sources and standings', () => {
    const { names } = words;
    expect(keys(names.choices)).toEqual(distinct(parameters.flatMap(({ choices }) => choices ?? [])));
    expect(keys(names.tiers)).toEqual([...TIERS].sort());
    expect(keys(names.channels)).toEqual([...CHANNEL_NAMES].sort());
    expect(keys(names.sources)).toEqual(keys(Source));
    expect(keys(names.standings)).toEqual(
      expect.arrayContaining(distinct(parameters.map((p) => p.standing))),
    );
    expect(keys(names.interventionFields)).toEqual(keys(INTERVENTION));
  });

  it('has no blank text, and no label that is too long or given twice within a mechanism', () => {
    for (const [where, text] of texts({ ...words, units: null, language: null }, language)) {
      expect(text.trim(), where).not.toBe('');
      expect(text.trim(), where).toBe(text);
    }
    for (const [where, entries] of labelled(words)) {
      const labels = Object.values(entries).map(({ label }) => label);
      expect(labels, where).toEqual([...new Set(labels)]);
      for (const label of labels) {
        expect([...label].length, `${where}: ${label}`).toBeLessThanOrEqual(LONGEST[language as 'en' | 'zh']);
      }
    }
  });

  it('names the state of an agent by its columns', () => {
    for (const [kind, entries] of Object.entries(words.inspections) as [Inspected, object][]) {
      for (const name of Object.keys(entries)) {
        const column: Column | undefined = COLUMNS[name as keyof typeof COLUMNS];
        expect(column, `${kind}.${name}`).toBeDefined();
        expect(column.kind).toBe(kind);
        expect(columnText(words, kind, name, column.about).about).not.toBe('');
      }
    }
  });

  it('gives each heading a title of its own', () => {
    const titles = Object.values(words.headings).map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
  });

  it('tells every kind of event, with names and value', () => {
    expect(keys(words.events.kinds)).toEqual([...EVENT_KINDS].sort());
    const measured = EVENT_KINDS.filter((kind) => !kind.startsWith('intervention'));
    for (const kind of EVENT_KINDS) {
      const told = eventText(words, { kind }, { brand: 'B-1', creator: 'V-2', value: 0.25, label: 'L-3' });
      expect(told, kind).toMatch(/B-1|V-2|L-3/);
      expect(told, kind).not.toMatch(/null|undefined|NaN/);
      if (measured.includes(kind) && kind !== 'widely-read') expect(told, kind).toMatch(/25/);
      const nameless = eventText(words, { kind }, { brand: null, creator: null, value: 1200, label: '' });
      expect(nameless, kind).not.toMatch(/null|undefined|NaN/);
    }
    const read = { brand: 'B-1', creator: null, value: 1200, label: '' };
    expect(eventText(words, { kind: 'widely-read' }, read)).toContain('1,200');
  });

  it('counts creators, consumers and categories', () => {
    const { consumer, vertical } = words.names;
    for (const tier of TIERS) expect(creatorText(words, tier, 7)).toMatch(/7/);
    expect(new Set(TIERS.map((tier) => creatorText(words, tier, 7))).size).toBe(TIERS.length);
    expect(consumer({ number: 7 })).toMatch(/7/);
    expect(vertical({ number: 7 })).toMatch(/7/);
  });
});

describe('the Chinese words of the model', () => {
  const CHINESE = /\p{Script=Han}/u;

  it('are Chinese', () => {
    for (const [where, text] of texts({ ...chinese, language: null }, 'zh')) {
      if (!SAME.includes(text)) expect(text, where).toMatch(CHINESE);
    }
    for (const kind of EVENT_KINDS) {
      expect(eventText(chinese, { kind }, { brand: null, creator: null, value: 0.5, label: '' })).toMatch(
        CHINESE,
      );
    }
    const { names } = chinese;
    for (const text of [
      creatorText(chinese, 'koc', 1),
      names.consumer({ number: 1 }),
      names.vertical({ number: 1 }),
    ]) {
      expect(text).toMatch(CHINESE);
    }
  });

  it('use full-width punctuation between Chinese characters', () => {
    for (const [where, text] of texts({ ...chinese, language: null }, 'zh')) {
      expect(text, where).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
    }
  });

  it('have one word for one thing', () => {
    for (const [where, text] of texts({ ...chinese, language: null }, 'zh'))
      expect(text, where).not.toMatch(SYNONYMS);
  });

  it('translate every unit and every source of the tables, and no other', () => {
    expect(keys(units)).toEqual(distinct([...parameters, ...measures].map(({ unit }) => unit)));
    expect(keys(sources)).toEqual(distinct(parameters.map(({ source }) => source)));
  });

  it('keep a figure that the English sentence gives', () => {
    for (const [group, table] of Object.entries(GROUPS)) {
      for (const [name, { about }] of Object.entries(table)) {
        const figures = about.match(/\d+/g) ?? [];
        for (const figure of figures) expect(chinese.parameters[group][name].about, name).toContain(figure);
      }
    }
    for (const [english, translation] of Object.entries(sources)) {
      for (const figure of english.match(/\d+(\.\d+)?/g) ?? []) expect(translation).toContain(figure);
    }
  });

  it('have a sentence for every number and measure', () => {
    for (const [where, entries] of labelled(chinese)) {
      for (const [name, { about }] of Object.entries(entries))
        expect(about, `${where}.${name}`).not.toBeNull();
    }
  });
});

describe('the English words of the model', () => {
  it('leave sentences, units and sources to the tables', () => {
    expect(english.units).toBeNull();
    expect(english.sources).toBeNull();
    expect(unitText(english, 'posts per day')).toBe('posts per day');
    const text = parameterText(english, 'brands.0.price', BRAND.price);
    expect([text.about, text.unit, text.source]).toEqual([
      BRAND.price.about,
      BRAND.price.unit,
      BRAND.price.source,
    ]);
  });

  it('have one word for one thing', () => {
    for (const [where, text] of texts({ ...english, language: null }, 'en')) {
      if (!where.endsWith('.about'))
        expect(text, where).not.toMatch(/voice|influencer|blogger|identity|UGC/i);
    }
  });

  it('hold no Chinese', () => {
    for (const [where, text] of texts({ ...english, language: null }, 'en'))
      expect(text, where).not.toMatch(/\p{Script=Han}/u);
  });
});

/** What is usually seen at higher values, as the hints say it: direction and statistic of the table of directions. */
const HINTED = {
  'trust.priorWeight': ['up', 'brands uncertainty'],
  'trust.evidencePerPost': ['up', 'brands evidence_peer'],
  'trust.peerHalfLife': ['up', 'brands evidence_peer'],
  'trust.negativeHalfLife': ['up', 'brands evidence_negative'],
  'asymmetry.kappa': ['up', 'brands evidence_negative'],
  'persuasion.labelled': ['down', 'brands evidence_paid'],
  'sourceCredibility.usefulness': ['up', 'creators credibility'],
  'bond.lift': ['up', 'creators credibility'],
  'proof.strength': ['up', 'brands evidence_peer'],
  'commerce.burn': ['down', 'creators credibility'],
  'commerce.detection': ['down', 'creators credibility'],
  'scandal.evidence': ['up', 'KOC lost'],
  'attention.posts': ['up', 'market exposures'],
  'attention.elsewhere': ['down', 'market exposures'],
  'salience.gain': ['up', 'brands salience'],
  'salience.halfLife': ['up', 'brands salience'],
  'threads.moreShared': ['up', 'market reposts_bad'],
  'talk.chance': ['up', 'market told'],
  'ranking.diversity': ['up', 'market content_entropy'],
  'homogenisation.imitation': ['down', 'standard deviation of style over KOCs of one vertical'],
  'fatigue.gain': ['up', 'market fatigue'],
  'resonance.consolidation': ['up', 'brands attachment'],
  'identity.post': ['up', 'brands identity'],
  'normConformity.strength': ['down', 'standard deviation of loyalty over people'],
  'impulse.rate': ['up', 'brands impulse_sales'],
  'need.interval': ['down', 'market sales'],
  'credit.window': ['up', 'market credited_share'],
  'buying.trust': ['up', 'market sales'],
  'buying.price': ['down', 'market sales'],
  'experience.returnBelow': ['up', 'brands returns'],
  'liveSelling.tempting': ['up', 'brands live_sales'],
  'platform.enforcement': ['up', 'creators caught'],
  'platform.traceability': ['down', 'brands counterfeits'],
  'incentives.crowding': ['down', 'market intrinsic'],
  'growth.threshold': ['down', 'KOC creators'],
  'population.disposition': ['up', 'brands trust'],
  'population.scepticism': ['down', 'brands evidence_paid'],
  'population.lossAversion': ['up', 'brands evidence_negative'],
  'creator.hours': ['up', 'KOC answered'],
  'creator.fee': ['up', 'KOC income'],
} as const satisfies Partial<Record<keyof typeof DIRECTIONS, readonly ['up' | 'down', look: string]>>;

describe('hints', () => {
  it.each(Object.entries(LANGUAGES))('are the same in %s', (_, { hints }) => {
    const given = Object.entries(hints).flatMap(([group, of]) => keys(of).map((name) => `${group}.${name}`));
    expect(given.sort()).toEqual(keys(HINTED));
  });

  it.each(Object.entries(HINTED))(
    '%s says what the table of directions asserts',
    (path, [direction, look]) => {
      const row = DIRECTIONS[path as keyof typeof HINTED];
      expect([row.expected, row.look.name]).toEqual([direction, look]);
    },
  );

  it('are found by the path a scenario uses, and absent elsewhere', () => {
    expect(hintText(english, 'parameters.trust.priorWeight')).toBe(english.hints.trust.priorWeight);
    expect(hintText(chinese, 'creators.mid.hours')).toBe(chinese.hints.creator.hours);
    expect(hintText(english, 'population.topology')).toBeUndefined();
  });
});
