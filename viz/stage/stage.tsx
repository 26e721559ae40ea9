import type { RunData } from '../state/run-data.ts';
export function Stage(_: { run: RunData; other?: RunData | null }) {
  return null;
}
