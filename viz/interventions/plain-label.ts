/** What an intervention is called. One that was given no name has a path for it, `brands.0.budget = 0`: that is put in words. */
import type { Text } from '../../sim/scenario/index.ts';
import { language } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { groupAndName } from '../words/model/read.ts';
import { words } from './words.ts';

const BARE = /^([A-Za-z]+(?:\.\w+)+) = (.+)$/;

export function plainLabel(label: Text, { brandNames }: Pick<RunData['scenario'], 'brandNames'>): string {
  const said = say(label);
  const [, path, value] = BARE.exec(said) ?? [];
  if (path === undefined) return said;
  const [group, name] = groupAndName(path);
  const { parameters, names } = modelWords.value;
  const entry = parameters[group]?.[name];
  if (entry === undefined) return said;
  const [section, owner] = path.split('.');
  const whose =
    section === 'brands'
      ? brandNames[Number(owner)] && say(brandNames[Number(owner)])
      : section === 'creators'
        ? names.tiers[owner as keyof typeof names.tiers]
        : undefined;
  const what = whose === undefined ? entry.label : `${whose} · ${entry.label}`;
  return words().becomes({ what, value });
}

/** The scenario with what happens in it called in words, in the language of the page. */
export function inWords<S extends Pick<RunData['scenario'], 'brandNames' | 'interventions'>>(scenario: S): S {
  const tongue = language.value;
  const interventions = scenario.interventions.map((one) => {
    const label = { ...one.label, [tongue]: plainLabel(one.label, scenario) };
    return { ...one, label };
  });
  return { ...scenario, interventions };
}
