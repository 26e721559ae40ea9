/**
 * What each shipped scenario is there to show, as figures with a margin: the scenario as shipped against its own
 * control, same seed. `scenarios.test.ts` checks them, `scenarios/figures.md` is printed from them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/catalogue.ts';
import { advance, startRun } from '../sim/run.ts';
import type { Recording } from '../sim/recording.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/scenario.ts';

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

const individualist: Change = (json) => ({
  ...json,
  population: { ...(json.population as Json), collectivism: 0.15 },
});
const without = (gone: (entry: Dated) => boolean): Change =>
  withInterventions((dated) => dated.filter((entry) => !gone(entry)));
const ofPath =
  (part: string) =>
  (entry: Dated): boolean =>
    entry.path?.includes(part) ?? false;
const labelled = withInterventions((dated) =>
  dated.map((entry) => (entry.path === 'parameters.platform.aiLabel' ? { ...entry, value: 1 } : entry)),
);
const costBlind: Change = (json) => {
  const parameters = json.parameters as Json;
  return { ...json, parameters: { ...parameters, commerce: { on: false } } };
};

/** Means over the days from `from` to `to` − 1. */
const marketMean = (story: Story, name: string, from: number, to: number): number =>
  story.marketSum(name, from, to) / (to - from);

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
        { says: 'Bamboo less Azure, last 30 days', value: lead(story, 0), over: -0.06 },
        { says: 'Bamboo less Coral, last 30 days', value: lead(story, 2), over: -0.1 },
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
            Math.max(1, control.brandSum('posts_bad_experience', 1, 90, 150)),
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
      { says: 'Reed’s share of sales in the last 60 days', value: story.share(0, 210, 270), over: 0.22 },
      { says: 'the same, if users were silent', value: silence.share(0, 210, 270), under: 0.21 },
      { says: 'Reed known to (share, at the end)', value: story.brand('awareness', 0, 269), over: 0.4 },
      { says: 'the same, if users were silent', value: silence.brand('awareness', 0, 269), under: 0.3 },
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
        { says: 'credibility gained by the end: KOCs', value: gain(story, control, 0), over: 0.0005 },
        { says: 'the same: mid tier', value: gain(story, control, 1), over: 0.008 },
        { says: 'the same: head', value: gain(story, control, 2), over: 0.015 },
        {
          says: 'sales from day 60 on, against no law',
          value: story.marketSum('sales', 60) / control.marketSum('sales', 60),
          over: 0.97,
          under: 1.03,
        },
        {
          says: 'mid tier by day 120, if nothing hidden is ever found out and a label costs',
          value: gain(unseen, unseenControl, 1),
          under: 0.004,
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
  {
    file: 'burnt-by-degrees',
    // In the one control nobody reacts to what pays, in the other selling costs no credibility.
    arms: { story: shipped, fixed: parameters({ business: { on: false } }), painless: costBlind },
    figures: ({ story, fixed, painless }) => {
      const income = (run: Story, from: number): number => run.tierSum('income', 1, from, from + 60);
      const share = (run: Story, from: number): number =>
        run.tierSum('paid_posts', 1, from, from + 30) / run.tierSum('posts', 1, from, from + 30);
      const last = story.days - 1;
      const followers = (run: Story): number => run.tier('followers', 1, last) / run.tier('followers', 1, 59);
      return [
        { says: 'share of paid posts in the 30 days before the money', value: share(story, 30) },
        { says: 'in the last 30 days', value: share(story, 330), over: 0.35 },
        { says: 'followers at the end, against the eve', value: followers(story), under: 0.8 },
        { says: 'the same if nobody reacts to what pays', value: followers(fixed), over: 0.85 },
        { says: 'the same if selling costs no credibility', value: followers(painless), over: 0.95 },
        { says: 'credibility at the end', value: story.tier('credibility', 1, last) },
        { says: 'the same if selling costs no credibility', value: painless.tier('credibility', 1, last) },
        {
          says: 'income, day 180 to 240, against if nobody reacts',
          value: income(story, 180) / income(fixed, 180),
        },
        {
          says: 'income in the last 60 days, against if nobody reacts',
          value: income(story, 300) / income(fixed, 300),
          under: 0.95,
        },
      ];
    },
  },
  {
    file: 'pyramid',
    arms: { story: shipped },
    figures: ({ story }) => {
      const sales = (b: number): number => story.brandSum('sales', b, 20);
      const cost = (b: number): number =>
        ['koc', 'mid', 'head'].reduce((yuan, tier) => yuan + story.brandSum(`cost_${tier}`, b), 0);
      return [
        { says: 'sales, Pyramid against Star', value: sales(0) / sales(1) },
        { says: 'sales, Pyramid against Crowd', value: sales(0) / sales(2) },
        { says: 'sales, Middle against Pyramid', value: sales(3) / sales(0), over: 1.05 },
        { says: 'yuan for creators per sale: Pyramid', value: cost(0) / sales(0) },
        { says: 'the same: Star', value: cost(1) / sales(1) },
        { says: 'the same: Crowd', value: cost(2) / sales(2) },
        { says: 'the same: Middle', value: cost(3) / sales(3) },
        { says: 'Star against Pyramid', value: cost(1) / sales(1) / (cost(0) / sales(0)), over: 1.15 },
        { says: 'Crowd against Pyramid', value: cost(2) / sales(2) / (cost(0) / sales(0)), under: 0.8 },
        {
          says: 'trust at the end, Star less Crowd',
          value: story.brand('trust', 1, 179) - story.brand('trust', 2, 179),
        },
      ];
    },
  },
  {
    file: 'cash-or-praise',
    arms: AGAINST_NOTHING,
    figures: ({ story, control }) => {
      const posts = (b: number, from: number, to: number): number =>
        story.brandSum('posts_good', b, from, to) / control.brandSum('posts_good', b, from, to);
      const belonging = (b: number, day: number): number =>
        story.brand('identity', b, day) - control.brand('identity', b, day);
      return [
        { says: 'yuan paid for posts: Coin', value: story.brandSum('cost_cash', 0) },
        { says: 'yuan spent on featuring: Laurel', value: story.brandSum('cost_recognition', 1) },
        { says: 'good posts in the 30 days, against nothing: Coin', value: posts(0, 60, 90), over: 1.4 },
        { says: 'the same: Laurel', value: posts(1, 60, 90), over: 0.8, under: 1.25 },
        {
          says: 'good posts in the 60 days after, against nothing: Coin',
          value: posts(0, 90, 151),
          over: 0.75,
          under: 1.3,
        },
        { says: 'the same: Laurel', value: posts(1, 90, 151) },
        { says: 'identity gained by day 89: Coin', value: belonging(0, 89), over: 0.003 },
        { says: 'the same: Laurel', value: belonging(1, 89), over: 0.002 },
        { says: 'of that, left on day 150: Coin', value: belonging(0, 150) / belonging(0, 89) },
        { says: 'the same: Laurel', value: belonging(1, 150) / belonging(1, 89) },
      ];
    },
  },
  {
    file: 'three-answers',
    // Answers are held against the same crisis of the same brand with nobody answering: brands differ by chance too.
    arms: {
      story: shipped,
      mute: without(ofPath('respond')),
      control: without((entry) => entry.kind === 'quality-drop' || ofPath('respond')(entry)),
    },
    figures: ({ story, mute, control }) => {
      const lost = (b: number): number => gapIn(mute, control, b)(179);
      const saved = (b: number): number => -gapIn(story, mute, b)(179);
      const sales = (b: number): number => story.brandSum('sales', b, 80) / mute.brandSum('sales', b, 80);
      const bad = (b: number): number =>
        story.brandSum('read_bad', b, 60, 120) / mute.brandSum('read_bad', b, 60, 120);
      const loyalty = (b: number): number => story.brand('loyalty', b, 179) - mute.brand('loyalty', b, 179);
      return [
        { says: 'trust missing on day 179 if nobody answers: Silent', value: lost(0), over: 0.02 },
        { says: 'the same: Eraser', value: lost(1) },
        { says: 'the same: Open', value: lost(2) },
        { says: 'share of that saved by deleting: Eraser', value: saved(1) / lost(1), under: 0.1 },
        { says: 'share of that saved by the full answer: Open', value: saved(2) / lost(2), over: 0.1 },
        { says: 'loyalty gained by deleting', value: loyalty(1) },
        { says: 'loyalty gained by the full answer', value: loyalty(2), over: 0.002 },
        { says: 'readings of bad posts, day 60 to 120, with deletion against without', value: bad(1) },
        { says: 'the same with the full answer', value: bad(2) },
        { says: 'sales after the crisis, against nobody answers: Eraser', value: sales(1) },
        { says: 'the same: Open', value: sales(2), over: 1.01 },
        { says: 'yuan spent on answers: Open', value: story.brandSum('cost_service', 2) },
      ];
    },
  },
  {
    file: 'we-or-me',
    arms: { story: shipped, individualist },
    figures: ({ story, individualist: other }) => {
      const gained = (run: Story, b: number): number =>
        run.brand('identity', b, 179) - run.brand('identity', 2, 179);
      return [
        { says: 'identity gained over Plain: Circle', value: gained(story, 0), over: 0.03 },
        { says: 'the same: Stage', value: gained(story, 1) },
        { says: 'Circle less Stage', value: gained(story, 0) - gained(story, 1), over: 0.02 },
        { says: 'the same among individualists', value: gained(other, 0) - gained(other, 1) },
        {
          says: 'the first less the second',
          value: gained(story, 0) - gained(story, 1) - gained(other, 0) + gained(other, 1),
          over: 0.025,
        },
        {
          says: 'loyalty at the end, Circle less Plain',
          value: story.brand('loyalty', 0, 179) - story.brand('loyalty', 2, 179),
        },
        { says: 'yuan spent: Circle', value: story.brandSum('cost_community', 0) },
        { says: 'yuan spent: Stage', value: story.brandSum('cost_recognition', 1) },
      ];
    },
  },
  {
    file: 'all-alike',
    arms: {
      ...AGAINST_NOTHING,
      heavy: withInterventions((dated) => dated.map((entry) => ({ ...entry, value: 15 }))),
      ownStyle: (json) => parameters({ homogenisation: { imitation: 0 } })(withoutInterventions(json)),
    },
    figures: ({ story, control, heavy, ownStyle }) => {
      const diversity = (run: Story): number => marketMean(run, 'content_entropy', 90, 180);
      const away = (run: Story): number => marketMean(run, 'away', 90, 180);
      return [
        {
          says: 'diversity of what is read in the first ten days (1: all styles alike)',
          value: marketMean(control, 'content_entropy', 0, 10),
        },
        { says: 'from day 90 on, if nothing is done', value: diversity(control) },
        { says: 'the same if nobody copied', value: diversity(ownStyle) },
        { says: 'what copying takes', value: diversity(ownStyle) - diversity(control), over: 0.05 },
        { says: 'what favouring the rare gives', value: diversity(story) - diversity(control), over: 0.005 },
        {
          says: 'what favouring it fifteen times as much gives',
          value: diversity(heavy) - diversity(control),
        },
        { says: 'who stays away from day 90 on, if nothing is done', value: away(control) },
        { says: 'with the rare favoured', value: away(story) },
        { says: 'if nobody copied', value: away(ownStyle) },
        { says: 'the last against the first', value: away(ownStyle) / away(control), under: 0.95 },
      ];
    },
  },
  {
    file: 'watchdog',
    arms: {
      ...AGAINST_NOTHING,
      stubborn: parameters({ business: { on: false } }),
    },
    figures: ({ story, control, stubborn }) => {
      const gained = (name: string, tier: number): number =>
        story.tier(name, tier, 209) - control.tier(name, tier, 209);
      return [
        {
          says: 'share of paid posts labelled, gained by the end: KOCs',
          value: gained('honesty', 0),
          over: 0.1,
        },
        { says: 'the same: mid tier', value: gained('honesty', 1), over: 0.1 },
        { says: 'the same: head', value: gained('honesty', 2), over: 0.1 },
        { says: 'credibility gained by the end: KOCs', value: gained('credibility', 0) },
        { says: 'the same: mid tier', value: gained('credibility', 1), over: 0.005 },
        { says: 'the same: head', value: gained('credibility', 2), over: 0.01 },
        { says: 'fines in the first 30 days, yuan', value: story.marketSum('fines', 60, 90) },
        { says: 'fines in the last 30 days, yuan', value: story.marketSum('fines', 180, 210) },
        {
          says: 'the same, against creators who never learn',
          value: story.marketSum('fines', 180, 210) / stubborn.marketSum('fines', 180, 210),
          under: 0.7,
        },
        {
          says: 'income of all creators from day 60 on, against no watchdog',
          value: story.marketSum('creator_income', 60) / control.marketSum('creator_income', 60),
        },
        {
          says: 'platform trust gained by the end',
          value: story.market('platform_trust', 209) - control.market('platform_trust', 209),
        },
      ];
    },
  },
  {
    file: 'bought-praise',
    arms: { ...AGAINST_NOTHING, unseen: without(ofPath('fakeDetection')) },
    figures: ({ story, control, unseen }) => {
      const bought = (run: Story, day: number): number => -gapIn(run, control, 0)(day);
      return [
        { says: 'trust in Tinsel bought by day 90', value: bought(story, 90), over: 0.015 },
        { says: 'of that, left on day 199', value: bought(story, 199) / bought(story, 90), under: 0.55 },
        {
          says: 'the same if nothing is ever recognised',
          value: bought(unseen, 199) / bought(unseen, 90),
          over: 0.6,
        },
        {
          says: 'Tinsel’s sales from day 30 to 90, against no fakes',
          value: story.brandSum('sales', 0, 30, 90) / control.brandSum('sales', 0, 30, 90),
          over: 1.05,
        },
        {
          says: 'Tinsel’s sales from day 140 on, against no fakes',
          value: story.brandSum('sales', 0, 140) / control.brandSum('sales', 0, 140),
        },
        {
          says: 'Oak’s sales from day 30 to 90, against no fakes',
          value: story.brandSum('sales', 1, 30, 90) / control.brandSum('sales', 1, 30, 90),
          under: 0.99,
        },
        {
          says: 'returns of Tinsel from day 30 on, against no fakes',
          value: story.brandSum('returns', 0, 30) / control.brandSum('returns', 0, 30),
          over: 1.05,
        },
      ];
    },
  },
  {
    file: 'first-rung',
    arms: {
      ...AGAINST_NOTHING,
      money: without(ofPath('threshold')),
      rung: without(ofPath('toLadder')),
    },
    figures: ({ story, control, money, rung }) => {
      const grown = (run: Story): number => run.tierSum('promoted', 0);
      return [
        { says: 'users who became KOCs: neither', value: grown(control) },
        { says: 'the money alone', value: grown(money) },
        { says: 'the lower rung alone', value: grown(rung) },
        { says: 'both', value: grown(story) },
        { says: 'what the rung adds', value: grown(rung) - grown(control), over: 3 },
        { says: 'what the money adds', value: grown(money) - grown(control), under: 4 },
        {
          says: 'unpaid posts by creators about both brands, both against neither',
          value:
            (story.brandSum('creator_posts_unpaid', 0) + story.brandSum('creator_posts_unpaid', 1)) /
            (control.brandSum('creator_posts_unpaid', 0) + control.brandSum('creator_posts_unpaid', 1)),
        },
        {
          says: 'Gardener’s sales from day 90 on, both against neither',
          value: story.brandSum('sales', 0, 90) / control.brandSum('sales', 0, 90),
        },
        { says: 'yuan paid for likes', value: story.brandSum('cost_ladder', 0) },
      ];
    },
  },
  {
    file: 'back-room',
    arms: AGAINST_NOTHING,
    figures: ({ story, control }) => {
      const all = (run: Story, name: string): number =>
        [0, 1, 2, 3].reduce((sold, b) => sold + run.brandSum(name, b, 60), 0);
      const hours = [0, 1, 2].reduce((sum, tier) => sum + story.tierSum('hours_for_groups', tier, 60), 0);
      const income = [0, 1, 2].reduce((sum, tier) => sum + story.tierSum('income_groups', tier, 60), 0);
      const answered = (tier: number): number =>
        story.tierSum('interaction', tier, 60) / control.tierSum('interaction', tier, 60);
      return [
        {
          says: 'sales to earlier buyers from day 60 on, against no groups',
          value: all(story, 'repeat_sales') / all(control, 'repeat_sales'),
          over: 1.15,
        },
        { says: 'all sales', value: story.marketSum('sales', 60) / control.marketSum('sales', 60) },
        {
          says: 'income of all creators, against no groups',
          value: story.marketSum('creator_income', 60) / control.marketSum('creator_income', 60),
          over: 1.1,
        },
        { says: 'yuan earned in the groups for an hour spent there', value: income / hours },
        { says: 'comments answered per follower, against no groups: KOCs', value: answered(0), under: 0.99 },
        { says: 'the same: mid tier', value: answered(1), under: 0.93 },
        {
          says: 'credibility at the end, less without groups: mid tier',
          value: story.tier('credibility', 1, 179) - control.tier('credibility', 1, 179),
        },
      ];
    },
  },
  {
    file: 'machine-made',
    arms: { ...AGAINST_NOTHING, labelled },
    figures: ({ story, control, labelled }) => {
      const gained = (run: Story, tier: number): number =>
        run.tier('credibility', tier, 179) - control.tier('credibility', tier, 179);
      return [
        {
          says: 'posts by creators from day 60 on, against none by machines',
          value: story.marketSum('creator_posts', 60) / control.marketSum('creator_posts', 60),
          over: 1.3,
        },
        {
          says: 'readers of them: mid tier',
          value: story.tierSum('readers', 1, 60) / control.tierSum('readers', 1, 60),
        },
        { says: 'credibility gained by the end: KOCs', value: gained(story, 0), under: -0.02 },
        { says: 'the same: mid tier', value: gained(story, 1), under: -0.03 },
        { says: 'the same: head', value: gained(story, 2), under: -0.03 },
        { says: 'mid tier, if every machine-written post says so', value: gained(labelled, 1), over: -0.01 },
        {
          says: 'diversity of what is read in the last 30 days, less without machines',
          value:
            marketMean(story, 'content_entropy', 150, 180) - marketMean(control, 'content_entropy', 150, 180),
          under: -0.1,
        },
        {
          says: 'all sales from day 60 on',
          value: story.marketSum('sales', 60) / control.marketSum('sales', 60),
        },
      ];
    },
  },
  {
    file: 'traced',
    arms: { ...AGAINST_NOTHING, untraced: without((entry) => entry.kind === 'set') },
    figures: ({ story, control, untraced }) => {
      const gap = gapIn(story, control, 1);
      const platform = (run: Story, day: number): number =>
        control.market('platform_trust', day) - run.market('platform_trust', day);
      return [
        { says: 'counterfeits sold', value: story.brandSum('counterfeits', 1) },
        { says: 'the same if nothing is done', value: untraced.brandSum('counterfeits', 1) },
        { says: 'trust in Bamboo lost by day 120', value: gap(120), over: 0.03 },
        { says: 'of that, still missing on day 239', value: gap(239) / gap(120), over: 0.4, under: 1 },
        {
          says: 'the same if nothing is done',
          value: gapIn(untraced, control, 1)(239) / gap(120),
          over: 1.3,
        },
        { says: 'trust in the platform lost by day 120', value: platform(story, 120) },
        { says: 'still missing on day 239', value: platform(story, 239) },
        { says: 'the same if nothing is done', value: platform(untraced, 239) },
        {
          says: 'Bamboo’s sales from day 120 on, against if nothing is done',
          value: story.brandSum('sales', 1, 120) / untraced.brandSum('sales', 1, 120),
          over: 1.1,
        },
      ];
    },
  },
];
