/** What was tried: the change, what came of it, and the way back to it. */
import { language } from '../state/preferences.ts';
import { change, current } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { linesOf } from './changed.tsx';
import { count } from './telling.ts';
import { tried } from './tried-log.ts';
import type { Tried } from './tried-log.ts';
import { words } from './words.ts';

export function TriedLog() {
  const w = words();
  const list = tried.value;
  if (list.length === 0) return <p class="small muted">{w.triedNothing}</p>;
  return (
    <>
      <p class="small muted">{w.triedMeaning}</p>
      <ol class="tried" reversed>
        {list.map((entry, i) => (
          <li key={list.length - i}>
            <Entry entry={entry} first={firstOf(list, entry)} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The oldest run of the same scenario: what the others are held against. */
const firstOf = (list: readonly Tried[], { recipe }: Tried): Tried =>
  list.filter((one) => one.recipe.base === recipe.base).at(-1)!;

const MOST_LINES = 3;

function Entry({ entry, first }: { entry: Tried; first: Tried }) {
  const w = words();
  const title = entry.recipe.base.title as { en: string; zh: string } | undefined;
  const lines = linesOf(entry.recipe);
  const shown = current.value?.recipe === entry.recipe;
  return (
    <div class={shown ? 'tried-entry is-shown' : 'tried-entry'}>
      <p>
        {title?.en && <strong>{say(title)}</strong>}{' '}
        <span class="muted">
          {lines.length === 0 && w.asWritten}
          {lines
            .slice(0, MOST_LINES)
            .map(({ label, before, after }) =>
              after === '' ? label : `${label} ${w.becomes({ before, after })}`,
            )
            .join('; ')}
          {lines.length > MOST_LINES && ` ${w.andMore({ count: count(lines.length - MOST_LINES) })}`}
        </span>
      </p>
      <Outcome entry={entry} first={entry === first ? null : first} />
      {shown ? (
        <span class="small muted">{w.onStage}</span>
      ) : (
        <button type="button" class="button" onClick={() => change(entry.recipe)}>
          {w.goBack}
        </button>
      )}
    </div>
  );
}

function Outcome({ entry, first }: { entry: Tried; first: Tried | null }) {
  const w = words();
  return (
    <table class="small figures-font">
      <thead>
        <tr>
          <td />
          <th scope="col">{w.trust}</th>
          <th scope="col">{w.sales}</th>
        </tr>
      </thead>
      <tbody>
        {entry.brandNames.map((name, b) => (
          <tr key={b}>
            <th scope="row">{say(name)}</th>
            <td>
              {number(entry.trust[b], 3)} <Difference of={entry.trust[b]} from={first?.trust[b]} digits={3} />
            </td>
            <td>
              {number(entry.sales[b], 0)} <Difference of={entry.sales[b]} from={first?.sales[b]} digits={0} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const number = (value: number, digits: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string =>
  new Intl.NumberFormat(language.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  }).format(value);

function Difference({ of, from, digits }: { of: number; from: number | undefined; digits: number }) {
  if (from === undefined) return null;
  return <span class="tried-difference">{number(of - from, digits, 'exceptZero')}</span>;
}
