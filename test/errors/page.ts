/** docs/errors-of-verdicts.md, from what was recorded. */
import { table } from '../../docs/markdown.ts';
import { CASES, NOMINAL, SHAPES } from './cases.ts';
import type { Counted } from './cases.ts';
import type { Errors } from './rows.ts';

const shareOf = ({ claimed, repetitions }: Counted): number => claimed / repetitions;

/** Standard errors by which a share has to be above what the rule is there to hold, to be marked. */
const MARKED = 3;

function cell(row: Counted | undefined): string {
  if (row === undefined) return '';
  const share = shareOf(row);
  const nominal = NOMINAL[row.rule];
  const above = share > nominal + MARKED * Math.sqrt((nominal * (1 - nominal)) / row.repetitions);
  const words = `${(100 * share).toFixed(1)} %`;
  return above && row.rule !== 'Student' ? `**${words}**` : words;
}

const shapes = Object.keys(SHAPES);

function linesOf({ rows }: Errors): string[][] {
  return Object.entries(CASES).flatMap(([rule, { claim, sizes }]) =>
    sizes.map((n, i) => [
      i === 0 ? rule : '',
      i === 0 ? claim : '',
      rule === 'looks' ? '10 to 80' : `${n}`,
      ...shapes.map((shape) =>
        cell(rows.find((row) => row.rule === rule && row.shape === shape && row.n === n)),
      ),
    ]),
  );
}

export function errorsPage(errors: Errors): string {
  const { repetitions } = CASES.contrast;
  return `# How often verdicts err

What is claimed although it is not so: differences between paired runs are drawn ${repetitions.toLocaleString('en')} times
(families ${CASES.family.repetitions.toLocaleString('en')} times) with the truth exactly where the claim begins to be
false, and handed to the rules of \`lab/verdicts\` as they stand. A rule is there to hold 2.5 %, and 5 % for a family, for
"any" and for "partly"; what is above that by more than chance (three standard errors) is **bold**.

Shapes, all of mean 0 and standard deviation 1: normal; Student's t with three degrees of freedom (heavy tails);
exponential, to the right and to the left; lognormal (σ = 1), to the left; nothing in 70 % and exponential in 30 %, to the
left (mostly nothing). Skewed to the left is what endangers "supported": a few runs with a much smaller effect, which small
samples often miss. What endangers it in one direction is harmless in the other. Skewed chance in both arms of a contrast
cancels (interaction).

${table(['rule', 'wrongly claimed', 'seeds', ...shapes], linesOf(errors))}

- With 5 and 8 seeds no interval holds 2.5 % for skewed differences: so few are for looking, not for verdicts. From 12 on
  the interval of verdicts is near it for exponential differences, from 24 on for those that are mostly nothing; lognormal
  ones stay above it.
- After Holm over 48 rows it is the far tails that decide, and they are known least: a family of strongly skewed differences
  keeps more than 5 % with 24 seeds, and means nothing with 8.
- Student's interval alone, in the first lines, is what was used until version 0.3.0.
- A trend claims something of its slope; its steps are a veto for what is shown to turn back, not a proof that nothing does.

Simulated by \`npm run record -- --because "…" test/errors.test.ts\`, which takes some minutes; every test run goes through
the first few repetitions of every cell again. Recorded by version ${errors.recorded.version}. Why:
${errors.recorded.because}
`;
}
