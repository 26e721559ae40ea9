/** What `trustfall patterns` says: how many patterns are met, and every one with its bounds and its source. */
import { CITATIONS, TOPICS, USES } from '../../patterns/pattern-shape.ts';
import type { Pattern, Topic, Use } from '../../patterns/pattern-shape.ts';
import { PLACES } from '../../patterns/results.ts';
import type { PatternResult, PatternVerdict, PatternsResult } from '../../patterns/results.ts';
import { aside, chinese, code, estimate, joined, notes, number, paragraph, table } from '../model.ts';
import type { Bilingual, Block, Document, Inline, Item, ReadingTable, Section } from '../model.ts';
import { short } from '../numbers.ts';
import { provenanceSection } from '../provenance.ts';

const WORDS: Readonly<Record<PatternVerdict, Bilingual>> = {
  inside: { en: 'inside', zh: '落在范围内' },
  outside: { en: 'outside', zh: '落在范围外' },
  undecided: { en: 'undecided', zh: '尚难断定' },
  shown: { en: 'shown without bounds', zh: '没有范围，仅作展示' },
};

const GIVEN: Bilingual = { en: 'given by a number of the model', zh: '由模型的数给定' };

const countOf = (results: readonly PatternResult[], verdict: PatternVerdict): number =>
  results.filter((one) => one.verdict === verdict).length;

const isGiven = ({ pattern }: PatternResult): boolean => pattern.use === 'given';

/** How many of each: the first line of everything. What a number of the model gives is met by nobody’s merit. */
export function titleOf(results: readonly PatternResult[]): Bilingual {
  const tests = results.filter((one) => !isGiven(one));
  const given = results.length - tests.length;
  const counts = PLACES.map((one) => ({
    words: WORDS[one],
    count: countOf(tests, one),
    always: one !== 'shown',
  }));
  const shown = [
    ...counts.filter(({ count, always }) => count > 0 || (always && tests.length > 0)),
    ...(given > 0 ? [{ words: GIVEN, count: given }] : []),
  ];
  const said = (language: 'en' | 'zh', between: string): string =>
    shown.map(({ words, count }) => `${count} ${words[language]}`).join(between);
  const many = results.length === 1 ? 'pattern' : 'patterns';
  return {
    en: `${results.length} ${many}: ${said('en', ', ')}`,
    zh: `${results.length} 个现象：${said('zh', '，')}`,
  };
}

export function boundsOf({ least, most }: Pattern): string {
  if (least === undefined && most === undefined) return '–';
  if (least === undefined) return `≤ ${short(most!)}`;
  return most === undefined ? `≥ ${short(least)}` : `${short(least)} to ${short(most)}`;
}

function verdictWords(one: PatternResult): Inline {
  const { verdict, beyond, interval } = one;
  if (isGiven(one)) return `given (${verdict})`;
  if (verdict === 'shown') return '–';
  if (verdict === 'outside') {
    const side = beyond > 0 ? 'too high' : 'too low';
    return [{ is: 'strong', words: 'outside' }, ` by ${short(Math.abs(beyond))} (${side})`];
  }
  return verdict === 'undecided' && interval === null ? 'undecided: no number' : verdict;
}

const measured = ({ mean, interval }: PatternResult): Inline =>
  interval === null ? number(mean) : estimate(mean, interval);

function sourceWords({ source, standing, citation }: Pattern): Inline {
  if (standing === 'none') return source.en;
  return [source.en, ` (${standing === 'guess' ? 'a guess' : CITATIONS[citation!].en})`];
}

/** With what it does not capture. */
function patternWords({ pattern, note }: Pattern): Inline {
  if (note === undefined) return [pattern.en, chinese(pattern)];
  return [`${pattern.en} (${note.en})`, chinese({ en: pattern.en, zh: `${pattern.zh}（${note.zh}）` })];
}

const tableOf = (caption: string, results: readonly PatternResult[]): ReadingTable => {
  const made = table(caption, results, ({ words, numbers, prose }) => [
    { ...words('id', ({ pattern }) => code(pattern.id)), in: ['terminal', 'markdown'] },
    { ...prose('pattern', ({ pattern }) => patternWords(pattern)), in: ['markdown'] },
    { ...prose('pattern', ({ pattern }) => [patternWords(pattern), aside(pattern.id)]), in: ['report'] },
    numbers('measured [95 %]', measured),
    words('bounds', ({ pattern }) => boundsOf(pattern)),
    words('verdict', verdictWords),
    { ...prose('bounds after', ({ pattern }) => sourceWords(pattern)), in: ['markdown', 'report'] },
    words('use', ({ pattern }) => pattern.use),
  ]);
  return made;
};

const MEANING =
  'Inside: the whole 95 % interval over seeds lies between the bounds. Outside: none of it does; then the distance of ' +
  'the mean from the nearer bound stands beside it. Undecided: the interval holds a bound; more seeds would tell.';
const STANDING =
  'Bounds are those of published figures, or guesses of ours that a reason can change; of a figure it is said how it is ' +
  'known: read in the source, recomputed from data, or from memory and to be looked up before it is quoted.';
