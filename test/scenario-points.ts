/**
 * What each shipped scenario is there to show, as figures with a margin: the scenario as shipped against its own
 * control, same seed. `scenarios.test.ts` checks them, `scenarios/figures.md` is printed from them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/measures.ts';
import { advance, startRun } from '../sim/run.ts';
import type { Recording } from '../sim/recording.ts';
import { formatProblem, resolveScenario } from '../sim/scenario.ts';

type Json = Record<string, unknown>;
type Change = (json: Json) => Json;

/** A figure of a scenario; with a bound it belongs to the point, without it is told for the picture. */
export interface Figure {
  says: string;
  value: number;
  over?: number;
  under?: number;
}

export interface Point {
  file: string;
  /** How the arms differ from the file. */
  arms: Record<string, Change>;
  figures: (arms: Record<string, Story>) => Figure[];
}

export const FOLDER = join(import.meta.dirname, '..', 'scenarios');

export const read = (file: string): Json =>
  JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as Json;

/** The daily series of a run, by name. */
export class Story {
  readonly days: number;
  private readonly recording: Recording;

  constructor(days: number, recording: Recording) {
    this.days = days;
    this.recording = recording;
  }

  brand(name: string, b: number, day: number): number {
    return this.recording.brands.at(day, b, indexOf(BRAND_MEASURES, name));
  }

  tier(name: string, tier: number, day: number): number {
    return this.recording.creators.at(day, tier, indexOf(TIER_MEASURES, name));
  }

  market(name: string, day: number): number {
    return this.recording.market.at(day, 0, indexOf(MARKET_MEASURES, name));
  }

  /** Of a brand, added over days `from` to `to` − 1. */
  brandSum(name: string, b: number, from = 0, to = this.days): number {
    return sum(from, to, (day) => this.brand(name, b, day));
  }

  tierSum(name: string, tier: number, from = 0, to = this.days): number {
    return sum(from, to, (day) => this.tier(name, tier, day));
  }

  marketSum(name: string, from = 0, to = this.days): number {
    return sum(from, to, (day) => this.market(name, day));
  }

  /** Share of all sales. */
  share(b: number, from: number, to: number): number {
    return this.brandSum('sales', b, from, to) / this.marketSum('sales', from, to);
  }
}

function indexOf(list: readonly { name: string }[], name: string): number {
  const index = list.findIndex((measure) => measure.name === name);
  if (index < 0) throw new Error(`no measure is called ${name}`);
  return index;
}

function sum(from: number, to: number, value: (day: number) => number): number {
  let total = 0;
  for (let day = from; day < to; day++) total += value(day);
  return total;
}

export function play(json: Json, where: string): Story {
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  const run = startRun(resolution.scenario);
  advance(run, resolution.scenario.days);
  return new Story(resolution.scenario.days, run.recording);
}

/** All arms of a point; another seed in every arm, if given. */
export function figuresOf({ file, arms, figures }: Point, seed?: string): Figure[] {
  const json = seed === undefined ? read(file) : { ...read(file), seed };
  const stories = Object.entries(arms).map(([name, change]) => [
    name,
    play(change(json), `${file}, ${name}`),
  ]);
  return figures(Object.fromEntries(stories) as Record<string, Story>);
}

export const holds = ({ value, over = -Infinity, under = Infinity }: Figure): boolean =>
  value > over && value < under;

const shipped: Change = (json) => json;
/** The first days alone: they are the same bits. */
const until =
  (days: number, change: Change): Change =>
  (json) => {
    const changed = change(json);
    const dated = (changed.interventions ?? []) as { day: number }[];
    return { ...changed, days, interventions: dated.filter(({ day }) => day < days) };
  };
const withoutInterventions: Change = (json) => ({ ...json, interventions: [] });
const parameters =
  (changed: Record<string, Json>): Change =>
  (json) => ({ ...json, parameters: { ...(json.parameters as Json | undefined), ...changed } });
const silent = parameters({ posting: { on: false } });
const noMention = { mention: 0 };
const nobodyTalks: Change = (json) =>
  silent({ ...json, creators: { koc: noMention, mid: noMention, head: noMention } });

