/** `trustfall tree DIR…`: the futures in some folders, as the tree of what parted from what. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from './failure.ts';
import { EXIT } from './failure.ts';
import type { ExitCode } from './failure.ts';
import type { Arguments, Usage } from './options.ts';
import { readBranch } from './branch.ts';
import type { Branch } from './branch.ts';
import { DRIFT, signed } from './futures-lines.ts';
import { RUN_FILE } from './results.ts';
import { days, whole } from './words.ts';

export const usage: Usage = {
  name: 'tree',
  argument: 'DIR…',
  about: 'show which futures in some folders parted from which, and what they moved',
  options: {
    json: { about: 'print one JSON object instead of the tree in words' },
    quiet: { about: 'only check that the folders can be read' },
  },
  notes: [
    'DIR is the folder of a finished run, or one that holds such folders. Each future is told by its name ("fork … --name"), or',
    'its folder, with what differs from the run that it parted from, and its figures against those.',
  ],
  examples: ['trustfall tree results', 'trustfall tree results/a results/b --json'],
};

/** A future with those that parted from it. */
interface Node {
  readonly branch: Branch;
  readonly children: Node[];
}

export function act(given: Arguments): Promise<ExitCode> {
  const folders = [...new Set(given.positionals.flatMap(foldersIn).map((folder) => resolve(folder)))];
  const shown = new Map(given.positionals.flatMap(foldersIn).map((folder) => [resolve(folder), folder]));
  const roots = grown(folders.map((folder) => readBranch(shown.get(folder) ?? folder)));
  if (given.has('json'))
    process.stdout.write(`${JSON.stringify({ futures: roots.map((root) => asJson(root)) })}\n`);
  else if (!given.has('quiet'))
    process.stdout.write(`${[...roots.flatMap((root) => rootLines(root)), ...warning(roots)].join('\n')}\n`);
  return Promise.resolve(EXIT.fine);
}

/** Futures at their ends are not held against chance. */
const warning = (roots: readonly Node[]): string[] =>
  roots.some(({ children }) => children.length > 0) ? ['', DRIFT] : [];

/** The folder itself, or those in it that hold a run. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Failure(`${folder}: no folder; expected one of a finished run, or one that holds such folders`);
  const has = (path: string): boolean => existsSync(join(path, RUN_FILE));
  const inside = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory() && has(path));
  const found = [...(has(folder) ? [folder] : []), ...inside];
  if (found.length === 0)
    throw new Failure(`${folder} holds no finished run; expected ${RUN_FILE} in it, or in a folder in it`);
  return found;
}

/** A future whose parent is not among them is a root. */
function grown(branches: readonly Branch[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const branch of branches)
    if (!nodes.has(branch.fingerprint)) nodes.set(branch.fingerprint, { branch, children: [] });
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const { parent, fingerprint } = node.branch;
    const above =
      parent === null || parent.fingerprint === fingerprint ? undefined : nodes.get(parent.fingerprint);
    (above?.children ?? roots).push(node);
  }
  return roots;
}

function rootLines(root: Node): string[] {
  const { branch } = root;
  const from =
    branch.parent === null
      ? ''
      : `, parted on day ${branch.parent.day} from ${branch.parent.fingerprint.slice(0, 8)}, which is not among these`;
  return [
    `${titleOf(branch)}: ${branch.title}, ${days(branch.days)}, seed ${JSON.stringify(branch.seed)}${from}`,
    ...childLines(root, ''),
  ];
}

const titleOf = ({ name, folder }: Branch): string => (name === null ? folder : `${name} (${folder})`);

function childLines({ branch, children }: Node, before: string): string[] {
  return children.flatMap((child, i) => {
    const last = i === children.length - 1;
    const under = `${before}${last ? '   ' : '│  '}`;
    const lines = [...differing(child.branch, branch), ...moved(child.branch, branch)];
    return [
      `${before}${last ? '└─ ' : '├─ '}${titleOf(child.branch)}, from day ${child.branch.parent?.day ?? 0}`,
      ...lines.map((line) => `${under}${child.children.length > 0 ? '│  ' : '   '}${line}`),
      ...childLines(child, under),
    ];
  });
}

/** What one has that the other has not. */
function differing(child: Branch, parent: Branch): string[] {
  const gone = missing(parent.interventions, child.interventions);
  const added = missing(child.interventions, parent.interventions);
  return [
    ...gone.map((one) => `without ${one}`),
    ...added.map((one) => `with ${one}`),
    ...missing(child.leftOut, parent.leftOut).map((one) => `without ${one}`),
    ...(child.days === parent.days ? [] : [`${days(child.days)} instead of ${whole(parent.days)}`]),
  ];
}

/** Those of a list that another has not, each as often as it is short of it. */
function missing(those: readonly string[], among: readonly string[]): string[] {
  const left = [...among];
  return those.filter((one) => {
    const at = left.indexOf(one);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Ends of runs of different lengths say nothing against each other. */
function moved(child: Branch, parent: Branch): string[] {
  if (child.days !== parent.days) return [];
  return child.brands.map((name, b) => {
    const [trust, sold] = [`brands.${b}.trust_last`, `brands.${b}.sales`];
    const [before, now] = [parent.figures, child.figures];
    return (
      `${name}: trust at the end ${before[trust]?.toFixed(3)} → ${now[trust]?.toFixed(3)} ` +
      `(${signed(now[trust] - before[trust], 3)}), sold ${whole(before[sold])} → ${whole(now[sold])}`
    );
  });
}

function asJson({ branch, children }: Node, parent?: Branch): unknown {
  const { figures, ...about } = branch;
  const comparable = parent?.days === branch.days;
  return {
    ...about,
    differs: parent === undefined ? [] : differing(branch, parent),
    figures,
    against: parent !== undefined && comparable ? differenceOf(figures, parent.figures) : null,
    children: children.map((child) => asJson(child, branch)),
  };
}

type Figures = Readonly<Record<string, number>>;

/** Figures less those of the parent, as far as they differ. */
const differenceOf = (now: Figures, before: Figures): Figures =>
  Object.fromEntries(
    Object.entries(now).flatMap(([name, value]) =>
      name in before && value !== before[name] ? [[name, value - before[name]]] : [],
    ),
  );
