/** What was checked before the parts: that the treatment happened, that links respond, that arms are alike, and by what dials. */
import type { Matched } from '../../lab/verdicts/matching.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { Condition, Match, RegisteredPart } from '../../lab/verdicts/register-shapes.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import type { OutcomeResult } from '../../lab/verdicts/results.ts';
import { say } from '../words/dictionary.ts';
import { askedText, inUnit, withinText } from './asking.ts';
import { short, whole, withInterval } from './numbers.ts';
import { Block, Reason } from './row-background.tsx';
import { checkedOf, checksAsked } from './standing.ts';
import type { Checked } from './standing.ts';
import { armName, contrastText, labelOf } from './telling.ts';
import { words } from './words.ts';

interface Given {
  claim: Claim;
  row: RowResult | null;
}

export function CheckedBlock({ claim, row }: Given) {
  const w = words();
  const { manipulations = [], paths = [], conditions = [], match = [] } = claim;
  const same = row?.judgement?.stop?.is === 'identical' ? row.judgement.stop.arms : null;
  return (
    <Block id="checked" title={w.blocks.checked}>
      {same && (
        <p class="lab-warning" data-failing>
          {w.plain.identical({ names: same.map(armName).join(w.and) })}
        </p>
      )}
      {checksAsked(claim) === 0 && <p class="muted">{w.checks.none}</p>}
      <Group title={w.checks.manipulation} list={manipulations}>
        {(one) => <Tested key={one.name} one={one} row={row} />}
      </Group>
      <Group title={w.checks.path} list={paths}>
        {(one) => <Tested key={one.name} one={one} row={row} />}
      </Group>
      <Group title={w.checks.condition} list={conditions}>
        {(one) => <Alike key={one.name} one={one} claim={claim} row={row} />}
      </Group>
      <Group title={w.checks.dial} list={match}>
        {(one, i) => <Dial key={i} one={one} claim={claim} row={row} found={row?.matched[i]} />}
      </Group>
    </Block>
  );
}

function Group<T>({
  title,
  list,
  children,
}: {
  title: string;
  list: readonly T[];
  children: (one: T, i: number) => preact.ComponentChildren;
}) {
  if (list.length === 0) return null;
  return (
    <section class="lab-group">
      <h4>{title}</h4>
      <ul class="lab-items">{list.map(children)}</ul>
    </section>
  );
}

const checkOf = (row: RowResult | null, name: string): Checked | undefined =>
  row === null ? undefined : checkedOf(row)?.find(({ of }) => of.name === name);
const effectsOf = (row: RowResult | null, name: string): readonly OutcomeResult[] =>
  row?.comparison?.outcomes.filter(({ of }) => of === name) ?? [];

/** Passed, failed, or not yet looked at: in words, with a sign. */
function Outcome({ check }: { check: Checked | undefined }) {
  const w = words();
  if (check === undefined) return <span class="lab-tag">{w.checks.notYet}</span>;
  const { of, passed, role } = check;
  const said = passed
    ? w.checks.passed
    : role === 'condition'
      ? w.conditionMet[of.verdict]
      : `${w.checks.failed}: ${w.verdicts[of.verdict]}`;
  return (
    <span class={passed ? 'lab-passed' : 'lab-failing'} data-failing={passed ? undefined : true}>
      <span aria-hidden="true">{passed ? '✓' : '⚠'} </span>
      {said}
    </span>
  );
}

function Tested({ one, row }: { one: RegisteredPart; row: RowResult | null }) {
  const w = words().checks;
  const [effect] = effectsOf(row, one.name);
  const asked = askedText(one);
  return (
    <li>
      <p>
        <Outcome check={checkOf(row, one.name)} /> {say(one.words)}
      </p>
      <p class="small figures-font">
        {effect === undefined
          ? asked
          : w.effect({
              arms: contrastText(effect.contrast),
              effect: withInterval(effect.effect.mean, effect.effect.interval),
              asked,
            })}
      </p>
      <Reason title={words().asking.why} text={one.sesoi.because} />
    </li>
  );
}

/** How far a pair is from being alike, over what is allowed. */
const apartness = ({ effect: { interval }, margin }: OutcomeResult): number =>
  Math.max(Math.abs(interval.low), Math.abs(interval.high)) / (margin.size || 1);

function Alike({ one, claim, row }: { one: Condition } & Given) {
  const w = words();
  const pairs = [...effectsOf(row, one.name)].sort((a, b) => apartness(b) - apartness(a));
  return (
    <li>
      <p>
        <Outcome check={checkOf(row, one.name)} /> {say(one.words)}
      </p>
      <p class="small figures-font">
        {pairs.length === 0 ? withinText(one, Object.keys(claim.arms)) : <Pair pairs={pairs} />}
      </p>
      <Reason title={w.asking.whyAlike} text={one.within.because} />
    </li>
  );
}

function Pair({ pairs }: { pairs: readonly OutcomeResult[] }) {
  const w = words().checks;
  const [{ contrast, effect, margin, outcome }] = pairs;
  const said = {
    arms: contrastText(contrast),
    effect: withInterval(effect.mean, effect.interval),
    least: inUnit(short(margin.size), outcome),
  };
  return <>{pairs.length === 1 ? w.pair(said) : w.pairOf({ ...said, n: whole(pairs.length) })}</>;
}

function Dial({ one, claim, row, found }: { one: Match; found: Matched | undefined } & Given) {
  const w = words().checks;
  const condition = claim.conditions?.find(({ name }) => name === one.condition);
  const said = condition === undefined ? one.condition : say(condition.words);
  const dial = [one.dial]
    .flat()
    .map((path) => labelOf(path, claim))
    .join(words().and);
  const arm = armName(one.arm);
  if (found === undefined) {
    const { low, high } = one;
    return (
      <li>
        <p class="small">{w.toTune({ dial, arm, low: short(low), high: short(high), words: said })}</p>
        {row !== null && <p class="small muted">{w.untold}</p>}
      </li>
    );
  }
  const { end, left, values } = found;
  const value = Object.values(values).map(short).join(words().and);
  return (
    <li>
      <p class="small">{w.tuned({ dial, arm, value, words: said })}</p>
      <p class="small muted figures-font">
        {w.left({ end: w.ends[end], n: whole(left.n), left: `${short(left.mean)} ± ${short(left.sd)}` })}
      </p>
    </li>
  );
}
