/** What a survey found, as docs/alive.md shows it. */
import { code, table } from '../../docs/markdown.ts';
import type { ParameterPath } from '../../sim/catalogue.ts';
import { written } from '../../sim/scenario/shapes.ts';
import { CHANCE, CLEAR, NOTICEABLE, SHARE_OF_LEVEL } from './moved.ts';
import { DEFAULT, SIZE } from './places.ts';
import { MORE, ROUNDS, USUAL } from './survey.ts';
import { digits } from './rows.ts';
import type { Row, Rows } from './rows.ts';
import { PATHS, narrowed, parameterOf } from './tried.ts';

const figure = (x: number): string => String(digits(x, 3)).replace('-', '−');

function cells([path, row]: [string, Row], model: string): string[] {
  const parameter = parameterOf(path as ParameterPath);
  const [low, high] = row.tried.map((value) => written(parameter, value));
  const range = `${String(low)} → ${String(high)}${narrowed(path as ParameterPath) ? ' \\*' : ''}`;
  const where = row.in === null ? 'nowhere' : row.in === DEFAULT ? 'by default' : code(row.in);
  const moved = row.measure === null ? '' : `${figure(row.from)} → ${figure(row.to)}`;
  const far = row.measure === null ? '' : figure(row.spreads);
  return [
    code(path),
    range,
    row.alive ? where : `**${where}**`,
    row.measure ?? '',
    moved,
    far,
    row.model === model ? '' : 'other',
  ];
}

function deadLine([path, row]: [string, Row], reason: string): string {
  const near =
    row.in === null
      ? 'changes no bit'
      : row.measure === null
        ? 'moves nothing but what repeats it'
        : `at most ${figure(row.spreads)} spreads of ${row.measure}, in ${code(row.in)}`;
  return `- ${code(path)} (${near}): ${reason}`;
}

/**
 * The page.
 *
 * @param dead why numbers alive nowhere are kept
 * @param model state of the model as it is now
 */
export function alivePage(
  rows: Rows,
  dead: { readonly [P in ParameterPath]?: string },
  model: string,
): string {
  const all = Object.entries(rows) as [ParameterPath, Row][];
  const current = all.filter(([, row]) => row.model === model).length;
  const none = all.filter(([, { alive }]) => !alive);
  const byDefault = all.filter(([, row]) => row.alive && row.in === DEFAULT).length;
  const elsewhere = all.length - none.length - byDefault;
  const missing = PATHS.length - all.length;
  const unknown = missing === 0 ? '' : ` **${missing} more have not been surveyed.**`;
  const mostPairs = Math.max(...all.map(([, { pairs }]) => pairs));
  const last = mostPairs < MORE ? ' (no row here has had them yet)' : '';
  const stale =
    current === all.length
      ? 'All rows are of the model as it is.'
      : `**${current} of ${all.length} rows are of the model as it is**; the others, marked “other”, were surveyed when its results were others.`;
  return `# Where each number shows

Of ${all.length} numbers, ${byDefault} move something that is recorded in the default market, ${elsewhere} do so in the scenario that they name, and
${none.length} in none.${unknown}

Surveyed by \`npm run record -- --because "…" test/alive.test.ts\` and kept in \`test/golden/alive.json\`; \`npm run docs\` writes this page.
The state of the model, by what the golden default market does, is now \`${model}\`. ${stale}

Each number is set to the first value and to the second, for every brand and every tier of creators that has it, in markets that share
seed and people. All have ${SIZE.consumers} consumers; the default market is lived over ${SIZE.days} days, a scenario over its own. Measures are averaged over the second half, those of brands over brands as well. _Spreads_ are standard deviations
between ${USUAL} markets that differ in nothing but the seed. A number is alive where something moves by ${NOTICEABLE} spread and by ${SHARE_OF_LEVEL * 100} % of its
level or more, and more than chance explains: by ${CLEAR} spreads over ${ROUNDS[1]} pairs or, over ${ROUNDS[2]}, by a paired t that chance alone would reach
for ${CHANCE * 100} % of dead numbers, among all measures or for the one that was expected to move ([directions](directions.md)); what moves nearly enough gets ${MORE} pairs${last}. Accounts of money, unless expected, and measures that repeat
the number itself do not count. The strongest measure is shown.

Values with \\* are nearer than the range that is allowed: no more than four times the default, and no less than a
quarter of it where nothing is not allowed.

## Alive nowhere

${none.length === 0 ? 'None.' : none.map((row) => deadLine(row, dead[row[0]] ?? '**not looked into**')).join('\n')}

## All numbers

${table(
  ['number', 'tried', 'alive', 'measure', 'from → to', 'spreads', 'model'],
  all.map((row) => cells(row, model)),
)}
`;
}
