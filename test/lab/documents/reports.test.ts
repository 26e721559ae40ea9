/** Reports: well-formed, complete, with the numbers of the results, and nothing in them to be fetched. */
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrastWords } from '../../../lab/documents/effects.ts';
import { experimentDocument } from '../../../lab/documents/experiment/document.ts';
import { report as reportOf } from '../../../lab/documents/html/page.tsx';
import { short } from '../../../lab/documents/numbers.ts';
import { conclusionsOf } from '../../../lab/documents/policies/sentences.ts';
import { policyDocument } from '../../../lab/documents/policies/document.ts';
import { registerDocument } from '../../../lab/documents/register/document.ts';
import { searchDocument } from '../../../lab/documents/search/document.ts';
import { sensitivityDocument } from '../../../lab/documents/sensitivity/document.ts';
import type { SensitivityResult } from '../../../lab/sensitivity/results.ts';
import type { ComparePoliciesResult, SplitSearchResult } from '../../../lab/policies/results.ts';
import type { RegisterResult } from '../../../lab/verdicts/register-results.ts';
import type { ExperimentResult } from '../../../lab/verdicts/results.ts';
import {
  NASTY,
  PROVENANCE,
  experimentResult,
  policiesResult,
  registerResult,
  searchResult,
  sensitivityResult,
} from './results.ts';

/** Reads a page as XML; anything that is not well-formed is an error. */
function parsed(page: string): Document {
  const problems: string[] = [];
  const hear = (problem: unknown): void => void problems.push(String(problem));
  const errorHandler = { warning: hear, error: hear, fatalError: hear };
  const document = new DOMParser({ errorHandler }).parseFromString(page, 'text/xml');
  expect(problems).toEqual([]);
  return document;
}
const all = (document: Document, name: string): Element[] => Array.from(document.getElementsByTagName(name));

/** Of tables only: figures show rounded numbers. */
const numbersIn = (document: Document): Set<string> =>
  new Set(all(document, 'data').map((one) => one.getAttribute('value')!));

let register: RegisterResult;
let experiment: ExperimentResult;
let policies: ComparePoliciesResult;
let search: SplitSearchResult;
let sensitivity: SensitivityResult;
const TITLE = `Verdicts ${NASTY}`;
const REPORTS: [string, () => string][] = [
  ['register', () => reportOf(registerDocument(register, TITLE))],
  ['experiment', () => reportOf(experimentDocument(experiment))],
  ['policies', () => reportOf(policyDocument(policies))],
  ['search', () => reportOf(searchDocument(search))],
  ['sensitivity', () => reportOf(sensitivityDocument(sensitivity))],
];

beforeAll(async () => {
  [register, experiment, policies, search, sensitivity] = await Promise.all([
    registerResult(),
    experimentResult(),
    policiesResult(),
    searchResult(),
    sensitivityResult(),
  ]);
}, 120_000);

