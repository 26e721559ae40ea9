/** The report of `trustfall optimise`: the split that was chosen, what fresh seeds say of it, and all that was tried. */
import type { SplitSearch, SplitSearchResult } from '../policies/results.ts';
import { words } from '../documents/policies/sentences.ts';
import { short } from '../documents/register/sentences.ts';
import { bars } from './bars.ts';
import { verdictWord } from './effects.ts';
import type { Content } from './markup.ts';
import { gainForest } from './policy-figures.ts';
import { trace } from './trace.ts';
import { methodsSection, searchMethods } from './methods.ts';
import { page } from './page.ts';
import {
  column,
  figure,
  number,
  numbers,
  paragraph,
  percent,
  section,
  table,
  withinLimits,
} from './parts.ts';
import { provenanceSection } from './provenance.ts';

function splits({ channels, startSplit, chosen, start }: SplitSearch): Content {
  const shares = channels.flatMap(({ name }) => [
    { label: `${name}: ${start}`, said: percent(startSplit[name]), value: startSplit[name], interval: null },
    { label: `${name}: chosen`, said: percent(chosen[name]), value: chosen[name], interval: null },
  ]);
  return [
    figure(
      bars({
        title: 'The chosen split against the start',
        about: shares.map(({ label, said }) => `${label} ${said}`).join('; '),
        axis: 'share of the budget',
        bars: shares,
      }),
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
  const named = candidates.flatMap(({ id, goal: value, split }) => {
    const words = [...(id === 0 ? ['start'] : []), ...(sameSplit(split, chosen) ? ['chosen'] : [])];
    return words.length === 0 ? [] : [{ at: id, value, words: words.join(', ') }];
  });
  const title = `${words(goal.name)} of each split that was tried`;
  return [
    figure(
      trace({
        title,
        about: `${candidates.length} splits in the order of trial; the numbers stand in the table.`,
        across: 'candidate, in the order of trial',
        up: `${words(goal.name)} (${goal.unit})`,
        points: candidates.map(({ id, goal: value, feasible }) => ({ at: id, value, filled: feasible })),
        named,
      }),
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
