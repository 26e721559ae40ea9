import { useState } from 'preact/hooks';
import { Suspense } from 'preact/compat';
import { later } from '../feature.ts';
import type { Feature } from '../feature.ts';
import { words } from '../market/words.ts';
import { current } from '../state/session.ts';
import { betWanted } from './bet-wanted.ts';

const BetButton = later(() => import('./bet.tsx').then((part) => part.BetButton));
const BetGate = later(() => import('./bet.tsx').then((part) => part.BetGate));
const ScenarioPicker = later(() => import('./picker.tsx').then((part) => part.ScenarioPicker));

function Choices() {
  const [picking, setPicking] = useState(false);
  return (
    <>
      <button class="button" onClick={() => setPicking(true)}>
        {words().scenarios}
      </button>
      {current.value?.data.status.value === 'done' && (
        <Suspense fallback={null}>
          <BetButton />
        </Suspense>
      )}
      {picking && (
        <Suspense fallback={null}>
          <ScenarioPicker close={() => setPicking(false)} />
        </Suspense>
      )}
    </>
  );
}

const Bet = () => (betWanted.value ? <BetGate /> : null);

/** The stories that come with the page, and the bet on one. */
export const scenarios: Feature = { id: 'scenarios', action: Choices, overlay: Bet };
