/** What the survey of points found, as docs/points.md shows it: bounds are those of the stories as they are now. */
import { code, table } from '../../docs/markdown.ts';
import { holds } from '../../lab/scenarios/point.ts';
import type { Figure, PointFile } from '../../lab/scenarios/point.ts';
import { SEEDS, bound, isCurrent, rounded } from './rows.ts';
import type { Row, Rows } from './rows.ts';

/** Of the seeds: as many a coin reaches once in eighteen times. */
const ENOUGH = 8;
/** No more than these, and it is the seed that ships which is the exception. */
const FEW = 2;

/** A figure over all seeds. */
interface Point {
  /** Place in the file of the story, from 1. */
  place: number;
  figure: Pick<Figure, 'says' | 'over' | 'under'>;
  own: number;
  /** From the lowest. */
  values: number[];
  /** Seeds with which it holds; null where it has no bound. */
  kept: number | null;
}

interface Story {
  name: string;
  points: Point[];
  /** Seeds with which all of it holds. */
  whole: number;
}

const number = (value: number | null): number => value ?? NaN;
const printed = (value: number): string => rounded(value).replace('-', '−');
const outOf = (seeds: number): string => `${seeds}/${SEEDS.length}`;

function pointOf({ says, over, under }: PointFile['figures'][number], at: number, row: Row): Point {
  const figure = { says, over, under };
  const values = row.other[at].map(number).sort((a, b) => a - b);
  const bounded = over !== undefined || under !== undefined;
  const kept = bounded ? values.filter((value) => holds({ ...figure, value })).length : null;
  return { place: at + 1, figure, own: number(row.own[at]), values, kept };
}

function storyOf(name: string, { figures }: PointFile, row: Row): Story {
  const wholeWith = (seed: number): boolean =>
    figures.every(({ over, under }, i) => {
      const free = over === undefined && under === undefined;
      return free || holds({ says: '', over, under, value: number(row.other[i][seed]) });
    });
  const whole = SEEDS.filter((_, seed) => wholeWith(seed)).length;
  return { name, points: figures.map((figure, i) => pointOf(figure, i, row)), whole };
}

function readingOf(kept: number | null): string {
  if (kept === null) return '';
  if (kept === SEEDS.length) return 'always';
  if (kept >= ENOUGH) return 'mostly';
  return kept > FEW ? '**by chance**' : '**this seed**';
}

function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const HEAD = ['figure', 'bound', 'seeds', 'holds', 'range', 'shipped'];
const cellsOf = ({ figure, own, values, kept }: Point): string[] => [
  figure.says,
  bound(figure).replaceAll('-', '−'),
  kept === null ? '' : outOf(kept),
  readingOf(kept),
  [values[0], median(values), values[values.length - 1]].map(printed).join(' … '),
  printed(own),
];

const sectionOf = ({ name, points, whole }: Story): string => `### ${name}

[The story](../scenarios/${name}/points.json); all of it holds with ${whole} of the ten seeds.

${table(
  ['', ...HEAD],
  points.map((point) => [String(point.place), ...cellsOf(point)]),
)}
`;

/** One sentence on which model was surveyed. */
function staleness(rows: Rows, figures: ReadonlyMap<string, readonly string[]>): string {
  const names = Object.keys(rows);
  const others = names.filter((name) => !isCurrent(rows[name], figures.get(name)));
  return others.length === 0
    ? 'All rows are of the model as it is.'
    : `**${names.length - others.length} of ${names.length} stories are of the model as it is**; the others (${others.map(code).join(', ')}) were surveyed when their figures, or those of the model, were others.`;
}

/** The weakest first, then as they were. */
const weakestFirst = (a: Story, b: Story): number => a.whole - b.whole;

/**
 * The page.
 *
 * @param files points of every story that ships
 * @param figures what stories do now with their own seeds, as scenarios/figures.md prints it
 */
export function pointsPage(
  rows: Rows,
  files: ReadonlyMap<string, PointFile>,
  figures: ReadonlyMap<string, readonly string[]>,
): string {
  // Of a story that has more or fewer figures now nobody knows which is which.
  const known = [...files].filter(([name, file]) => rows[name]?.own.length === file.figures.length);
  const missing = [...files.keys()].filter((name) => !known.some(([other]) => other === name));
  const stories = known.map(([name, file]) => storyOf(name, file, rows[name])).sort(weakestFirst);
  const bounded = stories.flatMap(({ name, points }) =>
    points.flatMap((point) => (point.kept === null ? [] : [{ name, point, kept: point.kept }])),
  );
  const count = (least: number, most: number): number =>
    bounded.filter(({ kept }) => kept >= least && kept <= most).length;
  const all = SEEDS.length;
  const weak = bounded.filter(({ kept }) => kept < all).sort((a, b) => a.kept - b.kept);
  return `# The points of the stories over ten other seeds

Each story of [scenarios/](../scenarios/README.md) keeps its figures within their bounds with the seed that ships; its test fails
otherwise. That may be luck of the seed. So ${known.length} of the ${files.size} stories were lived again, with all their arms, with seeds ${code(SEEDS[0])} to ${code(SEEDS[all - 1])}.

Of ${bounded.length} figures with a bound, ${count(all, all)} hold with all ten seeds (_always_), ${count(ENOUGH, all - 1)} with eight or nine (_mostly_), ${count(FEW + 1, ENOUGH - 1)} with three to seven (_by chance_) and
${count(0, FEW)} with two or fewer (_this seed_: the one that ships is the exception). What holds by chance is no point of a story, though it does hold in the run that is shown. A coin gets eight or more of ten
once in eighteen times: among so many figures, some that hold mostly may do so by chance as well.

_Range_: lowest, median and highest of the ten. _Shipped_: with the seed of the story. Figures without a bound are told for the picture.

Surveyed by \`npm run record -- --because "…" test/points.test.ts\` and kept in \`test/golden/points.json\`; \`npm run docs\` writes this page.
Whether a row is of the model as it is, its figures with the seed that ships tell: they have to be those of
[scenarios/figures.md](../scenarios/figures.md). ${staleness(rows, figures)}${missing.length === 0 ? '' : `\n\nNot surveyed: ${missing.map(code).join(', ')}.`}

## What does not always hold

${table(
  ['story', ...HEAD],
  weak.map(({ name, point }) => [`[${name}, ${point.place}](#${name})`, ...cellsOf(point)]),
)}

## All stories, the weakest first

${stories.map(sectionOf).join('\n')}`;
}
