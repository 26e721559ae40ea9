/** A number inside an intervention, as a lever. */
import { problemsOfIntervention } from '../levers/check.ts';
import { whereOf } from '../levers/now.ts';
import { Row } from '../levers/row.tsx';
import { dated, datedValue, resetDated, setDated } from '../levers/since.ts';
import { count, textOf, valueText } from '../levers/telling.ts';
import { leverAt } from '../levers/lever.ts';
import type { Parameter } from '../../sim/described.ts';
import { written } from '../../sim/scenario/index.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { day } from '../state/player.ts';
import { interventions, recipe } from '../state/session.ts';
import { modelWords } from '../words/model/current.ts';
import { sourceText } from './sources.ts';
import { moveIntervention, putIntervention } from './edit.ts';
import type { Inside } from './fields.ts';
import type { Json } from './list.ts';
import { replacedAt } from './list.ts';
import { fieldLabel, labelOf, problemText } from './telling.ts';
import { words } from './words.ts';

/** Days beyond the run are out of reach of the slider; the field still says what is wrong with them. */
const withinRun = (parameter: Parameter, name: string): Parameter => {
  if (name !== 'day' && name !== 'until') return parameter;
  const { changes, base } = recipe.value;
  const days = Number(changes.find(({ path }) => path === 'days')?.value ?? base.days ?? 180);
  return { ...parameter, max: name === 'day' ? days - 1 : days };
};

export function InsideRow({ inside: { index, field, entry, value } }: { inside: Inside }) {
  const file = (recipe.value.base.interventions ?? []) as Json[];
  const parameter = withinRun(field.parameter, field.name);
  const before = file[index]?.[field.name] as Scalar | undefined;
  const label = fieldLabel(field);
  const lever = field.path === null ? undefined : leverAt(field.path);
  const text = lever === undefined ? undefined : textOf(lever);
  const own = modelWords.value.names.interventionFields;
  const about = text?.about ?? own[field.name as keyof typeof own].about ?? parameter.about;
  const today = lever !== undefined && dated(lever) && day.value > Number(entry.day);
  const put = (next: Scalar): void => {
    if (today) return setDated(lever, next);
    if (next === before) return reset();
    if (field.name === 'day') moveIntervention(index, Number(next));
    else putIntervention(index, { ...entry, [field.name]: next });
  };
  const reset = (): void => {
    if (today) return resetDated(lever);
    if (before === undefined) return;
    const back = { ...entry, [field.name]: before, ...(field.name === 'day' ? untilOf(file[index]) : {}) };
    putIntervention(index, back);
  };
  return (
    <Row
      label={label}
      owner={words().within({ day: count(Number(entry.day)), what: labelOf(entry) })}
      unit={text?.unit ?? ''}
      parameter={parameter}
      value={(today ? datedValue(lever) : undefined) ?? value ?? written(parameter, parameter.default)}
      before={today ? value : before}
      set={put}
      reset={reset}
      check={(next) => checked({ ...entry, [field.name]: next }, index)}
      facts={{
        about,
        standing: text?.standing ?? modelWords.value.names.standings[parameter.standing],
        source: text?.source ?? sourceText(parameter),
        default: lever === undefined ? '–' : valueText(parameter, lever.default),
        path: `interventions.${index}.${field.name}`,
      }}
    />
  );
}

const untilOf = ({ until }: Json): Json => (until === undefined ? {} : { until });

function checked(entry: Json, index: number): string | null {
  const { base, changes, name: file } = recipe.value;
  const list = replacedAt(interventions.value, index, entry);
  const problem = problemsOfIntervention(base, changes, list, index, whereOf(file)).at(0);
  return problem === undefined ? null : problemText(problem, entry);
}
