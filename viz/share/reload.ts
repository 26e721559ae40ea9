/**
 * What the page shows goes into its address once it rests, and packing takes a moment. A page that is reloaded before
 * that, or while that happens, asks for the address it had: so each page leaves here what it showed to the very end.
 */
const KEY = 'trustfall.left';

interface Left {
  hash: string;
  /** As `write` of link.ts makes it. */
  text: string;
}

const isLeft = (x: unknown): x is Left =>
  typeof x === 'object' &&
  x !== null &&
  typeof (x as Left).hash === 'string' &&
  typeof (x as Left).text === 'string';

/** Leaves it to the next page in this tab. */
export function leaveBehind(left: Left | null): void {
  try {
    if (left === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(left));
  } catch {
    // Storage may be forbidden or full; then the address alone is kept.
  }
}

/** What the page before left, where this is that page again; null where a link was opened. */
export function takeUp(hash: string): string | null {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as unknown;
    if (!isLeft(left)) return null;
    const again = navigation.type === 'reload' || (navigation.type === 'back_forward' && left.hash === hash);
    return again ? left.text : null;
  } catch {
    return null;
  }
}
