/** What docs/policies.md says of the comparisons that were computed ahead: read off the files that the page opens with. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureOf } from '../lab/policies/measures.ts';
import type { PolicyComparison } from '../lab/policies/results.ts';
import type { Provenance } from '../lab/verdicts/results.ts';
import { short, withLimits } from '../lab/documents/numbers.ts';
import { code, table } from './markdown.ts';

const POLICIES = join(import.meta.dirname, '../scenarios/policies');
const FOLDER = join(POLICIES, 'compared');

interface Compared {
  provenance: Provenance;
  comparison: PolicyComparison;
}

/** Columns beside the name: what is spent, what decides, and what every brand asks for. */
function measuresOf({ equal, decide }: PolicyComparison): string[] {
  return [...new Set([equal === 'cost' ? 'cost' : 'outlay', decide, 'sales', 'profit'])];
}

function section({ comparison, provenance }: Compared): string {
  const { title, question, policies, conclusions, ranked } = comparison;
  const names = measuresOf(comparison);
  const rows = policies.map(({ id, title: called, measures }) => [
    `${called.en} (${code(id)})${ranked.includes(id) ? '' : ', ranked with nobody'}`,
    ...names.map((name) => {
      const found = measures[name];
      return !found
        ? '–'
        : names.indexOf(name) === 0
          ? short(found.mean)
          : withLimits(found.mean, found.interval);
    }),
  ]);
  const head = names.map((name) => `${name.replaceAll('_', ' ')}, ${measureOf(name).unit}`);
  return [
    `### ${title.en}`,
    question.en,
    `\`\`\`sh\n${provenance.command}\n\`\`\``,
    table(['policy', ...head], rows),
    conclusions.map((sentence) => `- ${sentence}`).join('\n'),
  ].join('\n\n');
}

/** Incentives first. */
const placeOf = (name: string): number => (name.startsWith('incentives-') ? 0 : 1);

export function comparedPart(): string {
  const files = readdirSync(FOLDER).sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return files
    .map((name) => section(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Compared))
    .join('\n\n');
}
