import type { LiveRun } from '../state/session.ts';
export function Figures(_: { live: LiveRun; other?: LiveRun | null }) {
  return null;
}
