import type { SocialGraph } from '../../sim/graph/compressed.ts';
import { NetworkError, readNetwork } from '../../sim/graph/read-network.ts';

/** The ties of a graph by the user's ids, sorted, with their strength. */
export function tiesOf({ nodes, start, neighbour, tie, names }: SocialGraph): string[] {
  const ties = [];
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      const [a, b] = [names![i], names![neighbour[k]]];
      if (a < b) ties.push(`${a}–${b}${tie ? ` ${Number(tie[k].toFixed(4))}` : ''}`);
    }
  }
  return ties.sort();
}

/** The problems readNetwork reports, none if it succeeds; any other error is thrown on. */
export function problemsOf(name: string, text: string): string[] {
  try {
    readNetwork(name, text);
  } catch (error) {
    if (error instanceof NetworkError) return error.problems;
    throw error;
  }
  return [];
}
