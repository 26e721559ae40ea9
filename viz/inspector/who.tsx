/** Who they are: traits that stay, and how they are on the day. */
import { COLUMNS } from '../../sim/described.ts';
import type { PersonDay } from '../../workers/protocol.ts';
import type { LiveRun } from '../state/session.ts';
import { modelWords } from '../words/model/current.ts';
import { columnText } from '../words/model/read.ts';
import { finePercent, money, percent, two, whole } from './naming.ts';
import { words } from './words.ts';

const TRAITS = [
  'disposition',
  'scepticism',
  'impulsiveness',
  'priceSensitivity',
  'lossAversion',
  'collectivism',
  'activity',
  'posting',
] as const;
const STATES = ['fatigue', 'motive', 'intrinsic', 'platformTrust', 'styleMemory'] as const;
const AXES = ['sustainability', 'nationalStyle', 'independence', 'thrift'] as const;

export function Who({ today }: { live: LiveRun; today: PersonDay }) {
  const w = words();
  const { columns } = today;
  const { names } = modelWords.value;
  return (
    <section class="person-part" aria-labelledby="person-who">
      <h3 id="person-who">{w.who}</h3>
      <ul class="traits">
        {TRAITS.map((column) => (
          <Trait key={column} column={column} value={columns[column][0]} />
        ))}
      </ul>
      <h4>{w.values}</h4>
      <ul class="traits">
        {AXES.map((axis, i) => (
          <Bar
            key={axis}
            label={names.axes[axis]}
            value={columns.values[i]}
            range={[-1, 1]}
            text={two(columns.values[i])}
          />
        ))}
      </ul>
      <h4>{w.interests}</h4>
      <ul class="traits">
        {columns.interest.map((share, i) => (
          <Bar
            key={i}
            label={names.vertical({ number: i + 1 })}
            value={share}
            range={[0, 1]}
            text={percent(share)}
          />
        ))}
      </ul>
      <h4>{w.now}</h4>
      <ul class="traits">
        {STATES.map((column) => (
          <Trait key={column} column={column} value={columns[column][0]} />
        ))}
      </ul>
      {today.creator && <Creator creator={today.creator} />}
    </section>
  );
}

type TraitName = (typeof TRAITS)[number] | (typeof STATES)[number];

/** Where 1 is the average, half of it is low and twice as much is high. */
const AVERAGE_ONE: readonly TraitName[] = ['priceSensitivity', 'lossAversion', 'activity'];

function Trait({ column, value }: { column: TraitName; value: number }) {
  const w = words();
  const { label, about } = columnText(modelWords.value, 'consumer', column, COLUMNS[column].about);
  const average = AVERAGE_ONE.includes(column);
  // A daily probability is small even for who posts a lot.
  const [low, high, most] = average
    ? [0.7, 1.4, 3]
    : column === 'posting'
      ? [0.02, 0.1, 0.3]
      : [1 / 3, 2 / 3, 1];
  const level = w.levels[value < low ? 'low' : value < high ? 'middling' : 'high'];
  const text = column === 'posting' ? finePercent(value) : two(value);
  return (
    <Bar
      label={label}
      about={about}
      value={value}
      range={[0, most]}
      text={w.leveled({ level, value: text })}
    />
  );
}

interface BarProps {
  label: string;
  about?: string;
  value: number;
  range: readonly [number, number];
  text: string;
}

/** A bar from 0, to either side. */
function Bar({ label, about, value, range: [from, to], text }: BarProps) {
  const share = (x: number): number => (100 * (Math.min(to, Math.max(from, x)) - from)) / (to - from);
  const [start, end] = value < 0 ? [share(value), share(0)] : [share(0), share(value)];
  return (
    <li title={about}>
      <span>{label}</span>
      <span class="trait-bar" aria-hidden="true">
        {from < 0 && <b style={{ left: `${share(0)}%` }} />}
        <i style={{ left: `${start}%`, width: `${end - start}%` }} />
      </span>
      <span class="figures-font trait-value">{text}</span>
    </li>
  );
}

const SHARES = ['skill', 'altruism', 'authenticity', 'steadiness', 'load', 'share', 'honesty'] as const;

function Creator({ creator }: { creator: Readonly<Record<string, number>> }) {
  const w = words();
  const label = (column: keyof typeof COLUMNS): string =>
    columnText(modelWords.value, 'creator', column, COLUMNS[column].about).label;
  const promoted = creator.promotedOn < 0 ? w.never : w.day({ day: whole(creator.promotedOn) });
  const facts: [string, string][] = [
    [label('followers'), whole(creator.followers)],
    [label('trustCapital'), whole(creator.trustCapital)],
    [label('output'), whole(creator.output)],
    [label('paidPosts'), whole(creator.paidPosts)],
    [label('attention'), whole(creator.attention)],
    [label('income'), money(creator.income / 100)],
    [label('promotedOn'), promoted],
  ];
  return (
    <>
      <h4>{w.asCreator}</h4>
      <ul class="traits">
        {SHARES.map((column) => (
          <Bar
            key={column}
            label={label(column)}
            value={creator[column]}
            range={[0, 1]}
            text={two(creator[column])}
          />
        ))}
      </ul>
      <dl class="creator-facts figures-font">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
