/** Trust in each brand as a bar that adds up, with its course over the run. */
import { Fragment } from 'preact';
import { Term } from '../glossary/term.tsx';
import type { TermName } from '../glossary/words.ts';
import type { LiveRun } from '../state/session.ts';
import { brand } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { signedTwo, two } from './naming.ts';
import { SparkLine } from './spark-line.tsx';
import { Steps } from './steps.tsx';
import { MISSING, TRUSTED, mainOrigin, trustParts } from './trust-parts.ts';
import type { TrustParts } from './trust-parts.ts';
import type { Answer } from './use-person.ts';
import { CourseSince, WhyButton, WhyPart } from './why/part.tsx';
import { words } from './words.ts';

const STAGES = ['none', 'cognitive', 'affective', 'conative', 'action'] as const;
const PARTS = [...TRUSTED, ...MISSING] as const;

export function TrustWhy({ live, answer }: { live: LiveRun; answer: Answer }) {
  const w = words();
  const { scenario } = live.data;
  const { today } = answer;
  const parts = today.perBrand.map((pair) =>
    trustParts(pair, today.columns.disposition[0], scenario, today.day),
  );
  return (
    <section class="person-part" aria-labelledby="person-why">
      <h3 id="person-why">{w.why}</h3>
      <ul class="brands-trusted">
        {scenario.brandNames.map((_, b) => (
          <Brand key={b} live={live} answer={answer} b={b} parts={parts[b]} />
        ))}
      </ul>
      <ul class="parts-legend small">
        {PARTS.map((part) => (
          <li key={part}>
            <i class={`part part-${part}`} aria-hidden="true" />
            {w.parts[part]}
          </li>
        ))}
      </ul>
      <p class="muted small">{w.partsAbout}</p>
      <Numbers live={live} answer={answer} parts={parts} />
    </section>
  );
}

function Brand({ live, answer, b, parts }: { live: LiveRun; answer: Answer; b: number; parts: TrustParts }) {
  const w = words();
  const { today, before } = answer;
  const pair = today.perBrand[b];
  const name = say(live.data.scenario.brandNames[b]);
  const change = before?.perBrand[b].known ? pair.trust - before.perBrand[b].trust : 0;
  return (
    <li class="brand-trusted" style={{ '--brand': `var(--brand-${b})` }}>
      <div class="brand-line">
        <button
          class="button plain brand-name"
          aria-label={w.lookAtBrand({ brand: name })}
          aria-pressed={brand.value === b}
          onClick={() => (brand.value = b)}
        >
          <i aria-hidden="true" />
          {name}
        </button>
        {pair.known === 1 && (
          <>
            <span class="muted small">{modelWords.value.names.stages[STAGES[pair.stage]]}</span>
            <strong class="figures-font">{w.trusts({ trust: two(pair.trust) })}</strong>
          </>
        )}
      </div>
      {pair.known === 1 ? <TrustBar parts={parts} label={name} /> : <p class="muted small">{w.unknown}</p>}
      {pair.known === 1 && (
        <>
          <div class="brand-line">
            <p class="small brand-facts">
              {factsOf(pair, parts, change).map(([fact, term], i) => (
                <Fragment key={i}>
                  {i > 0 && ' · '}
                  {term === undefined ? fact : <Term name={term}>{fact}</Term>}
                </Fragment>
              ))}
            </p>
            <WhyButton live={live} person={today.person} b={b} day={today.day} />
          </div>
          <div class="course">
            <SparkLine live={live} person={today.person} b={b} day={today.day} />
            <CourseSince live={live} person={today.person} b={b} />
          </div>
          {brand.value === b && <Steps live={live} person={today.person} b={b} day={today.day} />}
          <WhyPart live={live} person={today.person} b={b} day={today.day} />
        </>
      )}
    </li>
  );
}

type Fact = readonly [text: string, term?: TermName];

function factsOf(pair: Readonly<Record<string, number>>, parts: TrustParts, change: number): Fact[] {
  const w = words();
  const origin = mainOrigin(parts);
  const from =
    origin === null
      ? w.disposition
      : origin === 'negative'
        ? w.mostlyBad
        : w.mostly({ origin: w.parts[origin] });
  const facts: Fact[] = [[from, 'evidence']];
  if (Math.abs(change) >= 0.005) facts.push([w.since({ change: signedTwo(change) })]);
  facts.push([w.uncertainty({ u: two(pair.uncertainty) }), 'uncertainty']);
  if (pair.attachment >= 0.005) facts.push([w.attachment({ x: two(pair.attachment) }), 'attachment']);
  if (pair.identity >= 0.005) facts.push([w.identity({ x: two(pair.identity) }), 'belonging']);
  if (pair.bought > 0) facts.push([w.purchases({ n: pair.bought })]);
  if (pair.complaint !== 0) facts.push([w.complaint]);
  return facts;
}

function TrustBar({ parts, label }: { parts: TrustParts; label: string }) {
  const w = words();
  const told = PARTS.map((part) => `${w.parts[part]} ${two(parts[part])}`).join(', ');
  return (
    <div class="trust-bar" role="img" aria-label={`${label}: ${told}`}>
      {PARTS.map((part) => (
        <i
          key={part}
          class={`part part-${part}`}
          style={{ width: `${100 * parts[part]}%` }}
          title={`${w.parts[part]} ${two(parts[part])}`}
        />
      ))}
    </div>
  );
}

/** The bars as a table. */
function Numbers({ live, answer, parts }: { live: LiveRun; answer: Answer; parts: TrustParts[] }) {
  const w = words();
  return (
    <details class="small">
      <summary>{w.numbers}</summary>
      <div class="scrolls" role="group" aria-label={w.why} tabIndex={0}>
        <table class="figures-font">
          <thead>
            <tr>
              <th scope="col">{w.brand}</th>
              <th scope="col">{w.trust}</th>
              {PARTS.map((part) => (
                <th key={part} scope="col">
                  {w.parts[part]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {live.data.scenario.brandNames.map((name, b) => (
              <tr key={b}>
                <th scope="row">{say(name)}</th>
                <td>{answer.today.perBrand[b].known ? two(answer.today.perBrand[b].trust) : '–'}</td>
                {PARTS.map((part) => (
                  <td key={part}>{answer.today.perBrand[b].known ? two(parts[b][part]) : '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
