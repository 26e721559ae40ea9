/** Differences of a scenario on top of each other. */

export type Json = Record<string, unknown>;

export const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** A difference on top of another: objects field by field, brands by place, interventions put together. */
export function merged(below: Json, above: Json): Json {
  const result: Json = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const under = result[name];
    if (isObject(under) && isObject(value)) result[name] = merged(under, value);
    else if (name === 'brands' && Array.isArray(under)) result[name] = byPlace(under, value as Json[]);
    else if (name === 'interventions' && Array.isArray(under)) {
      result[name] = [...(under as Json[]), ...(value as Json[])];
    } else result[name] = value;
  }
  return result;
}

function byPlace(under: readonly Json[], above: readonly Json[]): Json[] {
  const length = Math.max(under.length, above.length);
  return Array.from({ length }, (_, i) => merged(under[i] ?? {}, above[i] ?? {}));
}

/** What a row of arms needs to become scenario files. */
export interface Armed {
  claim: { en: string; zh: string };
  days: number;
  base: Json;
  arms: Readonly<Record<string, Json>>;
}

/** The scenario file of one arm. */
export function armOf(given: Armed, arm: string): Json {
  const titles = { title: given.claim, question: given.claim, days: given.days };
  return merged({ ...titles, ...given.base }, given.arms[arm]);
}

/** The difference with one mechanism off, whatever the arm, the base or an intervention says of its switch. */
export function withoutMechanism(file: Json, mechanism: string): Json {
  const switches = [`${mechanism}.on`, `parameters.${mechanism}.on`];
  const interventions = (file.interventions as Json[] | undefined)?.filter(
    ({ kind, path }) => kind !== 'set' || !switches.includes(String(path)),
  );
  const off = merged(file, { parameters: { [mechanism]: { on: false } } });
  return interventions === undefined ? off : { ...off, interventions };
}
