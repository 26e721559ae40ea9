/** What `trustfall optimise` says: the split that was chosen, what fresh seeds say of it, and all that was tried. */
import type { Candidate, PolicyContrast, SplitSearch, SplitSearchResult } from '../../policies/results.ts';
import { sameSplit } from '../../policies/splits.ts';
import { ENGLISH } from '../language.ts';
import { methodsSection, searchMethods } from '../methods.ts';
import { estimate, findingMark, number, paragraph } from '../model.ts';
import type { Block, Document, Figure, Inline, ReadingTable, TableColumn } from '../model.ts';
import { percent, short } from '../numbers.ts';
import { gainForest } from '../policies/figures.ts';
import { provenanceSection } from '../provenance.ts';
import { Columns, made, view } from '../view.ts';
import { candidateTable } from './tables.ts';

const { measure: words } = ENGLISH;
const REPORT = ['report'] as const;
/** Candidates that a terminal shows. */
const BEST = 8;

const column = (head: string, kind: TableColumn['kind'] = 'words'): TableColumn => ({ head, kind });
const numbers = (head: string): TableColumn => column(head, 'number');

function splitsFigure({ channels, startSplit, chosen, start }: SplitSearch): Figure {
  const bars = channels.flatMap(({ name }) =>
    [
      { label: `${name}: ${start}`, value: startSplit[name] },
      { label: `${name}: chosen`, value: chosen[name] },
    ].map((bar) => ({ ...bar, key: bar.label, said: percent(bar.value), interval: null })),
  );
  return {
    is: 'figure',
    spec: {
      kind: 'bars',
      title: 'The chosen split against the start',
      about: bars.map(({ label, said }) => `${label} ${said}`).join('; '),
      axis: 'share of the budget',
      bars,
    },
    caption: 'Shares of the budget, the start and the chosen split.',
  };
}

const splitsTable = ({ channels, startSplit, chosen }: SplitSearch): ReadingTable => ({
  is: 'table',
  caption: 'Splits and their bounds',
  columns: [column('channel'), numbers('start'), numbers('chosen'), numbers('at least'), numbers('at most')],
  rows: channels.map(({ name, least, most }) => [
    name,
    number(startSplit[name]),
    number(chosen[name]),
    number(least),
    number(most),
  ]),
});

function boundsTable({ held, constraints }: SplitSearch): ReadingTable {
  return {
    is: 'table',
    caption: 'Bounds, on fresh seeds',
    columns: [column('measure'), column('bound'), numbers('chosen [interval]'), column('holds')],
    rows: held.map(({ measure, mean, interval, holds }): Inline[] => {
      const { least = null, most = null } = constraints.find((one) => one.measure === measure) ?? {};
      const sides = [
        ...(least === null ? [] : [`at least ${short(least)}`]),
        ...(most === null ? [] : [`at most ${short(most)}`]),
      ];
      return [
        words(measure),
        sides.join(', ') || '–',
        estimate(mean, interval),
        holds === null ? 'not shown' : holds ? 'yes' : 'no',
      ];
    }),
  };
}

type Gain = PolicyContrast & { start: number; chosen: number };

const gainTable = (gain: Gain, { goal, seeds }: SplitSearch): ReadingTable => ({
  is: 'table',
  caption: `Chosen less start on ${seeds.length} fresh seeds, in ${goal.unit}`,
  columns: [
    column('measure'),
    column('finding'),
    numbers('start'),
    numbers('chosen'),
    numbers('gain [interval]'),
    numbers('of interest'),
    numbers('pairs'),
    numbers('p'),
  ],
  rows: [
    [
      words(goal.name),
      findingMark(gain.finding),
      number(gain.start),
      number(gain.chosen),
      estimate(gain.mean, gain.interval),
      number(gain.margin),
      String(gain.n),
      number(gain.p),
    ],
  ],
});

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
      ...constraints.map(({ measure }) => columns.number(`constraint ${measure}`, words(measure))),
      columns.words('feasible', 'keeps the bounds'),
    ],
    order(search),
    { most: BEST },
  );
}

function tried(search: SplitSearch): Block[] {
  const { candidates, goal, constraints, chosen } = search;
  const title = `${words(goal.name)} of each split that was tried`;
  const nameOf = ({ id, split }: Candidate): { words?: string } => {
    const names = [...(id === 0 ? ['start'] : []), ...(sameSplit(split, chosen) ? ['chosen'] : [])];
    return names.length === 0 ? {} : { words: names.join(', ') };
  };
  return [
    {
      is: 'figure',
      spec: {
        kind: 'trace',
        title,
        about: `${candidates.length} splits in the order of trial; the numbers stand in the table.`,
        across: 'candidate, in the order of trial',
        up: `${words(goal.name)} (${goal.unit})`,
        points: candidates.map((one) => ({
          at: one.id,
          value: one.goal,
          hollow: !one.feasible,
          ...nameOf(one),
        })),
      },
      caption: [
        `${title}: means over the seeds of the search, which differ in number.`,
        constraints.length > 0 && ' Empty rings break a bound by their means.',
      ],
    },
    candidatesView(search),
  ];
}

export function searchDocument({ search, provenance }: Omit<SplitSearchResult, 'tally'>): Document {
  const { title, brand, consumers, goal, start, conclusions } = search;
  const more = goal.goal === 'least' ? 'less' : 'more';
  return {
    title,
    question: {
      en: `Which split of the same budget of ${brand.name.en} gives ${more} ${words(goal.name)} than ${start}, in markets of ${consumers} consumers?`,
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
