/** What is said of a link that was opened and of a file that was brought. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Opening } from '../../workers/protocol.ts';
import { language } from '../state/preferences.ts';
import { automatic, bringNetwork, current, recipe, run } from '../state/session.ts';
import { addressProblem } from './address.ts';
import { question } from './ask-first.ts';
import { brought } from './bring.ts';
import { expected, verdict } from './verify.ts';
import { words } from './words.ts';

/** Good news goes away by itself. */
const READ = 12_000;

export function Messages() {
  return (
    <>
      <SizeQuestion />
      <AddressMessage />
      <VerdictMessage />
      <FileMessage />
    </>
  );
}

interface MessageProps {
  bad?: boolean;
  dismiss: () => void;
  children: ComponentChildren;
}

function Message({ bad = false, dismiss, children }: MessageProps) {
  return (
    <div class={bad ? 'notice bad' : 'notice'} role={bad ? 'alert' : 'status'}>
      <div class="message-text">{children}</div>
      <button class="button icon plain" aria-label={words().dismiss} onClick={dismiss}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}

/** Before a market that takes long: yes or no. */
function SizeQuestion() {
  const w = words();
  const asked = question.value;
  if (asked === null) return null;
  const { people, days, seconds, from, answer } = asked;
  const minutes = number(Math.max(1, Math.round(seconds / 60)));
  const values = { people: number(people), days: number(days), minutes };
  return (
    <div class="notice" role="alert">
      <div class="message-text">
        <p>{(from === 'link' ? w.largeLink : w.largeFile)(values)}</p>
        <button class="button primary" onClick={() => answer(true)}>
          {w.compute}
        </button>{' '}
        <button class="button" onClick={() => answer(false)}>
          {from === 'link' ? w.anotherMarket : w.leaveIt}
        </button>
      </div>
    </div>
  );
}

function AddressMessage() {
  const w = words();
  const problem = addressProblem.value;
  if (problem === null) return null;
  return (
    <Message bad dismiss={() => (addressProblem.value = null)}>
      {problem.why === 'unknown' ? w.unknown({ name: problem.name }) : w[problem.why]}
    </Message>
  );
}

function VerdictMessage() {
  const w = words();
  const said = verdict.value;
  useEffect(() => {
    if (said !== 'same') return;
    const timer = window.setTimeout(() => (expected.value = null), READ);
    return () => window.clearTimeout(timer);
  }, [said]);
  if (said === null) return null;
  const text = {
    same: w.same,
    model: w.another,
    differs: w.differs,
    network: w.missing({ file: expected.value?.network ?? '' }),
    otherNetwork: w.otherNetwork({ file: expected.value?.network ?? '' }),
  }[said];
  return (
    <Message bad={said === 'differs'} dismiss={() => (expected.value = null)}>
      {text}
    </Message>
  );
}

/** How the file fared that was dropped or chosen last. */
export function FileMessage() {
  const w = words();
  const last = brought.value;
  const good = last !== null && (last.state === 'scenario' || last.state === 'bundle');
  useEffect(() => {
    if (!good) return;
    const timer = window.setTimeout(() => (brought.value = null), READ);
    return () => window.clearTimeout(timer);
  }, [last]);
  // What came of the bits says more than that they are being computed.
  if (last === null || (last.state === 'bundle' && verdict.value !== null)) return null;
  const dismiss = (): void => void (brought.value = null);
  if (last.state === 'refused')
    return (
      <Message bad dismiss={dismiss}>
        <strong>{w.refused({ file: last.file })}</strong>
        <p class="small">{w.refusedWhy}</p>
        <ul class="refusals" tabIndex={0} aria-label={w.refused({ file: last.file })}>
          {last.problems.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Message>
    );
  return (
    <Message dismiss={dismiss}>
      {last.state === 'reading' && w.reading({ file: last.file })}
      {last.state === 'scenario' && w.scenarioTaken({ file: last.file })}
      {last.state === 'bundle' && w.bundleTaken({ file: last.file })}
      {last.state === 'network' && <NetworkFacts file={last.file} statistics={last.statistics} />}
    </Message>
  );
}

const number = (n: number): string => new Intl.NumberFormat(language.value).format(n);

function NetworkFacts({ file, statistics }: { file: string; statistics: Opening['statistics'] }) {
  const w = words();
  const { nodes, edges, dropped } = statistics;
  const left = (['selfLoops', 'duplicates', 'negative'] as const).filter((kind) => dropped[kind] > 0);
  return (
    <>
      <p>
        <strong>{w.networkTaken({ file, nodes: number(nodes), ties: number(edges) })}</strong>{' '}
        {left.length === 0
          ? w.nothingDropped
          : `${w.dropped} ${new Intl.ListFormat(language.value).format(left.map((kind) => w[kind]({ n: number(dropped[kind]) })))}`}
      </p>
      {recipe.value.network !== null && (
        <button class="button" onClick={generate}>
          {w.generated}
        </button>
      )}
    </>
  );
}

function generate(): void {
  brought.value = null;
  bringNetwork(null);
  if (!automatic.value) void run();
}

/** The network of the market on the stage, where it was brought. */
export function NetworkInUse() {
  const w = words();
  const live = current.value;
  const file = live?.recipe.network?.fileName;
  if (!live || file === undefined || brought.value?.state === 'network') return null;
  return (
    <div>
      <p>{w.inUse({ file })}</p>
      <NetworkFacts file={file} statistics={live.data.opening.statistics} />
    </div>
  );
}
