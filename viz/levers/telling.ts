/** Levers and their values in words. */
import type { Parameter } from '../../sim/described.ts';
import type { Scalar, Tier } from '../../sim/scenario/index.ts';
import { language } from '../state/preferences.ts';
import { recipe } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { parameterText, unitText } from '../words/model/read.ts';
import type { ParameterText } from '../words/model/read.ts';
import type { Choice } from '../words/model/tables.ts';
import { brandNamesOf } from './lever.ts';
import type { Lever } from './lever.ts';
import { words } from './words.ts';

export const count = (value: number): string => new Intl.NumberFormat(language.value).format(value);

/** A value without its unit. */
export function valueText(parameter: Parameter, value: Scalar | undefined): string {
  const { choices, switches } = modelWords.value.names;
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? switches.on : switches.off;
  if (parameter.kind === 'choice') return choices[value as Choice] ?? String(value);
  const format = new Intl.NumberFormat(language.value, { maximumSignificantDigits: 6 });
  return format.format(Number(value));
}

/** A value with its unit where the unit says something: bare shares have none. */
export function valueWithUnit(parameter: Parameter, value: Scalar | undefined): string {
  const unit = unitText(modelWords.value, parameter.unit);
  const text = valueText(parameter, value);
  return unit === '' || parameter.kind === 'choice' ? text : `${text} ${unit}`;
}

export function rangeText(parameter: Parameter): string {
  const { choices } = modelWords.value.names;
  if (parameter.kind === 'switch') return [true, false].map((one) => valueText(parameter, one)).join(' / ');
  if (parameter.kind === 'choice')
    return (parameter.choices ?? []).map((one) => choices[one as Choice]).join(' / ');
  return words().fromTo({
    from: valueText(parameter, parameter.min),
    to: valueText(parameter, parameter.max),
  });
}

/** That a value is refused, by the name that stands beside it and the values there may be. */
export const refusal = (label: string, parameter: Parameter, value: Scalar): string =>
  words().mustBe({ label, found: String(value), range: rangeText(parameter) });

export function textOf({ path, parameter }: Lever): ParameterText {
  if (path !== 'days') return parameterText(modelWords.value, path, parameter);
  const { days, daysAbout } = words();
  const standing = modelWords.value.names.standings[parameter.standing];
  const unit = unitText(modelWords.value, parameter.unit);
  const source = modelWords.value.sources?.[parameter.source] ?? parameter.source;
  return { label: days, about: daysAbout, unit, source, standing };
}

/** Whose number it is, where a table holds for several; otherwise undefined. */
export function ownerText(path: string): string | undefined {
  const [section, owner] = path.split('.');
  if (section === 'creators') return modelWords.value.names.tiers[owner as Tier];
  if (section !== 'brands') return undefined;
  const name = brandNamesOf(recipe.value.base)[Number(owner)];
  return name === undefined ? undefined : say(name);
}

/** "Polaris · Product quality". */
export function fullLabel(lever: Lever): string {
  const owner = ownerText(lever.path);
  const { label } = textOf(lever);
  return owner === undefined ? label : `${owner} · ${label}`;
}
