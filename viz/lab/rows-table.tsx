/** The register as a table: each row with its verdict, its parts, its checks and where it holds. On a phone, as cards. */
import { citation, references } from '../../lab/papers.ts';
import { ForestMark, lookOf } from '../../charts/index.ts';
import { inInterests } from '../../lab/verdicts/in-interests.ts';
import { leading } from '../../lab/verdicts/register-results.ts';
import { language } from '../state/preferences.ts';
import { say } from '../words/dictionary.ts';
import { SEMICOLON } from './plain.ts';
import { short, whole } from './numbers.ts';
import { opened } from './rows.ts';
import type { Row } from './rows.ts';
import { checkedOf, checksAsked, holdingOf } from './standing.ts';
import type { Checked } from './standing.ts';
import { verdictWord } from './telling.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { found } from './work.ts';
import { words } from './words.ts';

export function RowsTable({ shown }: { shown: readonly Row[] }) {
  const w = words();
  const c = w.columns;
  return (
    <table class="lab-rows">
      <caption class="unseen">{w.claims}</caption>
      <thead>
        <tr>
          {[c.id, c.claim, c.verdict, c.parts, c.checks, c.kind, c.holds, c.mark, c.n].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <RowLine key={row.claim.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** @param label of the column, which a card has none of */
function Cell({
  label,
  name,
  children,
}: {
  label: string;
  name: string;
  children: preact.ComponentChildren;
}) {
  return (
    <td class={`small lab-${name}`}>
      <span class="lab-cell-label muted" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}

function RowLine({ row }: { row: Row }) {
  const w = words();
  const c = w.columns;
  const { claim, result, verdict } = row;
  const first = result ? leading(result) : undefined;
  return (
    <tr data-row={claim.id}>
      <th scope="row" class="lab-id">
        {claim.id}
      </th>
      <td class="lab-claim">
        <button
          class="lab-open"
          aria-label={w.openRow({ id: claim.id, claim: say(claim.claim) })}
          onClick={() => (opened.value = claim.id)}
        >
          {say(claim.claim)}
        </button>
        <span class="small muted lab-source" title={references(claim)}>
          {say(citation(claim))}
        </span>
      </td>
      <td class="lab-verdict-cell">
        <VerdictMark verdict={verdict} />
        <Besides row={row} />
      </td>
      <Cell label={c.parts} name="parts">
        <Parts row={row} />
      </Cell>
      <Cell label={c.checks} name="checks">
        <Checks row={row} />
      </Cell>
      <Cell label={c.kind} name="kind">
        <span title={w.kindMeaning[claim.kind.is]}>{w.kinds[claim.kind.is]}</span>
      </Cell>
      <Cell label={c.holds} name="holds">
        <Holds row={row} />
      </Cell>
      <td class="lab-mark">
        <Mark row={row} />
      </td>
      <Cell label={c.n} name="n">
        <span class="figures-font">{first ? whole(first.effect.n) : '–'}</span>
      </Cell>
    </tr>
  );
}

/** Where the verdict comes from, and what it would be without correction. */
function Besides({ row: { claim, result, from } }: { row: Row }) {
  const w = words();
  const own = from === 'published' ? found.value.get(claim.id) : undefined;
  return (
    <>
      {result && result.alone !== result.verdict && (
        <span class="small muted">{w.cell.alone({ verdict: verdictWord(result.alone) })}</span>
      )}
      {from === 'here' && <span class="lab-tag">{w.here}</span>}
      {own && (
        <span class="lab-tag">
          {w.here}: {w.verdicts[own.row.verdict]}
        </span>
      )}
    </>
  );
}

function Parts({ row: { claim, result } }: { row: Row }) {
  const w = words().cell;
  const parts = result?.judgement?.parts;
  if (parts === undefined) return <span class="muted">{w.partsAsked({ n: whole(claim.parts.length) })}</span>;
  const held = whole(parts.filter(({ verdict }) => verdict === 'supported').length);
  const all = whole(parts.length);
  const said = parts.map((one) => `${say(one.words)}: ${verdictWord(one.verdict)}`);
  return (
    <span title={said.join('\n')} class={result?.judgement?.stop ? 'lab-void' : ''}>
      <span class="lab-part-marks" aria-hidden="true">
        {parts.map(({ name, verdict }) => (
          <span key={name} style={result?.judgement?.stop ? {} : { color: lookOf(verdict).ink }}>
            {lookOf(verdict).sign}
          </span>
        ))}
      </span>{' '}
      <span aria-hidden="true">{w.parts({ held, all })}</span>
      <span class="unseen">{w.partsSaid({ held, all, list: said.join(SEMICOLON[language.value]) })}</span>
    </span>
  );
}

function Checks({ row: { claim, result } }: { row: Row }) {
  const w = words();
  const checked = result && checkedOf(result);
  const asked = checksAsked(claim);
  if (result?.judgement?.stop?.is === 'identical')
    return <Failing said={w.failing.identical} title={w.verdictMeaning['treatment did not take']} />;
  if (asked === 0) return <span class="muted">{w.cell.noChecks}</span>;
  if (!checked) return <span class="muted">{w.cell.checksAsked({ n: whole(asked) })}</span>;
  const failed = checked.filter(({ passed }) => !passed);
  const all = whole(checked.length);
  if (failed.length === 0) return <span>✓ {w.cell.checksMet({ n: all })}</span>;
  return (
    <>
      <span class="lab-failed-count">{w.cell.checksFailed({ n: whole(failed.length), all })}</span>
      {[...byFailure(failed)].map(([how, list]) => (
        <Failing
          key={how}
          said={
            list.length > 1 ? w.cell.failures({ how: w.failing[how], n: whole(list.length) }) : w.failing[how]
          }
          title={list.map(({ of }) => say(of.words)).join('\n')}
        />
      ))}
    </>
  );
}

type Failure = Checked['role'] | 'differs';
/** Checks that failed, by how. */
function byFailure(failed: readonly Checked[]): Map<Failure, Checked[]> {
  const by = new Map<Failure, Checked[]>();
  for (const one of failed) {
    const how = one.of.verdict === 'not met' ? 'differs' : one.role;
    by.set(how, [...(by.get(how) ?? []), one]);
  }
  return by;
}

const Failing = ({ said, title }: { said: string; title: string }) => (
  <span class="lab-failing" title={title} data-failing>
    <span aria-hidden="true">⚠ </span>
    {said}
  </span>
);

export function Holds({ row: { result, verdict } }: { row: Pick<Row, 'result' | 'verdict'> }) {
  const w = words().cell;
  const of = holdingOf(result);
  if (of.is === 'undrawn') return <span class="muted">{w.undrawn}</span>;
  if (of.is === 'nothing open') return <span class="muted">{w.nothingOpen}</span>;
  const counted = { stands: whole(of.stands), draws: whole(of.draws) };
  return (
    <>
      {/* Draws know of no correction over rows. */}
      {of.verdict === verdict
        ? w.draws(counted)
        : w.drawsAs({ ...counted, verdict: verdictWord(of.verdict) })}
      {of.fragile && (
        <span class="lab-tag lab-fragile">
          <span aria-hidden="true">⚠ </span>
          {w.fragile}
        </span>
      )}
    </>
  );
}

function Mark({ row: { claim, result, verdict } }: { row: Row }) {
  const w = words();
  const first = result ? leading(result) : undefined;
  const interests = first === undefined ? null : inInterests(first);
  if (first === undefined || interests === null) return null;
  const { mean, low, high } = interests;
  return (
    <ForestMark
      label={w.markOf({ id: claim.id, mean: short(mean), low: short(low), high: short(high) })}
      effect={interests}
      both={first.sign === 0}
      finding={verdict}
    />
  );
}