describe.each(REPORTS)('the report of the %s', (_, report) => {
  it('is well-formed, and the same bytes twice', () => {
    const page = report();
    parsed(page);
    // The parser forgives a bare ampersand.
    expect(page).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    expect(report()).toBe(page);
  });

  it('fetches nothing and runs nothing', () => {
    const page = report();
    const document = parsed(page);
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'image', 'use']) {
      expect(all(document, name)).toEqual([]);
    }
    for (const one of all(document, '*')) {
      for (const { name, value } of Array.from(one.attributes)) {
        expect(name).not.toMatch(/^on|^src|^style$|:href$/);
        if (name === 'href') expect(value).toMatch(/^#/);
      }
    }
    expect(page).not.toMatch(/url\(|@import/);
  });

  it('shows words as they are', () => {
    const document = parsed(report());
    // A control character has no place in a page.
    expect(document.documentElement.textContent).toContain(NASTY.replace('\u0001', '\ufffd'));
  });

  it('links only to what is there, and names nothing twice', () => {
    const document = parsed(report());
    const ids = all(document, '*').flatMap((one) => one.getAttribute('id') || []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of all(document, 'a')) expect(ids).toContain(one.getAttribute('href')!.slice(1));
    for (const one of all(document, 'section')) expect(ids).toContain(one.getAttribute('aria-labelledby'));
  });

  it('can be read without seeing: figures, tables and headings have names', () => {
    const document = parsed(report());
    const drawings = all(document, 'svg').filter((one) => one.getAttribute('aria-hidden') !== 'true');
    expect(drawings.length).toBeGreaterThan(0);
    for (const one of drawings) {
      expect(one.getElementsByTagName('title')[0].textContent).not.toBe('');
      expect(one.getElementsByTagName('desc')[0].textContent).not.toBe('');
      expect(one.parentNode!.lastChild!.nodeName).toBe('figcaption');
    }
    for (const one of all(document, 'table')) expect(one.firstChild!.nodeName).toBe('caption');
    for (const one of all(document, 'th')) expect(one.getAttribute('scope')).toMatch(/row|col/);
    expect(all(document, 'h1')).toHaveLength(1);
  });

  it('draws nothing at places that are no numbers, or outside', () => {
    const document = parsed(report());
    const drawings = all(document, 'svg').filter((one) => one.getAttribute('aria-hidden') !== 'true');
    for (const drawing of drawings) {
      const [, , width, height] = drawing.getAttribute('viewBox')!.split(' ').map(Number);
      for (const one of Array.from(drawing.getElementsByTagName('*'))) {
        for (const [name, most] of [
          ['x', width],
          ['cx', width],
          ['x1', width],
          ['x2', width],
          ['y', height],
          ['cy', height],
          ['y1', height],
          ['y2', height],
        ] as const) {
          if (!one.hasAttribute(name)) continue;
          const value = Number(one.getAttribute(name));
          expect(value, `${one.nodeName} ${name}`).toBeGreaterThanOrEqual(0);
          expect(value, `${one.nodeName} ${name}`).toBeLessThanOrEqual(most);
        }
        const moved = /^translate\((\S+) (\S+)\)/.exec(one.getAttribute('transform') ?? '');
        if (moved) {
          const [x, y] = moved.slice(1).map(Number);
          expect(x >= 0 && x <= width && y >= 0 && y <= height, `${one.nodeName} at ${x}, ${y}`).toBe(true);
        }
        expect(one.getAttribute('d') ?? '').not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  it('says how to make it again, and on which model', () => {
    const words = parsed(report()).documentElement.textContent!;
    expect(words).toContain(`${PROVENANCE.command} --out DIR`);
    for (const part of [PROVENANCE.model, PROVENANCE.program, PROVENANCE.network!.name])
      expect(words).toContain(part);
  });
});

describe('what the reports hold', () => {
  it('every row of the register with its verdict, effect, ablations and variants, to the last digit', () => {
    const document = parsed(reportOf(registerDocument(register, TITLE)));
    const known = numbersIn(document);
    expect(register.rows.map(({ comparison }) => comparison !== null)).toEqual([true, true, false]);
    for (const row of register.rows) {
      const own = document.getElementById(`row-${row.claim.id}`)!;
      expect(own.getElementsByTagName('h2')[0].textContent).toContain(row.verdict);
      // Steps of a trend stand in outcomes.csv; a report tells them where they turn back.
      const steps = [...(row.judgement?.parts ?? []), ...(row.judgement?.further ?? [])].flatMap(
        ({ test, effects }) => (test === 'trend' ? effects.slice(1) : []),
      );
      const results = [
        ...(row.comparison?.outcomes ?? []).filter(({ name }) => !steps.includes(name)),
        ...row.ablations.flatMap(({ parts }) => parts.map(({ without }) => without)),
        ...row.variants.map(({ outcomes }) => outcomes[0]),
      ];
      for (const { effect, margin } of results) {
        const { low, high } = effect.interval;
        for (const value of [effect.mean, low, high, margin.size]) expect(known).toContain(String(value));
      }
      for (const { mechanism } of row.ablations) expect(own.textContent).toContain(`without ${mechanism}`);
      for (const { name } of row.variants) expect(own.textContent).toContain(name.en);
    }
    expect(register.rows[0].ablations.length).toBeGreaterThan(0);
    expect(register.rows[0].variants).toHaveLength(3);
  });

  it('a dot for each replication that counts', () => {
    const { rows } = register;
    const document = parsed(reportOf(registerDocument({ ...register, rows: [rows[0]] }, 'One')));
    const dots = all(document, 'circle').filter((one) => one.getAttribute('class') === 'dot');
    // One of eight failed.
    expect(dots).toHaveLength(7);
    expect(document.documentElement.textContent).toContain('1 replications are left out');
  });

  it('every contrast and every cell of an experiment', () => {
    const document = parsed(reportOf(experimentDocument(experiment)));
    const known = numbersIn(document);
    expect(experiment.points).toHaveLength(8);
    for (const { name } of experiment.points) expect(document.documentElement.textContent).toContain(name);
    for (const { effect, arms } of experiment.comparison.outcomes) {
      for (const value of [
        effect.mean,
        effect.interval.low,
        effect.interval.high,
        ...arms.map(({ mean }) => mean),
      ])
        expect(known).toContain(String(value));
    }
  });

  it('every measure of every policy, every contrast, the ranking and the conclusions', () => {
    const document = parsed(reportOf(policyDocument(policies)));
    const known = numbersIn(document);
    const { comparison } = policies;
    for (const { measures } of comparison.policies) {
      for (const one of Object.values(measures)) if (one) expect(known).toContain(String(one.mean));
    }
    for (const { mean, interval } of comparison.contrasts) {
      for (const value of [mean, interval.low, interval.high]) expect(known).toContain(String(value));
    }
    for (const { expectedRegret, shareBest } of comparison.ranking!.standings) {
      for (const value of [expectedRegret, shareBest]) expect(known).toContain(String(value));
    }
    const items = all(document, 'li').map((one) => one.textContent);
    for (const sentence of comparison.conclusions) expect(items).toContain(sentence);
    expect(document.getElementById('dominance')).not.toBeNull();
  });

  it('every split that was tried, and what fresh seeds say of the chosen one', () => {
    const document = parsed(reportOf(searchDocument(search)));
    const known = numbersIn(document);
    const { candidates, gain, channels } = search.search;
    expect(candidates.length).toBeGreaterThan(3);
    for (const { goal, split } of candidates) {
      for (const value of [goal, ...channels.map(({ name }) => split[name])])
        expect(known).toContain(String(value));
    }
    if (gain !== null) expect(known).toContain(String(gain.mean));
  });

  it('every elementary effect and every index, with their limits', () => {
    const document = parsed(reportOf(sensitivityDocument(sensitivity)));
    const known = numbersIn(document);
    expect(sensitivity.screening!.rows).toHaveLength(4);
    for (const { meanAbsolute, interval, sd } of sensitivity.screening!.rows) {
      for (const value of [meanAbsolute, interval.low, interval.high, sd])
        expect(known).toContain(String(value));
    }
    expect(sensitivity.indices!.told).toBe(true);
    for (const { total, totalInterval, first } of sensitivity.indices!.rows) {
      for (const value of [total, totalInterval.low, totalInterval.high, first])
        expect(known).toContain(String(value));
    }
    expect(all(document, 'figure')).toHaveLength(2);
  });

  it('a contrast in words', () => {
    expect(contrastWords({ contrast: { a: -1, b: 1 }, reference: 0 })).toBe('b − a');
    expect(contrastWords({ contrast: { a: 0.5, b: -2, c: 0 }, reference: 1 })).toBe('0.5·a − 2·b − 1');
    expect(short(0.12345)).toBe('0.123');
  });
});

it('a policy that spends more than its budget is said to, and why that may be', () => {
  const spending = (share: number): string[] =>
    conclusionsOf({
      ...policies.comparison,
      policies: policies.comparison.policies.map((one) => {
        const { budget, outlay } = one.measures;
        return { ...one, measures: { ...one.measures, outlay: { ...outlay!, mean: share * budget!.mean } } };
      }),
    }).filter((sentence) => /overdraws|equal outlays|Not all/.test(sentence));
  expect(spending(0.97)).toEqual([]);
  expect(spending(0.9)).toEqual([
    expect.stringContaining('Not all of the budgets is spent: one spends 90 % of it'),
  ]);
  expect(spending(1.07)).toEqual([
    expect.stringContaining('one spends 107 % of it'),
    expect.stringContaining('More than 100 % is no error'),
  ]);
});
