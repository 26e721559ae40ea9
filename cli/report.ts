/** What is printed when a run is complete: one JSON object, or words and figures. */
import { resolve } from 'node:path';
import { TIERS } from '../sim/scenario/index.ts';
import { figureLines } from './figure-grid.ts';
import { headline } from './results.ts';
import type { Parent, Result } from './results.ts';
import { days, duration, whole } from './words.ts';

export interface Delivery {
  folder: string | undefined;
  /** Written to the folder. */
  files: readonly string[];
  json: boolean;
  quiet: boolean;
  /** Of this process; a resumed run had some before. */
  effort: { seconds: number; exposures: number };
}

export function printReport(result: Result, delivery: Delivery): void {
  if (delivery.json) {
    const out = delivery.folder === undefined ? null : resolve(delivery.folder);
    process.stdout.write(`${JSON.stringify({ ...headline(result), out })}\n`);
  } else if (!delivery.quiet) {
    process.stdout.write(report(result, delivery));
  }
}

function report(result: Result, { folder, files, effort }: Delivery): string {
  const { run, network, summary } = result;
  const { scenario, world } = run;
  const from = network === null ? '' : `, network ${network.name}`;
  const pace =
    effort.exposures > 0 ? `, ${Math.round((1e9 * effort.seconds) / effort.exposures)} ns per exposure` : '';
  return [
    scenario.title.en,
    scenario.question.en,
    '',
    ...summary.sentences,
    '',
    ...figureLines(summary.figures, {
      brands: scenario.brandNames.map(({ en }) => en),
      creators: TIERS,
    }),
    '',
    ...(result.parent === undefined ? [] : [...differences(result, result.parent), '']),
    `${days(run.day)}, ${whole(world.market.consumers)} consumers, ${whole(world.market.edges)} friendships, ${whole(world.market.followEdges)} follows${from}, seed ${JSON.stringify(scenario.seed)}`,
    `computed in ${duration(effort.seconds)}${pace}`,
    `fingerprint ${result.fingerprint}`,
    ...(folder === undefined ? [] : [`results in ${folder}: ${files.join(', ')}`]),
    '',
  ].join('\n');
}

/** What the change moved, brand by brand; nothing is said of runs of another length. */
function differences({ run, summary }: Result, { figures, day }: Parent): string[] {
  const { brandNames } = run.scenario;
  if (figures === null) return [`it parted from another run after ${days(day)}`];
  const lines = [
    ...brandNames.map(({ en }, b) => movedLine(en, `brands.${b}`, figures, summary.figures)),
    // Small markets have no creators of some tiers.
    ...TIERS.filter((tier) => `creators.${tier}.followers_last` in figures).map((tier) =>
      tierLine(tier, figures, summary.figures),
    ),
  ];
  return [`against the run it parted from, which shares its first ${days(day)}:`, ...lines];
}

type Figures = Readonly<Record<string, number>>;

function movedLine(name: string, of: string, before: Figures, now: Figures): string {
  const trust = `${of}.trust_last`;
  const sold = `${of}.sales`;
  const more = before[sold] > 0 ? `, ${signed((100 * (now[sold] - before[sold])) / before[sold], 1)} %` : '';
  return (
    `  ${name}: trust at the end ${three(before[trust])} → ${three(now[trust])}, ` +
    `sold ${whole(before[sold])} → ${whole(now[sold])}${more}`
  );
}

function tierLine(tier: string, before: Figures, now: Figures): string {
  const of = (name: string): string => `creators.${tier}.${name}`;
  const [followers, believed, income] = ['followers_last', 'credibility_last', 'income'].map(of);
  return (
    `  ${tier} creators: credibility ${three(before[believed])} → ${three(now[believed])}, ` +
    `followers ${whole(before[followers])} → ${whole(now[followers])}, income ${whole(before[income])} → ${whole(now[income])}`
  );
}

const three = (x: number | undefined): string => x?.toFixed(3) ?? '–';
const signed = (x: number, digits: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(digits)}`;
