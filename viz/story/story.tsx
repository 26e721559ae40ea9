import type { LiveRun } from '../state/session.ts';
export function Story(_: { live: LiveRun }) {
  return null;
}
