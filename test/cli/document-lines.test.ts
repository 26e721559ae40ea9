/** Documents on a terminal: everything that is to be seen there, and nothing that is for the report alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { documentLines } from '../../cli/document-lines.ts';
import { experimentDocument } from '../../lab/documents/experiment/document.ts';
import type { Document } from '../../lab/documents/model.ts';
import { policyDocument } from '../../lab/documents/policies/document.ts';
import { registerDocument } from '../../lab/documents/register/document.ts';
import { searchDocument } from '../../lab/documents/search/document.ts';
import { experimentResult, policiesResult, registerResult, searchResult } from '../lab/documents/results.ts';

const TALLY = { computed: 1234, reused: 5, failed: 1 };
let documents: Record<'register' | 'experiment' | 'policies' | 'search', Document>;
beforeAll(async () => {
  documents = {
    register: registerDocument(await registerResult(), 'Verdicts'),
    experiment: experimentDocument(await experimentResult()),
    policies: policyDocument(await policiesResult()),
    search: searchDocument(await searchResult()),
  };
}, 120_000);

describe.each(['register', 'experiment', 'policies', 'search'] as const)('the document of the %s', (name) => {
  const lines = (): string[] => documentLines(documents[name], TALLY, 'some/folder');

  it('ends with the answer, what failed, how much was computed and where tables are', () => {
    const { answer, runs, sections } = documents[name];
    const told = lines();
    expect(told.filter((line) => line.startsWith('- '))).toHaveLength(answer.length);
    const failed = runs.filter((run) => run.failed !== null).length;
    expect(told.filter((line) => line.startsWith('failed: '))).toHaveLength(failed);
    expect(told.slice(-2)).toEqual([
      'computed 1,234, reused 5, failed 1',
      'tables in some/folder, for reading some/folder/report.html',
    ]);
    expect(told.indexOf('Methods')).toBe(-1);
    const headings = sections.filter((one) => one.in === undefined).map(({ heading }) => heading);
    for (const heading of headings) if (typeof heading === 'string') expect(told).toContain(heading);
  });

  it('has no gaps, and columns of one width', () => {
    const told = lines();
    const gaps = told.filter((line, i) => line === '' && told[i - 1] === '');
    expect(gaps).toEqual([]);
    for (const line of told) expect(line).toBe(line.trimEnd());
  });
});

describe('on a terminal', () => {
  it('the table of verdicts comes last, after the rows in full', () => {
    const told = documentLines(documents.register, TALLY, undefined);
    // What the verdict is hangs on chance, which differs with each version of the model.
    const row = told.findIndex((line) => line.startsWith('T2: '));
    expect(row).toBeGreaterThan(0);
    expect(told.indexOf('Verdicts', 1)).toBeGreaterThan(row);
    expect(told.join('\n')).not.toContain('some/folder');
  });

  it('a long table says how much it leaves out', () => {
    const search = documentLines(documents.search, TALLY, undefined).join('\n');
    expect(search).toMatch(/\(\d+ more in the tables and the report\)/);
  });
});
