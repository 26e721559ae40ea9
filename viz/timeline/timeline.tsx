import type { RunData } from '../state/run-data.ts';
export function Timeline(_: { run: RunData; other?: RunData | null }) {
  return null;
}