interface Dated {
  kind: string;
  path?: string;
  value?: unknown;
}
const withInterventions =
  (change: (dated: Dated[]) => Dated[]): Change =>
  (json) => ({ ...json, interventions: change(json.interventions as Dated[]) });
const friendly = (dated: Dated[]): Dated[] =>
  dated.map((entry) => (entry.path === 'parameters.posting.objecting' ? { ...entry, value: 0 } : entry));
const ofKind = (kind: string): Change =>
  withInterventions((dated) => dated.filter((entry) => entry.kind === kind));

const calm = parameters({ negative: { sharing: 0 } });
const unseen = parameters({ commerce: { detection: 0, labelRelief: -0.5 } });

const AGAINST_NOTHING = { story: shipped, control: withoutInterventions };

/** First day from `from` on for which it is true, or the end. */
function firstDay(story: Story, from: number, when: (day: number) => boolean): number {
  for (let day = from; day < story.days; day++) if (when(day)) return day;
  return story.days;
}

const gapIn =
  (story: Story, control: Story, b: number) =>
  (day: number): number =>
    control.brand('trust', b, day) - story.brand('trust', b, day);

/** Good on day 89, 20 bad days from day 90; how it stands half a year later. */
function crisisFigures(crisis: Story, quiet: Story, lasts: { over?: number; under?: number }): Figure[] {
  const gap = gapIn(crisis, quiet, 0);
  const last = crisis.days - 1;
  return [
    { says: 'trust in Lantern on the eve', value: crisis.brand('trust', 0, 89), over: 0.56, under: 0.68 },
    { says: 'trust lost by day 115, against no crisis', value: gap(115), over: 0.03 },
    {
      says: 'trust at the end, less trust on the eve',
      value: crisis.brand('trust', 0, last) - crisis.brand('trust', 0, 89),
      ...lasts,
    },
    { says: 'share of the loss still there at the end', value: gap(last) / gap(115) },
    {
      says: 'sales after the crisis, against no crisis',
      value: crisis.brandSum('sales', 0, 110) / quiet.brandSum('sales', 0, 110),
      under: 0.95,
    },
  ];
}

const byAdvertising: Change = () => read('crisis-after-advertising');
const sameSeed =
  (change: Change): Change =>
  (json) => ({ ...change(json), seed: json.seed });

