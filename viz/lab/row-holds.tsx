/** Where a verdict holds: over draws of the assumed numbers, on other networks and sizes, in other worlds, without a mechanism. */
import { lookOf } from '../../charts/index.ts';
import { restsOn, standsWith } from '../../lab/documents/register/sentences.ts';
import { apartSentences, uncertainSentences } from '../../lab/documents/uncertain/sentences.ts';
import type { UncertainResult } from '../../lab/uncertain/results.ts';
import type { ApartResult } from '../../lab/uncertain/seeds-apart.ts';
import type { Elsewhere, RowResult } from '../../lab/verdicts/register-results.ts';
import { VERDICTS } from '../../lab/verdicts/verdict.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { isFalsifier } from '../../lab/verdicts/register.ts';
import { say } from '../words/dictionary.ts';
import { registered } from './claims.ts';
import { whole } from './numbers.ts';
import { Block } from './row-background.tsx';
import { pageLanguage } from './telling.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { words } from './words.ts';

export function HoldsBlock({ claim, row }: { claim: Claim; row: RowResult | null }) {
  const w = words();
  return (
    <Block id="holds" title={w.blocks.holds}>
      {row?.uncertain === undefined ? <Undrawn claim={claim} /> : <Drawn drawn={row.uncertain} />}
      {row?.seedsApart && <Apart apart={row.seedsApart} />}
      {row && row.judgement && (
        <>
          <Variants row={row} />
          <Worlds row={row} />
          {row.ablations.length > 0 && (
            <section class="lab-group">
              <h4>{w.where.ablations}</h4>
              {restsOn(row, pageLanguage()).map((sentence) => (
                <p key={sentence} class="small">
                  {sentence}
                </p>
              ))}
            </section>
          )}
        </>
      )}
    </Block>
  );
}

function Undrawn({ claim }: { claim: Claim }) {
  const family = isFalsifier(registered(claim)) ? ' --falsifiers' : '';
  return (
    <p class="small">
      {words().where.undrawn} <code>{`trustfall hypotheses ${claim.id} --uncertain 30${family}`}</code>
    </p>
  );
}

function Drawn({ drawn }: { drawn: UncertainResult }) {
  const w = words();
  const { draws, factors } = drawn;
  return (
    <section class="lab-group">
      <h4>{w.where.draws({ n: whole(factors.length) })}</h4>
      {draws.length > 0 && <Strip drawn={drawn} />}
      {uncertainSentences(drawn, pageLanguage()).map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Apart({ apart }: { apart: ApartResult }) {
  return (
    <section class="lab-group">
      <h4>{words().where.seedsApart}</h4>
      {apartSentences(apart, pageLanguage()).map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** Draws by their verdict, in a bar, with the counts in words. */
function Strip({ drawn: { draws } }: { drawn: UncertainResult }) {
  const w = words();
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    n: draws.filter((one) => one.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
  const list = counts.map(({ verdict, n }) => `${w.verdicts[verdict]} ${whole(n)}`).join(w.and);
  return (
    <>
      <div class="lab-strip" aria-hidden="true">
        {counts.map(({ verdict, n }) => (
          <span key={verdict} style={{ flexGrow: n, '--ink-of': lookOf(verdict).ink }}>
            {lookOf(verdict).sign} {whole(n)}
          </span>
        ))}
      </div>
      <p class="small">{w.where.strip({ list })}</p>
    </>
  );
}

const HOLDS: readonly Verdict[] = ['supported', 'partly'];

function Told({ name, one, fails = false }: { name: string; one: Elsewhere; fails?: boolean }) {
  const w = words().where;
  const said = fails ? (HOLDS.includes(one.verdict) ? w.counting : w.asItHas) : w[one.change];
  return (
    <li>
      {name}: <VerdictMark verdict={one.verdict} /> <span class="muted small">({said})</span>
    </li>
  );
}

function Variants({ row }: { row: RowResult }) {
  const w = words();
  if (row.variants.length === 0) return null;
  return (
    <section class="lab-group">
      <h4>{w.where.variants}</h4>
      {standsWith(row, pageLanguage()).map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
      <ul class="lab-list">
        {row.variants.map((one) => (
          <Told key={one.id} name={say(one.name)} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Worlds({ row }: { row: RowResult }) {
  const w = words().where;
  return (
    <section class="lab-group">
      <h4>{w.worlds}</h4>
      <ul class="lab-list">
        {(['neutral', 'apart'] as const).map((kind) => {
          const one = row[kind];
          return one === null ? (
            <li key={kind} class="muted">
              {w[kind]}: {w.notAsked}
            </li>
          ) : (
            <Told key={kind} name={w[kind]} one={one} fails={kind === 'neutral'} />
          );
        })}
      </ul>
    </section>
  );
}
