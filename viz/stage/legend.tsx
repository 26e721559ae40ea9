/** What colours, shapes and marks of the stage mean, with the numbers of the evening shown. */
import { useState } from 'preact/hooks';
import { TIERS } from '../../sim/scenario/index.ts';
import { percent, signedTwo, two, whole } from '../inspector/naming.ts';
import { day } from '../state/player.ts';
import type { RunData } from '../state/run-data.ts';
import { brand, lens } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import { DIFFERENCE_COLOURS, DIFFERENCE_END, LENS, OTHERWISE_COLOURS } from './lenses.ts';
import { MOST_EDGES_OF, MOST_PEOPLE } from './look.ts';
import { PostSign, RoleSign } from './signs.tsx';
import { tally, tallyDifference } from './tally.ts';
import { words } from './words.ts';

interface Props {
  run: RunData;
  /** The run that is subtracted, or null. */
  other: RunData | null;
}

/** There is room for it beside the market only on a wide screen. */
const roomy = (): boolean => window.matchMedia('(min-width: 1200px)').matches;

export function Legend({ run, other }: Props) {
  const w = words();
  const [open, setOpen] = useState(roomy);
  return (
    <aside class={open ? 'stage-legend open' : 'stage-legend'} aria-label={w.legend}>
      <button class="stage-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {w.legend}
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
      </button>
      {open && (
        <div class="stage-legend-body">
          {other === null ? <Values run={run} /> : <Changes run={run} other={other} />}
          <Roles />
          {other === null && <Posts />}
          <LeftOut run={run} />
        </div>
      )}
    </aside>
  );
}

const frameOf = (run: RunData) => run.frameAt(Math.min(day.value, run.days.value - 1));

function Values({ run }: { run: RunData }) {
  const w = words();
  const kind = LENS[lens.value];
  const shown = Math.min(brand.value, run.brands - 1);
  const frame = frameOf(run);
  if (frame === null) return null;
  const { mean, known, classes } = tally(frame, run.consumers, lens.value, shown);
  const unknown = run.consumers - known;
  return (
    <section>
      <h2>{scaleName(run)}</h2>
      {kind.ends === null ? (
        <ul class="stage-classes">
          {classNames().map((name, i) => (
            <li key={name}>
              <i class="swatch" style={{ background: kind.colours[i] }} />
              <span>{name}</span>
              <b>{percent(classes[i] / run.consumers)}</b>
            </li>
          ))}
        </ul>
      ) : (
        <Scale colours={kind.colours} ends={kind.ends} mean={mean} number={two} />
      )}
      {kind.perBrand && (
        <p class="stage-unknown">
          <i class="swatch hollow" />
          <span>{w.unknown}</span>
          <b>{percent(unknown / run.consumers)}</b>
        </p>
      )}
    </section>
  );
}

export function scaleName(run: RunData): string {
  const scale = words().scale[lens.value];
  return typeof scale === 'string'
    ? scale
    : scale({ brand: say(run.scenario.brandNames[Math.min(brand.value, run.brands - 1)]) });
}

export function classNames(): string[] {
  const { origins, stages } = modelWords.value.names;
  if (lens.value === 'stage') return Object.values(stages);
  return [words().noEvidence, origins.own, origins.peer, origins.paid, origins.negative];
}

function Changes({ run, other }: { run: RunData; other: RunData }) {
  const w = words();
  const [now, before] = [frameOf(run), frameOf(other)];
  if (now === null || before === null || now.day !== before.day) return null;
  const shares = LENS[lens.value].ends !== null;
  const shown = Math.min(brand.value, run.brands - 1);
  const { mean } = tallyDifference(now, before, run.consumers, lens.value, shown);
  return (
    <section>
      <h2>{w.changed({ lens: scaleName(run) })}</h2>
      {shares ? (
        <Scale
          colours={DIFFERENCE_COLOURS}
          ends={[-DIFFERENCE_END, DIFFERENCE_END]}
          mean={mean}
          number={signedTwo}
        />
      ) : (
        <ul class="stage-classes">
          {[w.same, w.another].map((name, i) => (
            <li key={name}>
              <i class="swatch" style={{ background: OTHERWISE_COLOURS[i] }} />
              <span>{name}</span>
              <b>{percent(i === 0 ? 1 - mean : mean)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Scale({
  colours,
  ends,
  mean,
  number,
}: {
  colours: readonly string[];
  ends: readonly [number, number];
  mean: number;
  number: (x: number) => string;
}) {
  const w = words();
  const at = Math.min(1, Math.max(0, (mean - ends[0]) / (ends[1] - ends[0])));
  return (
    <div class="stage-scale">
      <p class="stage-mean">{Number.isNaN(mean) ? '' : w.mean({ value: number(mean) })}</p>
      <div class="stage-ramp" style={{ background: `linear-gradient(to right, ${colours.join(',')})` }}>
        {!Number.isNaN(mean) && <i style={{ insetInlineStart: `${100 * at}%` }} />}
      </div>
      <p class="stage-ends">
        <span>{ends[0] === 0 ? number(0) : w.orLess({ value: number(ends[0]) })}</span>
        <span>{w.orMore({ value: number(ends[1]) })}</span>
      </p>
    </div>
  );
}

function Roles() {
  const w = words();
  const { tiers } = modelWords.value.names;
  return (
    <section>
      <h2>{w.roles}</h2>
      <ul class="stage-signs">
        <li>
          <RoleSign tier={-1} /> {w.consumer}
        </li>
        {TIERS.map((tier, i) => (
          <li key={tier}>
            <RoleSign tier={i} /> {tiers[tier]}
          </li>
        ))}
      </ul>
      <p>{w.sizes}</p>
    </section>
  );
}

function Posts() {
  const w = words();
  return (
    <section>
      <h2>{w.posts}</h2>
      <ul class="stage-signs">
        {(['good', 'bad', 'paid'] as const).map((kind) => (
          <li key={kind}>
            <PostSign kind={kind} /> {w.postKinds[kind]}
          </li>
        ))}
      </ul>
      <p>
        {LENS[lens.value].perBrand && `${w.postsElsewhere}. `}
        {w.left.sampled}
      </p>
    </section>
  );
}

/** What a large market is shown without. */
function LeftOut({ run }: { run: RunData }) {
  const { left } = words();
  const said = [
    ...(run.consumers > MOST_EDGES_OF ? [left.edges] : []),
    ...(run.consumers > MOST_PEOPLE ? [LENS[lens.value].ends === null ? left.classes : left.groups] : []),
    ...(run.opening.frameEvery > 1 ? [left.frames({ days: whole(run.opening.frameEvery) })] : []),
  ];
  return said.length === 0 ? null : (
    <section>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
