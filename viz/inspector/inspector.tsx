import type { LiveRun } from '../state/session.ts';
export function Inspector(_: { live: LiveRun; person: number }) {
  return null;
}
