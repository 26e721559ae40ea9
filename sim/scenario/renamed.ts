/** Names of earlier versions, so that a file of theirs is told what to write now. */

/** Groups of parameters, as 0.3.0 called them. */
export const RENAMED: Readonly<Record<string, string>> = {
  noticing: 'brandRecall',
  likeness: 'homogenisation',
  norms: 'normConformity',
  credibility: 'sourceCredibility',
};

/** What a name is called now, if that is one of the known names. */
export function renamed(name: string, known: readonly string[]): string | undefined {
  const now = Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
  return now !== undefined && !known.includes(name) && known.includes(now) ? now : undefined;
}

/** A dotted path with its group as it is called now; undefined where nothing was renamed. */
export function renamedPath(path: string): string | undefined {
  const [, prefix = '', group, rest] = /^(parameters\.)?([^.]+)(.*)$/.exec(path) ?? [];
  const now = group !== undefined && Object.hasOwn(RENAMED, group) ? RENAMED[group] : undefined;
  return now === undefined ? undefined : `${prefix}${now}${rest}`;
}
