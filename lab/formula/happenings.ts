/** Days on which something begins, ends or happens: what a scenario says in advance, and what its log holds. */
import type { Intervention } from '../../sim/scenario/interventions.ts';
import type { Chronicle } from './chronicle.ts';
import { numberOf, unknown } from './scope.ts';
import type { Compile, Read, Scope } from './scope.ts';
import { FormulaError } from './syntax.ts';
import type { Node } from './syntax.ts';

/** Of a kind, or of a path it sets. */
const isOf =
  (text: string) =>
  ({ kind, sets }: Intervention): boolean =>
    kind === text || sets.some(({ path }) => path === text);

function interventionOf(
  given: readonly Node[],
  { about }: Scope,
): (run: Chronicle) => Intervention | undefined {
  const [which, place] = given;
  if (which?.kind !== 'text' || (place !== undefined && place.kind !== 'number'))
    throw new FormulaError('something else', "begins('campaign') or begins('creators.mid.fee', 1)");
  const nth = place?.value ?? 0;
  if (about !== undefined) {
    const list = about.interventions;
    const names = [...new Set(list.flatMap(({ kind, sets }) => [kind, ...sets.map(({ path }) => path)]))];
    if (!names.includes(which.value))
      throw unknown(which.value, 'kind or path of an intervention of the scenario', names);
    const count = list.filter(isOf(which.value)).length;
    if (nth >= count) throw new FormulaError(`number ${nth} of "${which.value}"`, `0 to ${count - 1}`);
  }
  return ({ scenario }) => scenario.interventions.filter(isOf(which.value))[nth];
}

/** The day an intervention begins: the scenario says so in advance. */
export function beginning(given: readonly Node[], scope: Scope): Read {
  const find = interventionOf(given, scope);
  return (run) => {
    const found = find(run);
    return found ? { value: found.day, known: 0 } : null;
  };
}

/** The first day on which it no longer holds; the last of the run where it holds for good. */
export function ending(given: readonly Node[], scope: Scope): Read {
  const find = interventionOf(given, scope);
  return (run) => {
    const found = find(run);
    const last = run.scenario.days - 1;
    return found ? { value: Math.min(found.until ?? last, last), known: 0 } : null;
  };
}

/** `events(kind, day)`: how many of a kind there were up to a day. */
export function eventsUntil(given: readonly Node[], scope: Scope, compile: Compile): Read {
  const [which] = given;
  if (which?.kind !== 'text') throw new FormulaError('something else', "events('widely-read', last)");
  const kinds = scope.about?.eventKinds ?? [which.value];
  if (!kinds.includes(which.value)) throw unknown(which.value, 'a kind of event', kinds);
  const day = numberOf(given[1], scope, compile);
  return (run, loops) => {
    const until = day(run, loops);
    if (until === null) return null;
    const count = run.events.filter((one) => one.kind === which.value && one.day <= until.value).length;
    return { value: count, known: Math.max(until.known, until.value) };
  };
}
