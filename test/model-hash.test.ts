/** The hashes of the model change with what computes and with what reads, and with nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelHashes } from '../build/model-hash.ts';

const root = join(import.meta.dirname, '..');
const now = await modelHashes(root);

/** The hashes with one text of one file replaced. */
async function changed(file: string, from: string | RegExp, to: string): Promise<typeof now> {
  const text = readFileSync(join(root, file), 'utf8');
  const other = text.replace(from, to);
  expect(other, `${file} has nothing like ${String(from)}`).not.toBe(text);
  return modelHashes(root, new Map([[file, other]]));
}

const trust = 'sim/mechanisms/trust/trust.ts';

describe('both hashes', () => {
  it('are 16 hexadecimal digits, and differ from each other', () => {
    for (const hash of [now.hash, now.computes, now.reads]) expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set([now.hash, now.computes, now.reads]).size).toBe(3);
  });

  it.each<[string, string, string | RegExp, string]>([
    ['a comment', trust, 'Trust accumulates as evidence.', 'Evidence accumulates as trust.'],
    ['what a number is about', trust, 'Half-life of own experience', 'Time after which half is forgotten'],
    ['the source of a number', trust, 'the non-informative prior', 'a prior'],
    [
      'the market in which a number is seen',
      trust,
      "halfLife('Half-life of own experience', 'h_own', 120)",
      "seenIn('watchdog', halfLife('Half-life of own experience', 'h_own', 120))",
    ],
    [
      'where a number may well lie',
      trust,
      "halfLife('Half-life of own experience', 'h_own', 120)",
      "plausible([60, 240], 'a guess', halfLife('Half-life of own experience', 'h_own', 120))",
    ],
    ['what a column means', trust, 'good own experience', 'experience that was good'],
    ['what a measure means', trust, 'standard deviation of that trust', 'how far people differ'],
    ['why a phase stands where it does', 'sim/mechanisms/attention/churn.ts', 'nobody’s reach', 'no reach'],
    [
      'what a change is put down to',
      'sim/mechanisms/word-of-mouth/talk.ts',
      "because: 'talk'",
      "because: 'outside'",
    ],
    [
      'a mark for whoever looks on',
      'sim/mechanisms/creators/following.ts',
      "world.trace?.mark('advice', { creator: v });",
      '',
    ],
    ['what is expected of a number', trust, 'rises([10, 180], ', 'falls([20, 180], '],
    ['what an ablation should move', trust, "'down', 'posts leave", "'up', 'posts leave"],
    ['a market in which numbers are tried', 'sim/trial-markets.ts', '0.02', '0.03'],
    [
      'an error of a scenario file',
      'sim/scenario/scenario.ts',
      /'[^'\n]* [^'\n]* [^'\n]*'/,
      "'other words here'",
    ],
    ['a reader of networks', 'sim/graph/graph-xml.ts', "localName === 'gexf'", "localName !== 'gexf'"],
    ['a result table', 'sim/results/tables.ts', "name: 'day'", "name: 'date'"],
  ])('stay with %s changed', async (_what, file, from, to) => {
    expect(await changed(file, from, to)).toEqual(now);
  });

  it.each<[string, string, string | RegExp, string]>([
    ['a default', trust, "halfLife('Half-life of own experience', 'h_own', 120)", "halfLife('', '', 121)"],
    ['a formula', trust, '(P + a * W) / (P + N + W)', '(P + a * W) / (P + W)'],
    ['the order of a day', 'sim/model.ts', /(  scandal\.phases\.\w+,\n)(  churn\.phases\.\w+,\n)/, '$2$1'],
    ['the order of columns in files', 'sim/layout.ts', 'values interest', 'interest values'],
    ['how an intervention is read', 'sim/scenario/timeline.ts', 'day <= from', 'day < from'],
  ])('change with %s', async (_what, file, from, to) => {
    const other = await changed(file, from, to);
    expect(other.computes).not.toBe(now.computes);
    expect(other.hash).not.toBe(now.hash);
  });

  it.each<[string, string, string | RegExp, string]>([
    ['a measure', trust, 'Math.max(0, mean(', 'Math.max(1, mean('],
    ['a sum over people', trust, 'const DETRACTOR = 0.5', 'const DETRACTOR = 0.4'],
    ['an event', 'sim/results/events.ts', 'const FALL = 0.04', 'const FALL = 0.05'],
    ['an outcome of the laboratory', 'lab/designs/derived.ts', 'Math.max(...days)', 'Math.min(...days)'],
  ])('of reading alone change with %s', async (_what, file, from, to) => {
    const other = await changed(file, from, to);
    expect(other.computes).toBe(now.computes);
    expect(other.reads).not.toBe(now.reads);
    expect(other.hash).not.toBe(now.hash);
  });
});
