/** The people around one: friends on a circle, creators they follow outside, coloured by trust in the brand in view. */
import { FULL, UNKNOWN, brandPlane } from '../../workers/frames.ts';
import type { PersonDay } from '../../workers/protocol.ts';
import type { LiveRun } from '../state/session.ts';
import { brand } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { two, whole } from './naming.ts';
import { Drawing, Legend } from './circle-drawing.tsx';
import { Follows, Friends } from './circle-tables.tsx';
import { friendsOf } from './neighbourhood.ts';
import { words } from './words.ts';

/** More would be a ring of dots. */
const DRAWN = 36;

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
    w.friends({ n: friends.length }),
    ...(friends.length > DRAWN ? [w.drawn({ n: whole(DRAWN) })] : []),
    w.follows({ n: today.follows.length }),
  ];
  return (
    <section class="person-part" aria-labelledby="person-circle">
      <h3 id="person-circle">{w.around}</h3>
      <div class="circle">
        <Drawing live={live} today={today} drawn={drawn} all={friends.length} trust={trust} name={name} />
        <div class="circle-words small">
          <p>{counts.join(' · ')}</p>
          {known.length > 0 && <p>{w.meanTrust({ mean: two(mean) })}</p>}
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