const USE = `Of use it is said: ${(Object.keys(USES) as Use[]).map((use) => USES[use].en).join('; ')}.`;

/** Which numbers move what is missed. */
function handles(results: readonly PatternResult[]): Block[] {
  const missed = results.filter((one) => one.verdict === 'outside' && !isGiven(one));
  if (missed.length === 0) return [];
  return [
    table(
      'What moves those outside',
      missed,
      ({ words, prose }) => [
        words('id', ({ pattern }) => pattern.id),
        prose('moved by', ({ pattern }) => joined(pattern.handle.map(code))),
      ],
      ['markdown', 'report'],
    ),
  ];
}

/** The markets that the numbers are of. */
function marketsOf(results: readonly PatternResult[]): ReadingTable {
  const names = [...new Set(results.map(({ pattern }) => pattern.market))];
  const rows = names.map((name) => results.find(({ pattern }) => pattern.market === name)!);
  return table('Markets', rows, ({ words, numbers, prose }) => [
    words('market', ({ pattern }) => pattern.market),
    prose('what is done in it', ({ market }) => [market.about.en, chinese(market.about)]),
    words('arms', ({ market }) => Object.keys(market.arms ?? {}).join(', ') || '–'),
    numbers('days', ({ market }) => String(market.days)),
    numbers('seeds', ({ seeds }) => String(seeds.length)),
  ]);
}

const unsaidOf = (unsaid: PatternsResult['unsaid']): Block[] =>
  unsaid.length === 0 ? [] : [notes(unsaid.map((one) => [one.en, chinese(one)]))];

const LEADS: Readonly<Record<Exclude<Use, 'given'>, string>> = {
  checked: 'Checked, and so a test',
  calibrated: 'Calibrated, and so no test',
};

/** Tests apart from what was fitted, figures of others apart from guesses of ours. */
function answerOf(results: readonly PatternResult[]): Item[] {
  const said = (use: Exclude<Use, 'given'>): Item[] => {
    const rows = results.filter(({ pattern }) => pattern.use === use);
    const counted = (standing: Pattern['standing'], words: string): string[] => {
      const these = rows.filter(({ pattern }) => pattern.standing === standing);
      const counts = (['inside', 'outside', 'undecided'] as const).map(
        (one) => `${countOf(these, one)} ${one}`,
      );
      return these.length === 0 ? [] : [`of ${these.length} ${words} ${counts.join(', ')}`];
    };
    const parts = [
      ...counted('measured', 'with bounds after published figures'),
      ...counted('guess', 'with bounds that are guesses'),
    ];
    return parts.length === 0 ? [] : [{ words: `${LEADS[use]}: ${parts.join('; ')}.` }];
  };
  const given = results.filter(isGiven).length;
  const lone = given === 1 ? '1 is' : `${given} are`;
  return [
    ...said('checked'),
    ...said('calibrated'),
    ...(given === 0 ? [] : [{ words: `${lone} given by a number of the model, and counted nowhere.` }]),
  ];
}

const READ = 'markdown';

export function patternsDocument({
  patterns: results,
  unsaid,
  provenance,
}: Omit<PatternsResult, 'tally'>): Document {
  const topics = (Object.keys(TOPICS) as Topic[])
    .map((topic) => ({ topic, rows: results.filter(({ pattern }) => pattern.topic === topic) }))
    .filter(({ rows }) => rows.length > 0);
  const dropped = results.filter(({ dropped: lost }) => lost > 0).length;
  const sections: Section[] = [
    {
      id: 'meaning',
      heading: 'How to read it',
      in: [READ, 'report'],
      blocks: [
        notes(
          answerOf(results).map(({ words }) => words),
          [READ],
        ),
        notes([MEANING, USE, STANDING]),
      ],
    },
    ...topics.map(({ topic, rows }): Section => ({
      id: topic,
      heading: [TOPICS[topic].en, chinese(TOPICS[topic])],
      blocks: [tableOf(TOPICS[topic].en, rows)],
    })),
    { id: 'handles', heading: 'What moves those outside', in: [READ, 'report'], blocks: handles(results) },
    {
      id: 'unsaid',
      heading: 'What cannot be said as a pattern',
      in: [READ, 'report'],
      blocks: unsaidOf(unsaid),
    },
    { id: 'markets', heading: 'The markets', in: [READ, 'report'], blocks: [marketsOf(results)] },
    {
      id: 'dropped',
      heading: 'Left out',
      in: dropped > 0 ? ['terminal', READ, 'report'] : [],
      blocks: [paragraph(`Of ${dropped} patterns replications are left out because a run failed.`)],
    },
    provenanceSection(
      provenance,
      results.flatMap(({ runs }) => runs),
      { scenarios: true, network: 'everywhere' },
    ),
  ];
  return {
    title: titleOf(results),
    question: null,
    answer: answerOf(results),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    runs: results.flatMap(({ runs }) => runs),
    provenance,
  };
}
