import type { LiveRun } from '../state/session.ts';
export function Compare(_: { live: LiveRun; other: LiveRun | null }) {
  return null;
}
