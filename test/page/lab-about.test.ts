/** Whom a run of the laboratory opens on, and which arm is kept beside it. */
import './browser-globals.ts';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../viz/lab/claims.ts';
import { claimAbout, otherArm } from '../../viz/lab/claim-about.ts';
import { measureOf } from '../../viz/compare/measured.ts';

const claim = (id: string) => CLAIMS.find((one) => one.id === id)!;
const runnable = CLAIMS.filter(({ open }) => open === undefined);

describe('a run of the laboratory', () => {
  it('opens on the tier, the brand or the market that its row measures', () => {
    expect(claimAbout(claim('C1'))).toMatchObject({
      tier: 0,
      subject: { table: 'creators', measure: 'income', entity: 0 },
      form: 'yuan',
    });
    expect(claimAbout(claim('P11'))).toMatchObject({
      brand: 1,
      subject: { table: 'brands', measure: 'trust', entity: 1 },
      form: '2',
    });
    expect(claimAbout(claim('P5'))).toMatchObject({
      tier: null,
      subject: { table: 'market', measure: 'content_entropy', entity: 0 },
    });
    expect(claimAbout(claim('E3')).lens).toBe('identity');
  });

  it.each(runnable.map(({ id }) => id))('%s has a measure that is there, and another arm for each', (id) => {
    const { subject, brand } = claimAbout(claim(id));
    expect(measureOf(subject).name).toBe(subject.measure);
    expect(brand).toBeGreaterThanOrEqual(0);
    for (const arm of Object.keys(claim(id).arms)) {
      const other = otherArm(claim(id), arm)!;
      expect(other).not.toBe(arm);
      expect(Object.keys(claim(id).arms)).toContain(other);
    }
  });

  it('has beside it the arm that it is held against', () => {
    expect(otherArm(claim('T3'), 'answered')).toBe('unanswered');
    expect(otherArm(claim('T3'), 'unanswered')).toBe('answered');
    expect(otherArm(claim('C1'), 'most')).toBe('held');
  });
});
