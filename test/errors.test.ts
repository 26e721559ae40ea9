/** How often verdicts err: what is recorded is what the rules do, and is not beyond what they are there to hold. */
import { describe, expect, it } from 'vitest';
import { CASES, NOMINAL, SHAPES, counted } from './errors/cases.ts';
import type { Counted } from './errors/cases.ts';
import { RECORD, errorsText, recordedErrors } from './errors/rows.ts';
import { expectRecorded } from './recorded.ts';

const recording = () => expect.getState().snapshotState.snapshotUpdateState === 'all';

/** Most of a share with its chance, three standard errors. */
const most = (share: number, { repetitions }: Pick<Counted, 'repetitions'>): number =>
  share + 3 * Math.sqrt((share * (1 - share)) / repetitions);

describe('test/golden/errors-of-verdicts.json', () => {
  it('is what the rules claim: the first repetitions of every cell again, all of them while recording', async () => {
    const whole = recording();
    const found = [...counted(whole)];
    const known = whole ? [] : recordedErrors().rows;
    const rows = found.map((row, i) => (whole ? row : { ...row, claimed: known[i]?.claimed ?? NaN }));
    await expectRecorded(RECORD, (recorded) => errorsText({ recorded, rows }));
  }, 3_600_000);
});

// Not while recording: what is recorded is written when all tests have ended.
describe.skipIf(process.env.TRUSTFALL_BECAUSE !== undefined)('rules of verdicts', () => {
  const of = (rule: string, shape: string) =>
    recordedErrors().rows.filter((row) => row.rule === rule && row.shape === shape);
  const rules = Object.keys(CASES).filter((rule) => rule !== 'Student');

  it.each(rules)(
    '%s: claims no more than it is there to hold, of normal and of heavy-tailed differences',
    (rule) => {
      for (const row of [...of(rule, 'normal'), ...of(rule, 'heavy tails')])
        expect(row.claimed / row.repetitions, JSON.stringify(row)).toBeLessThan(most(NOMINAL[rule], row));
    },
  );

  it.each(rules)(
    '%s: less than half of what Student’s interval claims, of skewed differences from 24 seeds on',
    (rule) => {
      for (const row of of(rule, 'skewed left').filter(({ n }) => n >= 24)) {
        const [student] = of('Student', 'skewed left').filter(({ n }) => n === 24);
        const against = (student.claimed / student.repetitions) * (NOMINAL[rule] / 0.025);
        expect(row.claimed / row.repetitions, JSON.stringify(row)).toBeLessThan(0.5 * against);
      }
    },
  );

  it('has every cell', () => {
    const cells = Object.values(CASES).reduce((sum, { sizes }) => sum + sizes.length, 0);
    expect(recordedErrors().rows).toHaveLength(cells * Object.keys(SHAPES).length);
  });
});
