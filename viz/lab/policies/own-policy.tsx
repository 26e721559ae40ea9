/** A policy of one's own: its pieces are ticked, sliders say how much of the money each gets. */
import { percent } from '../numbers.ts';
import { GROUPS, TERMS, channelName, ownText, sharesText, termName } from './channels.ts';
import { choice, policiesOf, sharesOf, withOwn } from './choice.ts';
import type { Choice, Weights } from './choice.ts';
import { textOf } from './text.ts';
import { words } from './words.ts';

const set = (part: Partial<Choice>): void => {
  choice.value = { ...choice.value, ...part };
};

/** What a piece begins with. */
const WEIGHT = 50;
const TERM = 0.2;

function without(weights: Weights, name: string): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([one]) => one !== name));
}

export function OwnPolicyEditor() {
  const w = words().own;
  const { weights, terms, name, own } = choice.value;
  const shares = sharesOf(weights);
  const told = sharesText(shares);
  return (
    <fieldset class="lab-fieldset lab-passage lab-own-editor">
      <legend>{w.title}</legend>
      <div class="lab-fields">
        <label>
          <span>{w.name}</span>
          <input
            class="field"
            value={name}
            maxLength={60}
            placeholder={w.namePlaceholder}
            onInput={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        </label>
        <BeginWith />
      </div>
      {GROUPS.map(({ id, channels }) => (
        <details key={id} class="lab-pieces" open={channels.some((one) => one in weights)}>
          <summary>{w.groups[id]}</summary>
          {channels.map((channel) => (
            <Piece
              key={channel}
              label={channelName(channel)}
              value={weights[channel]}
              said={percent(shares[channel] ?? 0)}
              first={WEIGHT}
              most={100}
              to={(weight) =>
                set({
                  weights: weight === null ? without(weights, channel) : { ...weights, [channel]: weight },
                })
              }
            />
          ))}
        </details>
      ))}
      <details class="lab-pieces" open={Object.keys(terms).length > 0}>
        <summary>{w.terms}</summary>
        <p class="small muted">{w.termsAbout}</p>
        {TERMS.map((term) => (
          <Piece
            key={term}
            label={termName(term)}
            value={terms[term]}
            said={percent(terms[term] ?? 0)}
            first={TERM}
            most={1}
            to={(share) =>
              set({ terms: share === null ? without(terms, term) : { ...terms, [term]: share } })
            }
          />
        ))}
      </details>
      <p class="small figures-font" role="status">
        {told === '' ? words().nothing : ownText({ shares, terms })}
      </p>
      <button class="button" disabled={told === ''} onClick={() => (choice.value = withOwn(choice.value))}>
        {own.length === 0 ? w.add : w.addAnother}
      </button>
    </fieldset>
  );
}

interface PieceProps {
  label: string;
  value: number | undefined;
  said: string;
  first: number;
  most: number;
  /** Null: it is no part of the policy. */
  to: (value: number | null) => void;
}

function Piece({ label, value, said, first, most, to }: PieceProps) {
  const on = value !== undefined;
  return (
    <div class="lab-piece">
      <label class="lab-check">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => to(currentTarget.checked ? first : null)}
        />
        <span>{label}</span>
      </label>
      {on && (
        <>
          <input
            type="range"
            min="0"
            max={most}
            step={most / 100}
            value={value}
            aria-label={words().own.howMuch({ name: label })}
            aria-valuetext={said}
            onInput={({ currentTarget }) => to(Number(currentTarget.value))}
          />
          <output class="figures-font">{said}</output>
        </>
      )}
    </div>
  );
}

/** Pieces of a policy that is there already. */
function BeginWith() {
  const w = words().own;
  const { file } = choice.value;
  const all = policiesOf(file) as Record<string, { title?: { en: string; zh: string }; brand?: Weights }>;
  const simple = Object.entries(all).filter(([, { brand = {} }]) => Object.keys(sharesIn(brand)).length > 0);
  if (simple.length === 0) return null;
  return (
    <label>
      <span>{w.beginWith}</span>
      <select
        class="field"
        value=""
        onChange={({ currentTarget }) => {
          const { brand = {} } = all[currentTarget.value] ?? {};
          const terms = Object.entries(brand).filter(([name]) => TERMS.includes(name));
          set({ weights: sharesIn(brand), terms: Object.fromEntries(terms) });
        }}
      >
        <option value="">{w.choose}</option>
        {simple.map(([id, { title }]) => (
          <option key={id} value={id}>
            {textOf(title) || id}
          </option>
        ))}
      </select>
    </label>
  );
}

/** In steps of the sliders. */
function sharesIn(brand: Weights): Weights {
  const known = GROUPS.flatMap(({ channels }) => channels);
  return Object.fromEntries(
    Object.entries(brand).flatMap(([name, share]) =>
      known.includes(name) ? [[name, Math.round(100 * share)]] : [],
    ),
  );
}