export const POINTS: readonly Point[] = [
  {
    file: 'default-market',
    arms: { story: shipped, silence: nobodyTalks },
    figures: ({ story, silence }) => {
      const lead = (run: Story, b: number): number => run.share(1, 150, 180) - run.share(b, 150, 180);
      return [
        { says: 'Bamboo’s share of sales in the first 30 days', value: story.share(1, 0, 30) },
        { says: 'Bamboo’s share in the last 30 days', value: story.share(1, 150, 180) },
        {
          says: 'the second less the first',
          value: story.share(1, 150, 180) - story.share(1, 0, 30),
          over: 0.05,
        },
        { says: 'Coral’s share of sales in the first 30 days', value: story.share(2, 0, 30) },
        { says: 'Coral’s share in the last 30 days', value: story.share(2, 150, 180) },
        { says: 'Bamboo less Azure, last 30 days', value: lead(story, 0), over: -0.03 },
        { says: 'Bamboo less Coral, last 30 days', value: lead(story, 2), over: -0.06 },
        { says: 'the same if nobody ever spoke of a brand unpaid', value: lead(silence, 2), under: -0.02 },
        {
          says: 'what unpaid talk does for Bamboo against Coral',
          value: lead(story, 2) - lead(silence, 2),
          over: 0.02,
        },
        {
          says: 'trust in Bamboo less trust in Azure at the end',
          value: story.brand('trust', 1, 179) - story.brand('trust', 0, 179),
          over: 0.01,
        },
      ];
    },
  },
  {
    file: 'crisis-after-word-of-mouth',
    arms: {
      story: shipped,
      control: withoutInterventions,
      bought: sameSeed(byAdvertising),
      boughtControl: (json) => withoutInterventions(sameSeed(byAdvertising)(json)),
    },
    figures: ({ story, control, bought, boughtControl }) => {
      const last = story.days - 1;
      const left = gapIn(story, control, 0)(last);
      const leftBought = gapIn(bought, boughtControl, 0)(last);
      return [
        ...crisisFigures(story, control, { over: -0.03 }),
        ...crisisFigures(bought, boughtControl, { under: -0.01 }).map((figure) => ({
          ...figure,
          says: `built by advertising: ${figure.says}`,
        })),
        {
          says: 'trust missing at the end: built by advertising against word of mouth',
          value: leftBought / left,
          over: 1,
        },
      ];
    },
  },
  {
    file: 'bad-news-travels',
    arms: {
      ...AGAINST_NOTHING,
      unliked: until(76, parameters({ negative: { attackLikes: 0 } })),
      calm: until(76, calm),
      calmControl: until(76, (json) => withoutInterventions(calm(json))),
    },
    figures: ({ story, control, unliked, calm, calmControl }) => {
      const gap = gapIn(story, control, 1);
      return [
        {
          says: 'readings of bad posts about Bamboo, day 60 to 90',
          value: story.brandSum('read_bad', 1, 60, 90),
          over: 3000,
        },
        { says: 'the same without the attack', value: control.brandSum('read_bad', 1, 60, 90) },
        { says: 'trust lost by day 75', value: gap(75), over: 0.02 },
        { says: 'trust still missing on day 199', value: gap(199), over: 0.01 },
        {
          says: 'Bamboo’s sales from day 60 on, against no attack',
          value: story.brandSum('sales', 1, 60) / control.brandSum('sales', 1, 60),
          under: 0.97,
        },
        {
          says: 'loss by day 75 without bought likes, as a share',
          value: gapIn(unliked, control, 1)(75) / gap(75),
          under: 0.5,
        },
        {
          says: 'loss by day 75 if no reader passes anything on, as a share',
          value: gapIn(calm, calmControl, 1)(75) / gap(75),
          over: 0.6,
        },
      ];
    },
  },
  {
    file: 'the-star-falls',
    arms: AGAINST_NOTHING,
    figures: ({ story, control }) => {
      const before = story.tier('trust_capital', 2, 89);
      const lost = before - story.tier('trust_capital', 2, 120);
      const regained = story.tier('trust_capital', 2, 299) - story.tier('trust_capital', 2, 120);
      const sales = (b: number): number => story.brandSum('sales', b, 90) / control.brandSum('sales', b, 90);
      return [
        { says: 'credibility with followers the day before', value: story.tier('credibility', 2, 89) },
        { says: 'and the day after', value: story.tier('credibility', 2, 91) },
        { says: 'trust capital lost within 30 days, as a share', value: lost / before, over: 0.3 },
        { says: 'of that, regained 180 days later', value: regained / lost, under: 0.6 },
        {
          says: 'followers on day 299, against no scandal',
          value: story.tier('followers', 2, 299) / control.tier('followers', 2, 299),
          under: 0.9,
        },
        { says: 'Polaris’ sales from day 90 on, against no scandal', value: sales(0) },
        { says: 'Meadow’s sales from day 90 on, against no scandal', value: sales(1) },
        { says: 'the first less the second', value: sales(0) - sales(1), under: 0 },
      ];
    },
  },
  {
    file: 'sold-out',
    arms: AGAINST_NOTHING,
    figures: ({ story, control }) => {
      const income = (from: number): number => story.tierSum('income', 1, from, from + 30);
      return [
        { says: 'income of the tier in the 30 days before, at 20 % paid', value: income(30) },
        { says: 'in the month at 80 %', value: income(150) },
        { says: 'in the last month, back at 20 %', value: income(300) },
        { says: 'income at 80 % against before', value: income(150) / income(30), over: 1.2 },
        { says: 'income back at 20 % against before', value: income(300) / income(30), under: 0.5 },
        { says: 'credibility at 50 %, on the way up', value: story.tier('credibility', 1, 119) },
        { says: 'credibility at 50 %, on the way down', value: story.tier('credibility', 1, 239) },
        {
          says: 'down less up',
          value: story.tier('credibility', 1, 239) - story.tier('credibility', 1, 119),
          under: -0.08,
        },
        {
          says: 'followers at the end, against never having sold out',
          value: story.tier('followers', 1, 329) / control.tier('followers', 1, 329),
          under: 0.75,
        },
      ];
    },
  },
  {
    file: 'counterfeit-wave',
    arms: AGAINST_NOTHING,
    figures: ({ story, control }) => {
      const gap = gapIn(story, control, 1);
      const most = gap(122);
      return [
        { says: 'counterfeits sold', value: story.brandSum('counterfeits', 1) },
        { says: 'trust lost by day 122', value: most, over: 0.02 },
        {
          says: 'days until half of that was lost',
          value: firstDay(story, 90, (day) => gap(day) > most / 2) - 90,
          under: 25,
        },
        {
          says: 'days after the end of the wave until half is back (150: not by the end)',
          value: firstDay(story, 122, (day) => gap(day) < most / 2) - 120,
          over: 90,
        },
        {
          says: 'Bamboo’s sales after the wave, against no fakes',
          value: story.brandSum('sales', 1, 120) / control.brandSum('sales', 1, 120),
          under: 0.95,
        },
        {
          says: 'bad posts by buyers, day 90 to 150, against no fakes',
          value:
            story.brandSum('posts_bad_experience', 1, 90, 150) /
            control.brandSum('posts_bad_experience', 1, 90, 150),
          over: 1.3,
        },
      ];
    },
  },
  {
    file: 'hype',
    arms: { ...AGAINST_NOTHING, flood: until(90, ofKind('campaign')), shortage: until(90, ofKind('set')) },
    figures: ({ story, control, flood, shortage }) => {
      const rate = (run: Story): number =>
        run.brandSum('returns', 0, 60, 90) / run.brandSum('sales', 0, 60, 90);
      const gap = (day: number): number => -gapIn(story, control, 0)(day);
      return [
        {
          says: 'Comet’s sales in the 30 days, against no hype',
          value: story.brandSum('sales', 0, 60, 90) / control.brandSum('sales', 0, 60, 90),
          over: 1.4,
        },
        {
          says: 'purchases without need, against no hype',
          value: story.brandSum('impulse_sales', 0, 60, 90) / control.brandSum('impulse_sales', 0, 60, 90),
          over: 2.5,
        },
        {
          says: 'the same by the flood of advertising alone',
          value: flood.brandSum('impulse_sales', 0, 60, 90) / control.brandSum('impulse_sales', 0, 60, 90),
          over: 2,
        },
        {
          says: 'the same by staged shortage alone',
          value: shortage.brandSum('impulse_sales', 0, 60, 90) / control.brandSum('impulse_sales', 0, 60, 90),
        },

        { says: 'share sent back in the 30 days', value: rate(story) },
        { says: 'the same without hype', value: rate(control) },
        {
          says: 'number sent back, against no hype',
          value: story.brandSum('returns', 0, 60, 90) / control.brandSum('returns', 0, 60, 90),
          over: 1.5,
        },
        { says: 'trust gained by day 65', value: gap(65), over: 0 },
        { says: 'trust gained by day 120', value: gap(120), under: -0.01 },
        { says: 'trust gained by day 179', value: gap(179), under: -0.01 },
        {
          says: 'sales in the last 60 days, against no hype',
          value: story.brandSum('sales', 0, 120) / control.brandSum('sales', 0, 120),
        },
      ];
    },
  },
  {
    file: 'quiet-quality',
    arms: { story: shipped, silence: silent },
    figures: ({ story, silence }) => [
      { says: 'Reed known to (share, day 60)', value: story.brand('awareness', 0, 60) },
      { says: 'Drum known to (share, day 60)', value: story.brand('awareness', 1, 60) },
      { says: 'Reed’s share of sales in the first 60 days', value: story.share(0, 0, 60), under: 0.5 },
      { says: 'Reed’s share of sales in the last 60 days', value: story.share(0, 210, 270), over: 0.4 },
      { says: 'the same, if users were silent', value: silence.share(0, 210, 270), under: 0.35 },
      { says: 'Reed known to (share, at the end)', value: story.brand('awareness', 0, 269), over: 0.7 },
      { says: 'the same, if users were silent', value: silence.brand('awareness', 0, 269), under: 0.5 },
    ],
  },
  {
    file: 'two-camps',
    // People talk as much in both arms; in the control nobody objects.
    arms: { story: shipped, control: withInterventions(friendly), nothing: withoutInterventions },
    figures: ({ story, control, nothing }) => {
      const sales = (b: number, without = control): number =>
        story.brandSum('sales', b, 60) / without.brandSum('sales', b, 60);
      const clashes = (run: Story): number =>
        run.brandSum('posts_bad_values', 0, 60, 90) + run.brandSum('posts_bad_values', 1, 60, 90);
      const lost = [0, 1, 2].map((b) => gapIn(story, control, b)(90));
      const camps = (lost[0] + lost[1]) / 2;
      return [
        {
          says: 'posts about values against Heritage and Horizon, day 60 to 90',
          value: clashes(story),
          over: 50,
        },
        { says: 'the same on ordinary days', value: clashes(nothing) },
        {
          says: 'trust lost by day 90, mean of the two, against as loud a month without objections',
          value: camps,
          over: 0.008,
        },
        { says: 'the same: Plain', value: lost[2], over: -0.008, under: 0.008 },
        { says: 'sales from day 60 on, against the same: Heritage', value: sales(0) },
        { says: 'the same: Horizon', value: sales(1) },
        { says: 'the same: Plain', value: sales(2), over: 1 },
        { says: 'Plain less the mean of the two', value: sales(2) - (sales(0) + sales(1)) / 2, over: 0.02 },
        { says: 'Plain’s sales from day 60 on, against ordinary days', value: sales(2, nothing) },
      ];
    },
  },
  {
    file: 'label-law',
    arms: {
      ...AGAINST_NOTHING,
      unseen: until(121, unseen),
      unseenControl: until(121, (json) => withoutInterventions(unseen(json))),
    },
    figures: ({ story, control, unseen, unseenControl }) => {
      const gain = (run: Story, without: Story, tier: number): number =>
        run.tier('credibility', tier, run.days - 1) - without.tier('credibility', tier, run.days - 1);
      return [
        { says: 'credibility gained by the end: KOCs', value: gain(story, control, 0), over: 0.003 },
        { says: 'the same: mid tier', value: gain(story, control, 1), over: 0.02 },
        { says: 'the same: head', value: gain(story, control, 2), over: 0.03 },
        {
          says: 'sales from day 60 on, against no law',
          value: story.marketSum('sales', 60) / control.marketSum('sales', 60),
          over: 0.97,
          under: 1.03,
        },
        {
          says: 'mid tier by day 120, if nothing hidden is ever found out and a label costs',
          value: gain(unseen, unseenControl, 1),
          under: 0.01,
        },
      ];
    },
  },
  {
    file: 'safety-net',
    arms: AGAINST_NOTHING,
    figures: ({ story, control }) => {
      const sales = (b: number): number => story.brandSum('sales', b, 60) / control.brandSum('sales', b, 60);
      return [
        { says: 'sales from day 60 on, against the usual guarantee: Coral, 60 yuan', value: sales(2) },
        { says: 'the same: Bamboo, 110 yuan', value: sales(1) },
        { says: 'the same: Azure, 120 yuan', value: sales(0) },
        { says: 'the same: Dune, 220 yuan', value: sales(3), over: 1.1 },
        { says: 'Dune less Coral', value: sales(3) - sales(2), over: 0.15 },
        { says: 'all sales', value: story.marketSum('sales', 60) / control.marketSum('sales', 60), over: 1 },
      ];
    },
  },
];
