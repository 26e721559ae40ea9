/** Which questions have their answer computed ahead (build/publish-policies.js), and how it is fetched. */
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import type { Provenance, RunRow } from '../../../lab/verdicts/results.ts';
import type { Json } from '../core/protocol.ts';

type Told = 'experiment' | 'arm' | 'seed' | 'fingerprint';

export interface PublishedFile {
  provenance: Provenance;
  /** The policy file as it was asked. */
  file: Json;
  comparison: Omit<PolicyComparison, 'runs'> & { runs: readonly Pick<RunRow, Told>[] };
}

const there = import.meta.glob<PublishedFile>('../../../scenarios/policies/compared/*.json', {
  import: 'default',
});
const pathOf = (name: string): string => `../../../scenarios/policies/compared/${name}`;

export const isAhead = (name: string): boolean => Object.hasOwn(there, pathOf(name));

/** Null where there is none, or it cannot be had. */
export const fetchAhead = async (name: string): Promise<PublishedFile | null> =>
  isAhead(name) ? there[pathOf(name)]().catch(() => null) : null;
