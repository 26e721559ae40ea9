/** Interventions in words. */
import type { Parameter } from '../../sim/described.ts';
import { DAYS, formatProblem } from '../../sim/scenario/index.ts';
import type { InterventionKind, Problem, Scalar, Text, Tier } from '../../sim/scenario/index.ts';
import { leverAt, brandNamesOf } from '../levers/lever.ts';
import { count, fullLabel, refusal, textOf, valueText } from '../levers/telling.ts';
import { recipe } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { fieldsOf, isBrandKind, timesOf } from './fields.ts';
import type { Field } from './fields.ts';
import type { Json } from './list.ts';
import { words } from './words.ts';

/** Number of the brand an intervention is about, given by number or by a name; -1 where there is none such. */
export function brandOf({ brand }: Json, names: readonly Text[]): number {
  if (typeof brand === 'number') return brand < names.length ? brand : -1;
  return names.findIndex(({ en, zh }) => en === brand || zh === brand);
}

export function fieldLabel({ name, path }: Field): string {
  const lever = path === null ? undefined : leverAt(path);
  if (lever !== undefined) return path!.startsWith('brands.') ? textOf(lever).label : fullLabel(lever);
  const fields = modelWords.value.names.interventionFields;
  return fields[name as keyof typeof fields].label;
}

/** What is wrong with a number of an intervention, by the name beside it; of anything else as files are told of. */
export function problemText(problem: Problem, entry: Json): string {
  const name = problem.path.slice(problem.path.lastIndexOf('.') + 1);
  const field = [...timesOf(entry), ...fieldsOf(entry)].find((one) => one.name === name);
  const value = entry[name] as Scalar | undefined;
  if (field === undefined || value === undefined) return words().problem({ message: formatProblem(problem) });
  return refusal(fieldLabel(field), possible(field, entry), value);
}

/** Days of a run that it can have: the last is that of the run, and it ends after it has begun. */
function possible({ name, parameter }: Field, { day }: Json): Parameter {
  const { changes, base } = recipe.value;
  const days = Number(changes.find(({ path }) => path === 'days')?.value ?? base.days ?? DAYS.default);
  if (name === 'day') return { ...parameter, max: days - 1 };
  return name === 'until' ? { ...parameter, min: Number(day) + 1 } : parameter;
}

/** What the author called it, or else what it does. */
export function labelOf(entry: Json): string {
  const { label } = entry as { label?: string | Text };
  if (typeof label === 'string' && label !== '') return label;
  if (typeof label === 'object' && typeof label.en === 'string') return say(label);
  return deedOf(entry);
}

function deedOf(entry: Json): string {
  const w = words();
  const { interventions, tiers } = modelWords.value.names;
  const kind = interventions[entry.kind as InterventionKind] ?? String(entry.kind);
  if (entry.kind === 'scandal') return w.ofBrand({ kind, brand: tiers[entry.tier as Tier] ?? '' });
  if (entry.kind === 'set') {
    const [field] = fieldsOf(entry);
    const lever = leverAt(String(entry.path));
    if (field === undefined || lever === undefined) return String(entry.path);
    return w.becomes({ what: fullLabel(lever), value: valueText(field.parameter, entry.value as number) });
  }
  const names = brandNamesOf(recipe.value.base);
  const name = names[brandOf(entry, names)];
  return isBrandKind(entry.kind) && name !== undefined ? w.ofBrand({ kind, brand: say(name) }) : kind;
}

export function whenOf({ kind, day, until }: Json): string {
  const w = words();
  if (kind === 'scandal') return w.on({ day: count(Number(day)) });
  return typeof until === 'number'
    ? w.span({ day: count(Number(day)), until: count(until) })
    : w.from({ day: count(Number(day)) });
}
