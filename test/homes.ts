/** What the homes of the model expect of themselves: gathered from their files, in the order of the model. */
import { MECHANISMS } from '../sim/model.ts';
import type { Ablation, Direction, SwitchedOff } from '../sim/core/expectation.ts';
import type { Mechanism } from '../sim/core/mechanism.ts';
import { brand, creator, population } from '../sim/population/expectations.ts';

interface Home {
  mechanism?: Mechanism;
  expects?: Readonly<Record<string, Direction>>;
  ablations?: Readonly<Record<string, Ablation>>;
  switches?: Readonly<Record<string, SwitchedOff>>;
}

const files = import.meta.glob<Home>('../sim/mechanisms/**/*.ts', { eager: true });

/** Rows of one kind by path, `trust.priorWeight`; a home of the model that has none where it should is an error. */
function gathered<Row>(
  what: string,
  rowsOf: (home: Home) => Readonly<Record<string, Row>> | undefined,
  needed: (home: Mechanism) => boolean,
): [path: string, row: Row][] {
  return (MECHANISMS as readonly Mechanism[]).flatMap((mechanism) => {
    const file = Object.keys(files).find((path) => files[path].mechanism === mechanism);
    const rows = file === undefined ? undefined : rowsOf(files[file]);
    if (rows === undefined && needed(mechanism))
      throw new Error(`${file ?? mechanism.name} has parameters, and exports no "${what}"`);
    return Object.entries(rows ?? {}).map(([name, row]): [string, Row] => [`${mechanism.name}.${name}`, row]);
  });
}

const under = <Row>(group: string, rows: Readonly<Record<string, Row>>): [string, Row][] =>
  Object.entries(rows).map(([name, row]) => [`${group}.${name}`, row]);

/** One for each number of the model. */
export const EXPECTATIONS: readonly (readonly [path: string, row: Direction])[] = [
  ...gathered(
    'expects',
    ({ expects }) => expects,
    ({ parameters }) => Object.keys(parameters).length > 0,
  ),
  ...under('population', population),
  ...under('creator', creator),
  ...under('brand', brand),
];

const hasSwitch = ({ parameters }: Mechanism): boolean =>
  Object.values(parameters).some(({ kind }) => kind === 'switch');

/** One for each switch. */
export const ABLATIONS = gathered('ablations', ({ ablations }) => ablations, hasSwitch);
export const SWITCHES = gathered('switches', ({ switches }) => switches, hasSwitch);
