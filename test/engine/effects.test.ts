/**
 * Which rule moves what, as it is kept for the laboratory (lab/verdicts/rules.json). After a change of the model:
 * `npx vitest run test/engine/effects.test.ts --update` tries all days anew.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MODEL, columnNames, touched } from '../../sim/catalogue.ts';
import { effectsOf, madeOf } from '../../lab/verdicts/rules.ts';
import kept from '../../lab/verdicts/rules.json' with { type: 'json' };
import { BIRTH, readKey } from './effects.ts';
import { TRIED, fileOf, nothingTried, tryBirths, tryDays } from './trials.ts';
import { PARTS } from './watched.ts';

const FILE = 'lab/verdicts/rules.json';

const isColumn = (name: string): boolean => (columnNames as readonly string[]).includes(name);
const rules = Object.entries(
  kept.rules as Record<string, Record<string, { value?: string[]; decision?: string[] }>>,
);

it('is tried anew', (context) => {
  if (expect.getState().snapshotState.snapshotUpdateState !== 'all') context.skip();
  const tried = nothingTried();
  for (const { market, days } of TRIED) tryDays(tried, market, days);
  tryBirths(tried);
  writeFileSync(FILE, `${JSON.stringify(fileOf(tried))}\n`);
}, 1_800_000);

describe('what is kept', () => {
  it('has what a day of trying finds', { timeout: 120_000 }, () => {
    const tried = nothingTried();
    const [{ market, days }] = TRIED;
    tryDays(tried, market, days.slice(0, 1));
    const known = new Set(
      rules.flatMap(([rule, causes]) =>
        Object.entries(causes).flatMap(([from, to]) =>
          [...(to.value ?? []), ...(to.decision ?? [])].map((one) => `${rule}|${from}|${one}`),
        ),
      ),
    );
    expect([...tried.effects.keys()].filter((key) => !known.has(key))).toEqual([]);
    expect(tried.effects.size).toBeGreaterThan(4000);
  });

  it('is no more than phases declare to read and write', () => {
    const declared = new Map(PARTS.map(({ name, reads, writes }) => [name, { reads, writes }]));
    for (const [rule, causes] of rules) {
      if (rule === BIRTH) continue;
      const { reads, writes } = declared.get(rule)!;
      const known = new Set<string>([...reads, ...writes]);
      for (const [from, { value = [], decision = [] }] of Object.entries(causes)) {
        if (isColumn(from)) expect(known.has(from), `${rule} reads ${from}`).toBe(true);
        const unknown = [...value, ...decision].filter((to) => isColumn(to) && !writes.includes(to as never));
        expect(unknown, `${rule} writes`).toEqual([]);
      }
    }
  });

  it('has every part of a day that changes anything', () => {
    const named = new Set(rules.map(([rule]) => rule));
    const missing = PARTS.filter(({ name, writes }) => writes.length > 0 && !named.has(name)).map(
      ({ name }) => name,
    );
    // Books, what the scenario itself dates, and what only sets back.
    expect(missing).toEqual([
      'the books are opened',
      'scandals break',
      'yesterday’s reading is over',
      'the market is measured',
    ]);
  });

  it('knows the equations that are written in homes', () => {
    const direct = (from: string, to: string) => effectsOf(from).find((one) => one.to === to);
    // Δ = e·w·credibility·similarity
    expect(direct('batch.believed', 'peer')).toMatchObject({ rule: 'trust grows or falls', how: 'value' });
    expect(direct('creator.altruism', 'altruism')).toMatchObject({ rule: BIRTH });
    expect(direct('altruism', 'credence')).toMatchObject({ how: 'value' });
    // A price decides who buys, and nothing that anybody believes of a creator before somebody has bought.
    expect(direct('buying.checkout', 'sold')).toMatchObject({ how: 'decision' });
    expect(direct('brand.scarcity', 'peer')).toBeUndefined();
  });

  it('knows what measures are made of', () => {
    expect(madeOf('brands', 'trust')).toEqual(
      expect.arrayContaining(['own', 'peer', 'paid', 'negative', 'disposition']),
    );
    expect(madeOf('brands', 'trust')).not.toContain('loyalty');
    expect(madeOf('brands', 'sales')).toEqual(['sold']);
    expect(madeOf('creators', 'trust_capital')).toContain('capital');
  });
});

it('a key is read as it is written', () => {
  expect(readKey('part|a|b')).toEqual(['part', 'a', 'b']);
  expect(MODEL.schedule.every(({ name }) => !name.includes('|'))).toBe(true);
  expect(touched({ reads: 'own', writes: '' }).reads).toEqual(['own']);
});
