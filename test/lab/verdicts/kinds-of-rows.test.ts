/**
 * What every row of the register says of its kind, held against what is derived of it: assumed or not. Whether a composed
 * row is emergent the two worlds tell (apart.test.ts), no chain of rules.
 */
import { describe, expect, it } from 'vitest';
import { armOf } from '../../../lab/designs/differences.ts';
import type { Json } from '../../../lab/designs/differences.ts';
import { kindOf } from '../../../lab/verdicts/kind.ts';
import type { Chain, KindOfPart, Tested } from '../../../lab/verdicts/kind.ts';
import type { Claim } from '../../../lab/verdicts/register.ts';
import { CLAIMS, FALSIFIERS } from '../../claims.ts';

/** What a chain cannot know: it tells that the cause moves the outcome, not what is claimed of that. */
const ABSENCE = 'a rule moves the outcome; that nothing of it is left, or less, no rule says';
const PACE = 'a rule moves the outcome; that it comes back more slowly than it went, no rule says';
const SIZE = 'a rule moves the outcome; how much of it there is against something else, no rule says';
const STEPS =
  'more than one decision, each of them asked for by the rule that the row names: a rule all the same';

const MODEST =
  'a chain leads there, and each of its links is a rule that the row names: it calls itself assumed, which claims less';

/** Rows of which the derivation says another kind than is written, and why it must. */
const DIFFERS: Readonly<Record<string, string>> = {
  T9: `${SIZE}: more creators are born with other audiences, income is what fees and belief make of them`,
  E4: `${SIZE}: three causes together against each alone`,
  N2: 'all parts but sales are assumed; sales go by reading and buying, and the row says so',
  N4: `${SIZE}: the answer mends one person, the crisis is what all read`,
  N5: PACE,
  C1: `${SIZE}: what is earned by more posts against what is lost by being believed less`,
  C2: MODEST,
  C4: STEPS,
  C5: `${SIZE}: the chain goes by what a paid post says, the claim by what comes of a year of them`,
  C6: MODEST,
  I1: STEPS,
  I3: `${SIZE}: money for the ladder is less for fees, which is the shortest chain and not the one claimed`,
  I4: MODEST,
  I5: `${SIZE}: trust bought and trust grown are compared`,
  P1: `${SIZE}: a mix of tiers against each alone, and how far sales fall apart`,
  P2: `${SIZE}: which of three mixes is best, and at which stage; the shortest chain is being known from the start`,
  P4: MODEST,
  P8: STEPS,
  P10: `${SIZE}: three causes together against each alone`,
  P11: MODEST,
  P12: `${SIZE}: readers are shared among those who are born, what a crowd does to trust is not`,
  P13: MODEST,
  F1: ABSENCE,
  F5: ABSENCE,
  F6: ABSENCE,
};
/** Parts to which no chain leads in a small market of forty days, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
  'F8 no harm': 'the patient brand reviews its channels after 56 days',
};

const testsOf = ({ arms, parts }: Claim): Tested[] =>
  parts.map(({ name, outcome, contrast, interaction, trend, alike, notWorse }) => {
    const weighed = contrast ?? interaction ?? trend ?? alike ?? notWorse;
    return { name, outcome, arms: Object.keys(weighed ?? arms) };
  });

const saidOf = ({ links, decisions }: Chain): string => {
  const steps = links.map(
    ({ rule, from, to, how }) => `${from} → ${to} (${rule}${how === 'decision' ? ', a decision' : ''})`,
  );
  return `${decisions} decisions: ${steps.join('; ')}`;
};
const toldOf = ({ name, is, chain, causes }: KindOfPart): string =>
  `  ${name}: ${is}; ${chain === null ? `nothing leads there from ${causes.join(', ')}` : saidOf(chain)}`;

const derivedOf = (claim: Claim) =>
  kindOf(
    Object.fromEntries(Object.keys(claim.arms).map((arm): [string, Json] => [arm, armOf(claim, arm)])),
    testsOf(claim),
  );

const ROWS = [...CLAIMS, ...FALSIFIERS].filter(({ parts }) => parts.length > 0);

describe('the kind of a row', () => {
  it.each(ROWS.map((row) => [row.id, row] as const))(
    'that is written of %s is the one that is derived',
    (id, row) => {
      const { is, parts } = derivedOf(row);
      const told = [`${id} is written ${row.kind.is}, and derived ${is}:`, ...parts.map(toldOf)].join('\n');
      const alike = (is === 'assumed') === (row.kind.is === 'assumed');
      if (id in DIFFERS)
        expect(alike, `${told}\nThey agree by now: take ${id} out of DIFFERS in this test.`).toBe(false);
      else
        expect(
          alike,
          `${told}\nEither kind.is of scenarios/claims/${id}.json is wrong, or DIFFERS in this test says why they must differ.`,
        ).toBe(true);
      const unreached = parts.filter((part) => part.is === 'no path').map(({ name }) => `${id} ${name}`);
      const listed = Object.keys(UNREACHED).filter((name) => name.startsWith(`${id} `));
      expect(
        unreached,
        `${told}\nParts without a chain stand in UNREACHED in this test, with the reason.`,
      ).toEqual(listed);
    },
    60_000,
  );

  it('is said of nothing but rows', () => {
    const ids = ROWS.map(({ id }) => id);
    for (const id of Object.keys(DIFFERS)) expect(ids).toContain(id);
    const parts = ROWS.flatMap((row) => row.parts.map(({ name }) => `${row.id} ${name}`));
    for (const name of Object.keys(UNREACHED)) expect(parts).toContain(name);
  });
});
