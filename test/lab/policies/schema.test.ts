/** The published schema is that of the code; `npx vitest run test/lab/policies/schema.test.ts --update` writes it. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planPolicies } from '../../../lab/policies/plan.ts';
import { policiesSchema, readPolicies } from '../../../lab/policies/policy-shape.ts';
import type { Json } from '../../../lab/designs/differences.ts';

const folder = new URL('../../../scenarios/policies/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
const parse = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

describe('policy files', () => {
  it('have the published schema', async () => {
    const text = `${JSON.stringify(policiesSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(new URL('policies.schema.json', folder).pathname);
  });

  it.each(files)('%s can be planned, with equal budgets', (name) => {
    const read = readPolicies(parse(new URL(name, folder)), name);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { base } = read.file;
    const market =
      typeof base === 'string' ? (parse(new URL(`../${base}/scenario.json`, folder)) as Json) : base;
    const planned = planPolicies(read.file, { ...market, $schema: undefined }, name);
    expect(planned.ok ? [] : planned.problems).toEqual([]);
  });
});
