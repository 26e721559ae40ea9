/** What colours, shapes and marks of the stage mean, with the numbers of the evening shown. */
import { useState } from 'preact/hooks';
import { TIERS } from '../../sim/scenario/index.ts';
import { Term } from '../glossary/term.tsx';
import type { TermName } from '../glossary/words.ts';
import { percent, signedTwo, two, whole } from '../inspector/naming.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { RunData } from '../state/run-data.ts';
import { lens } from '../state/view.ts';
import type { Lens } from '../state/view.ts';
import { modelWords } from '../words/model/current.ts';
import { DIFFERENCE_COLOURS, DIFFERENCE_END, LENS, OTHERWISE_COLOURS, SINCE_END } from './lenses.ts';
import { MOST_EDGES_OF, MOST_PEOPLE } from './look.ts';
import { aboutWhom, earlierOf, frameOf, readingOf } from './reading.ts';
import { HAPPENING_NAMES, HappeningSign, PostSign, RoleSign } from './signs.tsx';
import type { Happening } from './signs.tsx';
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
      {!open && <Key run={run} difference={other !== null} />}
      {open && (
        <div class="stage-legend-body">
          {other === null ? <Values run={run} /> : <Changes run={run} other={other} />}
          <Roles />
          {other === null && <Posts />}
          {other === null && <Happenings run={run} />}
          <LeftOut run={run} />
        </div>
      )}
    </aside>
  );
}

/** What the scale of each lens is about. */
const TERMS: Readonly<Record<Lens, TermName>> = {
  trust: 'trust',
  origin: 'evidence',
  stage: 'loyalty',
  attachment: 'attachment',
  identity: 'belonging',
  fatigue: 'fatigue',
  belief: 'credibility',
  devotion: 'loyalty',
};

/** The scale in short, so that it is said where the legend is folded. */
function Key({ run, difference }: { run: RunData; difference: boolean }) {
  const w = words();
  const reading = readingOf(run);
  const { ends, colours } = LENS[reading.lens];
  const frame = frameOf(run);
  if (ends === null || frame === null) return null;
  const earlier = difference ? null : earlierOf(run, frame.day);
  const [low, high] = difference
    ? [-DIFFERENCE_END, DIFFERENCE_END]
    : earlier === null
      ? ends
      : [-SINCE_END, SINCE_END];
  const number = difference || earlier !== null ? signedTwo : two;
  const shown = difference || earlier !== null ? DIFFERENCE_COLOURS : colours;
  return (
    <div class="stage-key">
      <p>
        {w.lenses[reading.lens]}
        {earlier !== null && `, ${w.sinceDay({ day: whole(earlier.day) })}`}
      </p>
      <div class="stage-ramp" style={{ background: `linear-gradient(to right, ${shown.join(',')})` }} />
      <p class="stage-ends">
        <span>{number(low)}</span>
        <span>{number(high)}</span>
      </p>
    </div>
  );
}

function Values({ run }: { run: RunData }) {
  const w = words();
  const reading = readingOf(run);
  const kind = LENS[reading.lens];
  const frame = frameOf(run);
  if (frame === null) return null;
  const { mean, known, classes } = tally(frame, run.consumers, reading);
  const earlier = earlierOf(run, frame.day);
  if (earlier !== null) return <Since run={run} earlier={earlier} now={frame} />;
  return (
    <section>
      <h2>
        <Term name={TERMS[lens.value]}>{scaleName(run)}</Term>
      </h2>
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
      {reading.lens === 'devotion' && <p>{w.devotion}</p>}
      <Hollow share={(run.consumers - known) / run.consumers} />
    </section>
  );
}

/** Whoever has no value: a ring. @param since of a change, whoever had or has none */
function Hollow({ share, since }: { share: number; since?: number }) {
  const w = words();
  const { about } = LENS[lens.value];
  if (about === null) return null;
  const unknown = since === undefined ? w.unknown : w.unknownThen({ day: whole(since) });
  return (
    <p class="stage-unknown">
      <i class="swatch hollow" />
      <span>{about === 'brand' ? unknown : w.followNone}</span>
      <b>{percent(share)}</b>
    </p>
  );
}

/** How shares have changed since an earlier evening. */
function Since({ run, earlier, now }: { run: RunData; earlier: Frame; now: Frame }) {
  const w = words();
  const reading = readingOf(run);
  const { mean, known, left } = tallyDifference(now, earlier, run.consumers, reading);
  const gone = LENS[reading.lens].about === 'creators' ? left : 0;
  return (
    <section>
      <h2>{w.changeSince({ day: whole(earlier.day), lens: lensName(run) })}</h2>
      <Scale colours={DIFFERENCE_COLOURS} ends={[-SINCE_END, SINCE_END]} mean={mean} number={signedTwo} />
      {gone > 0 && (
        <p class="stage-unknown">
          <i class="swatch hollow" style={{ borderColor: DIFFERENCE_COLOURS[0] }} />
          <span>{w.followNoneNow}</span>
          <b>{percent(gone / run.consumers)}</b>
        </p>
      )}
      <Hollow share={(run.consumers - known - gone) / run.consumers} since={earlier.day} />
    </section>
  );
}

export function scaleName(run: RunData): string {
  const scale = words().scale[lens.value];
  return typeof scale === 'string' ? scale : scale({ about: aboutWhom(run) });
}

/** The lens, and what it is about. */
export function lensName(run: RunData): string {
  const whom = aboutWhom(run);
  return whom === ''
    ? words().lenses[lens.value]
    : words().lensAbout({ lens: words().lenses[lens.value], about: whom });
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
  const reading = readingOf(run);
  const shares = LENS[reading.lens].ends !== null;
  const { mean } = tallyDifference(now, before, run.consumers, reading);
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
            <RoleSign tier={i} /> <Term name={tier}>{tiers[tier]}</Term>
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
        {LENS[lens.value].about === 'brand' && `${w.postsElsewhere}. `}
        {w.left.sampled}
      </p>
    </section>
  );
}

/** What is shown when it happens; live rooms and teams where the market has them. */
function Happenings({ run }: { run: RunData }) {
  const w = words();
  const { liveRooms, teamBuying } = run.scenario.base.parameters;
  const has = (kind: Happening): boolean =>
    kind === 'watches' ? liveRooms.on !== 0 : kind === 'team' ? teamBuying.on !== 0 : true;
  return (
    <section>
      <h2>{w.happens}</h2>
      <ul class="stage-happenings">
        {HAPPENING_NAMES.filter(has).map((kind) => (
          <li key={kind}>
            <HappeningSign kind={kind} /> {w.happenings[kind]}
          </li>
        ))}
      </ul>
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
