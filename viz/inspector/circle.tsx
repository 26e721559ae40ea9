/** The people around one: friends on a circle, creators they follow outside, coloured by trust in the brand in view. */
import { interpolateCividis } from 'd3';
import { FULL, UNKNOWN, brandPlane } from '../../workers/frames.ts';
import type { PersonDay } from '../../workers/protocol.ts';
import type { LiveRun } from '../state/session.ts';
import { brand, lookAt } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { personName, two, voiceName, whole } from './naming.ts';
import { Follows, Friends } from './circle-tables.tsx';
import { around, friendsOf, tiesAmong } from './neighbourhood.ts';
import { words } from './words.ts';

/** More would be a ring of dots. */
const DRAWN = 36;
const FOLLOWS = 24;
const SIZE = 260;
const INNER = 84;
const OUTER = 116;

export function Circle({ live, today }: { live: LiveRun; today: PersonDay }) {
  const w = words();
  const { data } = live;
  const b = Math.min(brand.value, data.brands - 1);
  const name = say(data.scenario.brandNames[b]);
  const friends = friendsOf(data.opening.graph, today.person);
  const trust = trustOf(live, today.day, b);
  const known = friends.map(({ person }) => trust(person)).filter((x) => x !== null);
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  const drawn = friends.slice(0, DRAWN).map(({ person }) => person);
  const counts = [
    w.friends(friends.length, whole(friends.length)),
    ...(friends.length > DRAWN ? [w.drawn(whole(DRAWN))] : []),
    w.follows(today.follows.length, whole(today.follows.length)),
  ];
  return (
    <section class="person-part" aria-labelledby="person-circle">
      <h3 id="person-circle">{w.around}</h3>
      <div class="circle">
        <Drawing live={live} today={today} drawn={drawn} all={friends.length} trust={trust} name={name} />
        <div class="circle-words small">
          <p>{counts.join(' · ')}</p>
          {known.length > 0 && <p>{w.meanTrust(two(mean))}</p>}
          <Legend name={name} />
        </div>
      </div>
      <Friends live={live} friends={friends.slice(0, DRAWN)} trust={trust} />
      <Follows live={live} today={today} />
    </section>
  );
}

/** Trust in a brand by person, on the frame of the day; null for who does not know it. */
function trustOf({ data }: LiveRun, day: number, b: number): (person: number) => number | null {
  const frame = data.frameAt(day);
  const at = brandPlane('trust', b) * data.consumers;
  return (person) => {
    const byte = frame?.people[at + person] ?? UNKNOWN;
    return byte === UNKNOWN ? null : byte / FULL;
  };
}

interface DrawingProps {
  live: LiveRun;
  today: PersonDay;
  drawn: number[];
  all: number;
  trust: (person: number) => number | null;
  name: string;
}

function Drawing({ live, today, drawn, all, trust, name }: DrawingProps) {
  const w = words();
  const places = around(drawn.length, INNER);
  const follows = today.follows.slice(0, FOLLOWS);
  const outer = around(follows.length, OUTER, 0.5);
  const middle = SIZE / 2;
  return (
    <svg
      viewBox={`${-middle} ${-middle} ${SIZE} ${SIZE}`}
      role="img"
      aria-label={w.aroundOf(whole(all), whole(drawn.length), whole(today.follows.length), name)}
    >
      <g class="circle-ties">
        {tiesAmong(live.data.opening.graph, drawn).map(([i, j]) => (
          <path key={`${i} ${j}`} d={`M${places[i].x},${places[i].y}L${places[j].x},${places[j].y}`} />
        ))}
        {places.map(({ x, y }, i) => (
          <path key={i} class="own" d={`M0,0L${x},${y}`} />
        ))}
      </g>
      {follows.map(({ voice, credibility }, i) => (
        <rect
          key={voice}
          class="circle-voice"
          x={outer[i].x - 4}
          y={outer[i].y - 4}
          width="8"
          height="8"
          transform={`rotate(45 ${outer[i].x} ${outer[i].y})`}
          style={{ opacity: 0.25 + 0.75 * credibility }}
          onClick={() =>
            lookAt(live.data.opening.home[voice] >= 0 ? live.data.opening.home[voice] : today.person)
          }
        >
          <title>{`${voiceName(live.data, voice, today.day)}: ${w.credibility} ${two(credibility)}`}</title>
        </rect>
      ))}
      {drawn.map((person, i) => (
        <Dot key={person} {...places[i]} r={6} trust={trust(person)} press={() => lookAt(person)}>
          {personName(live.data, person)}
        </Dot>
      ))}
      <Dot x={0} y={0} r={11} trust={trust(today.person)}>
        {personName(live.data, today.person)}
      </Dot>
    </svg>
  );
}

interface DotProps {
  x: number;
  y: number;
  r: number;
  trust: number | null;
  press?: () => void;
  children: string;
}

function Dot({ x, y, r, trust, press, children }: DotProps) {
  const w = words();
  const told = trust === null ? w.doesNotKnow : two(trust);
  return (
    <circle
      class={trust === null ? 'circle-dot unknown' : 'circle-dot'}
      cx={x}
      cy={y}
      r={r}
      style={trust === null ? undefined : { fill: interpolateCividis(trust) }}
      onClick={press}
    >
      <title>{`${children}: ${told}`}</title>
    </circle>
  );
}

function Legend({ name }: { name: string }) {
  const w = words();
  const steps = [0, 0.25, 0.5, 0.75, 1].map((x) => interpolateCividis(x));
  return (
    <div class="circle-legend">
      <p>{w.colouredBy(name)}</p>
      <p class="scale figures-font">
        {w.low}
        <i style={{ background: `linear-gradient(to right, ${steps.join(', ')})` }} />
        {w.high}
      </p>
      <p>
        <svg width="14" height="14" aria-hidden="true">
          <circle class="circle-dot unknown" cx="7" cy="7" r="5" />
        </svg>{' '}
        {w.doesNotKnow}
      </p>
      <p>
        <svg width="14" height="14" aria-hidden="true">
          <rect class="circle-voice" x="3.5" y="3.5" width="7" height="7" transform="rotate(45 7 7)" />
        </svg>{' '}
        {w.creator}
      </p>
    </div>
  );
}
