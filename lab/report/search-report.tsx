/** The report of `trustfall optimise`: the split that was chosen, what fresh seeds say of it, and all that was tried. */
import { Bars, Trace } from '../../charts/index.ts';
import type { Bar } from '../../charts/index.ts';
import type { SplitSearch, SplitSearchResult } from '../policies/results.ts';
import { words } from '../policies/sentences.ts';
import { short } from '../sentences.ts';
import { verdictWord } from './effects.tsx';
import { gainForest } from './policy-figures.tsx';
import { methodsSection, searchMethods } from './methods.ts';
import { page } from './page.tsx';
import {
  FIGURE_WIDTH,
  column,
  figure,
  number,
  numbers,
  paragraph,
  percent,
  section,
  table,
  withinLimits,
} from './parts.tsx';
import type { Content } from './parts.tsx';
import { provenanceSection } from './provenance.ts';

const shareOf = (label: string, value: number): Bar => ({
  key: label,
  label,
  said: percent(value),
  value,
  interval: null,
});

function splits({ channels, startSplit, chosen, start }: SplitSearch): Content {
  const shares = channels.flatMap(({ name }) => [
    shareOf(`${name}: ${start}`, startSplit[name]),
    shareOf(`${name}: chosen`, chosen[name]),
  ]);
  const title = 'The chosen split against the start';
  return [
    figure(
      <Bars
        width={FIGURE_WIDTH}
        label={title}
        about={{ title, text: shares.map(({ label, said }) => `${label} ${said}`).join('; ') }}
        axis="share of the budget"
        bars={shares}
        reach={[1]}
        format={short}
      />,
      'Shares of the budget, the start and the chosen split.',
    ),
    table(
      'Splits and their bounds',
      [column('channel'), numbers('start'), numbers('chosen'), numbers('at least'), numbers('at most')],
      channels.map(({ name, least, most }) => [
        name,
        number(startSplit[name]),
        number(chosen[name]),
        number(least),
        number(most),
      ]),
    ),
  ];
}

function confirmation({ gain, goal, held, constraints, seeds }: SplitSearch): Content {
  const bounds = table(
    'Bounds, on fresh seeds',
    [column('measure'), column('bound'), numbers('chosen [interval]'), column('holds')],
    held.map(({ measure, mean, interval, holds }) => {
      const { least = null, most = null } = constraints.find((one) => one.measure === measure) ?? {};
      const sides = [
        ...(least === null ? [] : [`at least ${short(least)}`]),
        ...(most === null ? [] : [`at most ${short(most)}`]),
      ];
      return [
        words(measure),
        sides.join(', ') || '–',
        withinLimits(mean, interval),
        holds === null ? 'not shown' : holds ? 'yes' : 'no',
      ];
    }),
  );
  if (gain === null) return [paragraph('No difference from the start to be confirmed.'), bounds];
  return [
    gainForest(gain, goal.goal === 'least'),
    table(
      `Chosen less start on ${seeds.length} fresh seeds, in ${goal.unit}`,
      [
        column('measure'),
        column('finding'),
        numbers('start'),
        numbers('chosen'),
        numbers('gain [interval]'),
        numbers('of interest'),
        numbers('pairs'),
        numbers('p'),
      ],
      [
        [
          words(goal.name),
          verdictWord(gain.finding),
          number(gain.start),
          number(gain.chosen),
          withinLimits(gain.mean, gain.interval),
          number(gain.margin),
          gain.n,
          number(gain.p),
        ],
      ],
    ),
    paragraph(`Of interest: ${gain.because}.`),
    bounds,
  ];
}

const sameSplit = (one: SplitSearch['chosen'], other: SplitSearch['chosen']): boolean =>
  Object.entries(one).every(([name, share]) => other[name] === share);

function tried({ candidates, channels, goal, constraints, chosen }: SplitSearch): Content {
  const points = candidates.map(({ id, goal: value, split, feasible }) => {
    const named = [...(id === 0 ? ['start'] : []), ...(sameSplit(split, chosen) ? ['chosen'] : [])];
    return {
      at: id,
      value,
      hollow: !feasible,
      ...(named.length === 0 ? {} : { words: named.join(', ') }),
    };
  });
  const title = `${words(goal.name)} of each split that was tried`;
  return [
    figure(
      <Trace
        width={FIGURE_WIDTH}
        label={title}
        about={{
          title,
          text: `${candidates.length} splits in the order of trial; the numbers stand in the table.`,
        }}
        across="candidate, in the order of trial"
        up={`${words(goal.name)} (${goal.unit})`}
        points={points}
        format={short}
      />,
      `${title}: means over the seeds of the search, which differ in number.`,
      constraints.length > 0 && ' Empty rings break a bound by their means.',
    ),
    table(
      `Every split that was tried (${candidates.length})`,
      [
        column('candidate'),
        ...channels.map(({ name }) => numbers(name)),
        numbers('seeds'),
        numbers(words(goal.name)),
        ...constraints.map(({ measure }) => numbers(words(measure))),
        column('keeps the bounds'),
      ],
      candidates.map((one) => [
        one.id,
        ...channels.map(({ name }) => number(one.split[name])),
        one.n,
        number(one.goal),
        ...constraints.map(({ measure }) => number(one.constrained[measure])),
        one.feasible ? 'yes' : 'no',
      ]),
    ),
  ];
}

export function searchReport({ search, provenance }: Omit<SplitSearchResult, 'tally'>): string {
  const { title, brand, consumers, goal, start, conclusions } = search;
  const question = {
    en: `Which split of the same budget of ${brand.name.en} gives ${goal.goal === 'least' ? 'less' : 'more'} ${words(goal.name)} than ${start}, in markets of ${consumers} consumers?`,
    zh: '',
  };
  return page({
    title,
    question,
    answer: conclusions,
    content: [
      section('split', 'Start and chosen split', splits(search)),
      section('confirmation', 'What fresh seeds say', confirmation(search)),
      section('tried', 'The search', tried(search)),
      methodsSection(searchMethods({ network: provenance.network !== null })),
      provenanceSection(provenance, search.runs, { scenarios: false, network: 'everywhere' }),
    ],
    provenance,
  });
}
