/** The changes between the two markets, old and new. */
import { useMemo } from 'preact/hooks';
import { TIERS } from '../../sim/scenario/index.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { groupAndName } from '../words/model/read.ts';
import { language } from '../state/preferences.ts';
import { differencesOf } from './documents.ts';
import type { ValueDifference } from './documents.ts';
import { wholeText } from './naming.ts';
import { words } from './words.ts';

/** Between two scenarios there are many. */
const LISTED = 8;

/** Each change between two runs in a line of its own. */
export function useDifferences(before: LiveRun, after: LiveRun): string[] {
  const w = words();
  const differences = useMemo(
    () => differencesOf(before.data.scenario.document, after.data.scenario.document),
    [before, after],
  );
  const { values, interventions } = differences;
  return [
    ...others(before, after),
    ...values.map((value) => valueText(value, after)),
    ...interventions.moved.flatMap(({ before: old, after: now }) => fieldTexts(old, now)),
    ...interventions.removed.map((one) => w.removed({ what: interventionName(one), day: String(one.day) })),
    ...interventions.added.map((one) => w.added({ what: interventionName(one), day: String(one.day) })),
  ];
}

export function WhatDiffers({ before, after }: { before: LiveRun; after: LiveRun }) {
  const w = words();
  const told = useDifferences(before, after);
  const rest = told.length - LISTED;
  return (
    <section class="compare-part" aria-labelledby="compare-differs">
      <h3 id="compare-differs">{w.differs}</h3>
      {told.length === 0 ? (
        <p>{w.same}</p>
      ) : (
        <ul class="differs figures-font">
          {told.slice(0, LISTED).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {rest > 0 && <li class="muted">{w.more({ n: wholeText(rest) })}</li>}
        </ul>
      )}
    </section>
  );
}

function others(before: LiveRun, after: LiveRun): string[] {
  const w = words();
  const told: string[] = [];
  const [old, now] = [before, after].map(({ data }) => data.scenario.title);
  if (old.en !== now.en) told.push(w.anotherScenario({ before: say(old), after: say(now) }));
  const [from, to] = [before, after].map(({ recipe }) => recipe.network);
  if (from?.text !== to?.text)
    told.push(
      w.anotherNetwork({ before: from?.fileName ?? w.generated, after: to?.fileName ?? w.generated }),
    );
  return told;
}

function valueText({ path, before, after }: ValueDifference, live: LiveRun): string {
  return words().valueChanged({ label: labelOf(path, live), before: written(before), after: written(after) });
}

/** As the levers call it; the path where they have no name for it. */
function labelOf(path: string, live: LiveRun): string {
  const w = words();
  if (path === 'seed') return w.seed;
  if (path === 'days') return w.days;
  const [group, name] = groupAndName(path);
  const label = modelWords.value.parameters[group]?.[name]?.label ?? path;
  const [kind, who] = path.split('.');
  if (kind === 'brands') {
    const brand = live.data.scenario.brandNames[Number(who)];
    return brand ? w.of({ who: say(brand), label }) : w.of({ who: `${Number(who) + 1}`, label });
  }
  const tier = kind === 'creators' ? TIERS.find((one) => one === who) : undefined;
  return tier ? w.of({ who: modelWords.value.names.tiers[tier], label }) : label;
}

function written(value: unknown): string {
  const w = words();
  if (value === undefined || value === null) return w.none;
  if (typeof value === 'boolean') return value ? w.on : w.off;
  if (typeof value === 'number')
    return new Intl.NumberFormat(language.value, { maximumSignificantDigits: 6 }).format(value);
  const choices: Readonly<Record<string, string>> = modelWords.value.names.choices;
  return typeof value === 'string' ? (choices[value] ?? `“${value}”`) : JSON.stringify(value);
}

/** The numbers of an intervention that differ, a line each. */
function fieldTexts(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const w = words();
  const fields: Readonly<Record<string, { label: string } | undefined>> =
    modelWords.value.names.interventionFields;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => name !== 'because' && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => {
      const label = w.of({ who: interventionName(after), label: fields[name]?.label ?? name });
      return w.valueChanged({ label, before: written(before[name]), after: written(after[name]) });
    });
}

function interventionName(one: Record<string, unknown>): string {
  const { label, kind } = one;
  if (typeof label === 'object' && label !== null) {
    const text = say(label as { en: string; zh: string });
    if (text) return text;
  }
  if (typeof label === 'string' && label !== '') return label;
  const kinds: Readonly<Record<string, string>> = modelWords.value.names.interventions;
  return kinds[String(kind)] ?? String(kind);
}
