/** What `trustfall optimise` says: the split that was chosen, what fresh seeds say of it, and all that was tried. */
import type { Candidate, PolicyContrast, SplitSearch, SplitSearchResult } from '../../policies/results.ts';
import { sameSplit } from '../../policies/splits.ts';
import { ENGLISH } from '../language.ts';
import { methodsSection, searchMethods } from '../methods.ts';
import { estimate, figure, findingMark, number, paragraph, table } from '../model.ts';
import type { Block, Document, Figure, ReadingTable } from '../model.ts';
import { percent, short } from '../numbers.ts';
import { gainForest } from '../policies/figures.ts';
import { provenanceSection } from '../provenance.ts';
import { Columns, made, view } from '../view.ts';
import { candidateTable } from './tables.ts';

const { measure } = ENGLISH;
const REPORT = ['report'] as const;
/** Candidates that a terminal shows. */
const BEST = 8;

function splitsFigure({ channels, startSplit, chosen, start }: SplitSearch): Figure {
  const bars = channels.flatMap(({ name }) =>
    [
      { label: `${name}: ${start}`, value: startSplit[name] },
      { label: `${name}: chosen`, value: chosen[name] },
    ].map((bar) => ({ ...bar, key: bar.label, said: percent(bar.value), interval: null })),
  );
  const title = 'The chosen split against the start';
  const about = bars.map(({ label, said }) => `${label} ${said}`).join('; ');
  return figure(
    { kind: 'bars', title, about, axis: 'share of the budget', bars },
    'Shares of the budget, the start and the chosen split.',
  );
}

const splitsTable = ({ channels, startSplit, chosen }: SplitSearch): ReadingTable =>
  table('Splits and their bounds', channels, ({ words, numbers }) => [
    words('channel', ({ name }) => name),
    numbers('start', ({ name }) => number(startSplit[name])),
    numbers('chosen', ({ name }) => number(chosen[name])),
    numbers('at least', ({ least }) => number(least)),
    numbers('at most', ({ most }) => number(most)),
  ]);

function boundsTable({ held, constraints }: SplitSearch): ReadingTable {
  const boundOf = (name: string): string => {
    const { least = null, most = null } = constraints.find((one) => one.measure === name) ?? {};
    const sides = [
      ...(least === null ? [] : [`at least ${short(least)}`]),
      ...(most === null ? [] : [`at most ${short(most)}`]),
    ];
    return sides.join(', ') || '–';
  };
  return table('Bounds, on fresh seeds', held, ({ words, numbers }) => [
    words('measure', (one) => measure(one.measure)),
    words('bound', (one) => boundOf(one.measure)),
    numbers('chosen [interval]', ({ mean, interval }) => estimate(mean, interval)),
    words('holds', ({ holds }) => (holds === null ? 'not shown' : holds ? 'yes' : 'no')),
  ]);
}

type Gain = PolicyContrast & { start: number; chosen: number };

const gainTable = (gain: Gain, { goal, seeds }: SplitSearch): ReadingTable =>
  table(`Chosen less start on ${seeds.length} fresh seeds, in ${goal.unit}`, [gain], ({ words, numbers }) => [
    words('measure', () => measure(goal.name)),
    words('finding', ({ finding }) => findingMark(finding)),
    numbers('start', ({ start }) => number(start)),
    numbers('chosen', ({ chosen }) => number(chosen)),
    numbers('gain [interval]', ({ mean, interval }) => estimate(mean, interval)),
    numbers('of interest', ({ margin }) => number(margin)),
    numbers('pairs', ({ n }) => String(n)),
    numbers('p', ({ p }) => ({ is: 'p', value: p })),
  ]);

function confirmation(search: SplitSearch): Block[] {
  const { gain, goal } = search;
  if (gain === null) return [paragraph('No difference from the start to be confirmed.'), boundsTable(search)];
  return [
    ...gainForest(gain, goal.goal === 'least'),
    gainTable(gain, search),
    paragraph(`Of interest: ${gain.because}.`, REPORT),
    boundsTable(search),
  ];
}

/** Tried with the most seeds first, the best of them first. */
function order({ candidates, goal }: SplitSearch): number[] {
  const worth = ({ goal: value }: Candidate): number => (goal.goal === 'least' ? -value : value);
  return candidates
    .map((_, i) => i)
    .sort((a, b) => candidates[b].n - candidates[a].n || worth(candidates[b]) - worth(candidates[a]));
}

function candidatesView(search: SplitSearch): ReadingTable {
  const { candidates, channels, goal, constraints } = search;
  const columns = new Columns(candidateTable(search));
  return view(
    `Every split that was tried (${candidates.length}), most seeds and best first`,
    [
      made('candidate', (row) => String(candidates[row].id)),
      ...channels.map(({ name }) => columns.number(name, name)),
      columns.count('n', 'seeds'),
      columns.number(goal.name),
      ...constraints.map(({ measure: name }) => columns.number(`constraint ${name}`, measure(name))),
      columns.words('feasible', 'keeps the bounds'),
    ],
    order(search),
    { most: BEST },
  );
}

function tried(search: SplitSearch): Block[] {
  const { candidates, goal, constraints, chosen } = search;
  const title = `${measure(goal.name)} of each split that was tried`;
  const nameOf = ({ id, split }: Candidate): { words?: string } => {
    const names = [...(id === 0 ? ['start'] : []), ...(sameSplit(split, chosen) ? ['chosen'] : [])];
    return names.length === 0 ? {} : { words: names.join(', ') };
  };
  const points = candidates.map((one) => ({
    at: one.id,
    value: one.goal,
    hollow: !one.feasible,
    ...nameOf(one),
  }));
  const about = `${candidates.length} splits in the order of trial; the numbers stand in the table.`;
  const across = 'candidate, in the order of trial';
  const up = `${measure(goal.name)} (${goal.unit})`;
  return [
    figure({ kind: 'trace', title, about, across, up, points }, [
      `${title}: means over the seeds of the search, which differ in number.`,
      constraints.length > 0 && ' Empty rings break a bound by their means.',
    ]),
    candidatesView(search),
  ];
}

export function searchDocument({ search, provenance }: Omit<SplitSearchResult, 'tally'>): Document {
  const { title, brand, consumers, goal, start, conclusions } = search;
  const more = goal.goal === 'least' ? 'less' : 'more';
  return {
    title,
    question: {
      en: `Which split of the same budget of ${brand.name.en} gives ${more} ${measure(goal.name)} than ${start}, in markets of ${consumers} consumers?`,
      zh: '',
    },
    answer: conclusions.map((sentence) => ({ words: sentence })),
    sections: [
      {
        id: 'split',
        heading: 'Start and chosen split',
        blocks: [splitsFigure(search), splitsTable(search)],
      },
      { id: 'tried', heading: 'The search', blocks: tried(search) },
      { id: 'confirmation', heading: 'What fresh seeds say', blocks: confirmation(search) },
      methodsSection(searchMethods({ network: provenance.network !== null })),
      provenanceSection(provenance, search.runs, { scenarios: false, network: 'everywhere' }),
    ],
    runs: search.runs,
    provenance,
  };
}
