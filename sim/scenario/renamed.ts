/** Names of earlier versions, so that a file of theirs is told what to write now. */

/** Groups of parameters, as 0.3.0 and what followed it called them. */
export const RENAMED: Readonly<Record<string, string>> = {
  noticing: 'salience',
  brandRecall: 'salience',
  diffusion: 'talk',
  likeness: 'homogenisation',
  norms: 'normConformity',
  credibility: 'sourceCredibility',
};

/** What became of a parameter that is not there any more. */
export interface Former {
  /** The one that does its work. */
  readonly now: string;
  /** How that one counts. */
  readonly note: string;
}

/** By group, as it is called today, and by the name that 0.3.0 had. */
export const FORMER: Readonly<Record<string, Former>> = {
  'salience.recall': {
    now: 'salience.gain',
    note: 'a post brings its brand nearer to the top of the mind; it is no chance any more',
  },
  'talk.conversation': {
    now: 'talk.chance',
    note: 'the chance that the friend met tells of any brand, a hundred times what it was for one',
  },
  'negative.sharing': {
    now: 'threads.sharing',
    note: 'the chance for a post that is wholly believed, twenty times what it was',
  },
  'negative.moreShared': {
    now: 'threads.moreShared',
    note: 'by how much where nothing good is said, more than twice what it was',
  },
  'buying.need': {
    now: 'need.interval',
    note: 'days between two needs in one category, until a purchase stills them',
  },
  'buying.loyalty': {
    now: 'normConformity.strength',
    note: 'how far the group sways one; what it makes of one’s trust and attachment counts like them',
  },
  'normConformity.trust': {
    now: 'buying.trust',
    note: 'conviction is trust and attachment as they count when one buys',
  },
  'normConformity.attachment': {
    now: 'buying.attachment',
    note: 'conviction is trust and attachment as they count when one buys',
  },
  'normConformity.belonging': {
    now: 'buying.identity',
    note: 'belonging counts when one buys; conviction is trust and attachment',
  },
  'normConformity.habit': {
    now: 'buying.habit',
    note: 'habit counts when one buys; conviction is trust and attachment',
  },
};

const now = (group: string): string => (Object.hasOwn(RENAMED, group) ? RENAMED[group] : group);

/** What a name is called now, if that is one of the known names. */
export function renamed(name: string, known: readonly string[]): string | undefined {
  const today = now(name);
  return today !== name && !known.includes(name) && known.includes(today) ? today : undefined;
}

/** What became of the parameter at the end of a dotted path; undefined where it was not let go. */
export function formerAt(path: string): Former | undefined {
  const [group = '', name = ''] = path.split('.').slice(-2);
  const key = `${now(group)}.${name}`;
  return Object.hasOwn(FORMER, key) ? FORMER[key] : undefined;
}

/** A dotted path as it is called now; undefined where nothing was renamed. */
export function renamedPath(path: string): string | undefined {
  const [, prefix = '', group, rest] = /^(parameters\.)?([^.]+)(.*)$/.exec(path) ?? [];
  if (group === undefined) return undefined;
  const former = formerAt(path);
  if (former !== undefined) return prefix + former.now;
  return now(group) === group ? undefined : `${prefix}${now(group)}${rest}`;
}
