/** Links: what goes in comes out, small, and nothing else is taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../viz/state/session.ts';
import { UnknownScenario, read, write } from '../../viz/share/link.ts';
import type { Shared } from '../../viz/share/link.ts';
import { pack, unpack } from '../../viz/share/packing.ts';
import { NAMES, scenarioOf } from '../shipped.ts';

type Json = Record<string, unknown>;
const SHIPPED = new Map(NAMES.map((name) => [name, scenarioOf(name)]));
const find = (name: string) => {
  const json = SHIPPED.get(name);
  return json && { name, json };
};
const first = { name: 'the-star-falls', base: SHIPPED.get('the-star-falls')! };
const recipeOf = (name: string): Recipe => ({
  name,
  base: SHIPPED.get(name)!,
  changes: [],
  interventions: null,
  network: null,
});
const plain = (recipe: Recipe): Shared => ({
  recipe,
  beside: null,
  network: null,
  day: null,
  view: {},
  language: null,
  notes: [],
  seen: null,
});
const again = async (shared: Shared): Promise<Shared> => {
  const unpacked = await unpack(await pack(write(shared, first.base)));
  if (!unpacked.ok) throw new Error(unpacked.why);
  return read(unpacked.text, first, find);
};

const full: Shared = {
  recipe: {
    ...recipeOf('bad-news-travels'),
    changes: [
      { path: 'seed', value: '7' },
      { path: 'trust.priorWeight', value: 4 },
      { path: 'asymmetry.on', value: false },
    ],
    interventions: [
      ...(SHIPPED.get('bad-news-travels')!.interventions as Json[]),
      { day: 30, kind: 'scandal', tier: 'mid', rank: 1, severity: 0.5, label: '翻车' },
    ],
  },
  beside: { recipe: recipeOf('bad-news-travels'), as: 'kept' },
  network: 'friends.csv',
  day: 61,
  view: { l: 'origin', b: 1, p: 417 },
  language: 'zh',
  notes: [{ day: 12, text: 'Look here — 看这里' }],
  seen: { hash: '0123456789abcdef', fingerprint: 'f'.repeat(32) },
};

describe('a link', () => {
  it('gives back everything that went in', async () => {
    expect(await again(full)).toEqual(full);
  });

  it('tells a run that was kept from one that a change left behind', async () => {
    const left: Shared = { ...full, beside: { recipe: full.beside!.recipe, as: 'before' } };
    expect(await again(left)).toEqual(left);
  });

  it('is the base of the shipped scenario itself, so that the page knows it is the same', async () => {
    const { recipe, beside } = await again(full);
    expect(recipe.base).toBe(SHIPPED.get('bad-news-travels'));
    expect(beside!.recipe.base).toBe(recipe.base);
  });

  it('stays short: 1,000 characters with changes, 2,000 for a scenario that was brought whole', async () => {
    for (const [name, base] of SHIPPED) {
      const asChange = await pack(write({ ...full, recipe: { ...full.recipe, name, base } }, first.base));
      expect(asChange.length, name).toBeLessThan(1_000);
    }
    const brought: Recipe = { ...recipeOf('the-star-falls'), name: null, base: structuredClone(first.base) };
    const whole = await pack(write({ ...full, recipe: brought, beside: null }, first.base));
    expect(whole.length).toBeLessThan(2_000);
  });

  it('is empty for the page as it opens, whatever its language and fingerprint', () => {
    const opened = { ...plain(recipeOf('the-star-falls')), language: 'zh', seen: full.seen };
    expect(write(opened, first.base)).toBe('');
  });

  it('does not depend on the order in which a brought file has its keys', () => {
    const turned = Object.fromEntries(Object.entries(first.base).reverse());
    const text = (base: Json): string => write(plain({ ...recipeOf('hype'), name: null, base }), first.base);
    expect(text(turned)).toBe(text(structuredClone(first.base)));
  });

  it('carries any text and any change', async () => {
    const change = fc.record({
      path: fc.string(),
      value: fc.oneof(fc.string(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    });
    const note = fc.record({ day: fc.nat(3650), text: fc.string({ unit: 'binary' }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change), fc.array(note), fc.option(fc.nat()), async (changes, notes, day) => {
        // JSON has no negative zero.
        fc.pre(!changes.some(({ value }) => Object.is(value, -0)));
        const shared = { ...plain({ ...recipeOf('hype'), changes }), notes, day };
        expect(await again(shared)).toEqual(shared);
      }),
      { numRuns: 60 },
    );
  });

  it('names a scenario that does not come with this version', async () => {
    const other = { ...recipeOf('hype'), name: 'of-tomorrow' };
    await expect(again(plain(other))).rejects.toThrow(UnknownScenario);
  });
});

describe('what is no link', () => {
  it('is told apart: foreign, later, damaged', async () => {
    const good = await pack(write(full, first.base));
    expect(await unpack('#section-2')).toEqual({ ok: false, why: 'foreign' });
    expect(await unpack(good.replace('#tf1.', '#tf9.'))).toEqual({ ok: false, why: 'later' });
    expect(await unpack(good.slice(0, -9))).toEqual({ ok: false, why: 'damaged' });
  });

  it('is noticed wherever a letter was changed or lost', async () => {
    const good = await pack(write(full, first.base));
    for (let at = 5; at < good.length; at += 7) {
      const letter = good[at] === 'A' ? 'B' : 'A';
      for (const bad of [
        good.slice(0, at) + good.slice(at + 1),
        good.slice(0, at) + letter + good.slice(at + 1),
      ]) {
        const unpacked = await unpack(bad);
        // A letter before the full stop may only hold bits that deflate never reads.
        const text = unpacked.ok ? unpacked.text : '';
        expect([write(full, first.base), '']).toContain(text);
      }
    }
  });

  it('does not unpack into gigabytes', async () => {
    expect(await unpack(await pack('0'.repeat(5_000_000)))).toEqual({ ok: false, why: 'damaged' });
  });

  it('is refused when its parts are of the wrong kind', () => {
    for (const text of [
      '[]',
      '{"n":3}',
      '{"c":[["a"]]}',
      '{"d":-1}',
      '{"i":[99]}',
      '{"f":["<b>","x"]}',
      '{"m":[["a",1]]}',
      '{"v":{"l":{}}}',
    ])
      expect(() => read(text, first, find), text).toThrow();
  });
});
