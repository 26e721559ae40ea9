/** Files that take long begin first: what is left at the end is short, and no core waits for one long file. */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

export const LONGEST = [
  'test/directions.test.ts',
  'test/scenarios.test.ts',
  'test/page/everyone.test.ts',
  'test/page/page.test.ts',
  'test/engine/brand-learning.test.ts',
  'test/cli/laboratory.test.ts',
  'test/engine/ablations.test.ts',
  'test/lab/verdicts/planted.test.ts',
  'test/engine/conservation.test.ts',
];

const place = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(name));
  return at < 0 ? LONGEST.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // What failed last time comes before the rest, as the runner has it.
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
