/** What the blocks of a row are made of: headings, reasons, arms, and what to keep in mind. */
import type { Claim } from '../../lab/verdicts/register.ts';
import type { Text } from '../../sim/scenario/index.ts';
import { say } from '../words/dictionary.ts';
import { registered } from './claims.ts';
import { armName, differenceLines } from './telling.ts';
import { words } from './words.ts';

/** @param id what the heads of the row lead to */
export function Block({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: preact.ComponentChildren;
}) {
  return (
    <section class="lab-block card" id={`lab-${id}`} data-block={id} aria-labelledby={`lab-${id}-title`}>
      <h3 id={`lab-${id}-title`} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Passage({ title, text }: { title: string; text: Text }) {
  return (
    <section class="lab-group">
      <h4>{title}</h4>
      <p>{capital(say(text))}</p>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function Reason({ title, text }: { title: string; text: Text }) {
  return (
    <details class="small">
      <summary>{title}</summary>
      <p>{capital(say(text))}</p>
    </details>
  );
}

/** Where it comes from, what the literature holds against it, what the arms leave out. */
export function KeepInMind({ claim }: { claim: Claim }) {
  const w = words();
  const { kind, contrary, missing, open } = registered(claim);
  return (
    <Block id="keep" title={w.blocks.keep}>
      {open !== undefined && <Passage title={w.openBecause} text={open} />}
      <Passage title={`${w.rule}: ${w.kinds[kind.is]}`} text={kind.because} />
      {contrary !== undefined && <Passage title={w.contrary} text={contrary} />}
      {missing !== undefined && <Passage title={w.missing} text={missing} />}
    </Block>
  );
}

export function Arms({ claim }: { claim: Claim }) {
  const w = words();
  const base = differenceLines(claim.base, claim);
  return (
    <>
      <dl class="lab-arms small">
        {Object.entries(claim.arms).map(([arm, difference]) => {
          const lines = differenceLines(difference, claim);
          return (
            <div key={arm}>
              <dt>{armName(arm)}</dt>
              <dd>{lines.length === 0 ? w.asBase : lines.join('; ')}</dd>
            </div>
          );
        })}
      </dl>
      {base.length > 0 && (
        <details class="small">
          <summary>{w.inAll}</summary>
          <ul class="lab-list">
            {base.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
