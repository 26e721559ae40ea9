/** The levers: what was changed, a few to begin with, and then everything. */
import { useEffect } from 'preact/hooks';
import { teacher } from '../scenarios/teacher.ts';
import { Interventions } from '../interventions/interventions.tsx';
import { words as interventionWords } from '../interventions/words.ts';
import { interventions, recipe } from '../state/session.ts';
import { Changed } from './changed.tsx';
import { makeReady } from './check.ts';
import { AllLevers } from './find.tsx';
import { Fold } from './fold.tsx';
import { ownLevers } from './lever.ts';
import { SinceChoice } from './since-choice.tsx';
import { MarketLevers } from './market.tsx';
import { FirstLevers, OwnLevers } from './first-levers.tsx';
import { count } from './telling.ts';
import { TriedLog } from './tried.tsx';
import { tried } from './tried-log.ts';
import { words } from './words.ts';
import './levers.css';

export function Panel() {
  useEffect(() => makeReady(recipe.value.base), []);
  return (
    <div class="levers">
      <Changed />
      <SinceChoice />
      <FirstLevers />
      {!teacher.value && <Folds />}
      <Tried />
      {teacher.value ? (
        <button type="button" class="button" onClick={() => (teacher.value = false)}>
          {words().showAll}
        </button>
      ) : (
        <AllLevers />
      )}
    </div>
  );
}

function Folds() {
  const w = words();
  const i = interventionWords();
  const { base } = recipe.value;
  const own = ownLevers(base).length;
  const list = interventions.value;
  return (
    <>
      <Fold level="part" title={i.title} meaning={i.meaning} badge={count(list.length)}>
        {() => <Interventions />}
      </Fold>
      {own > 0 && (
        <Fold level="part" title={w.own} meaning={w.ownMeaning} badge={count(own)}>
          {() => <OwnLevers />}
        </Fold>
      )}
      <Fold level="part" title={w.market}>
        {() => <MarketLevers />}
      </Fold>
    </>
  );
}

function Tried() {
  const n = tried.value.length;
  return (
    <Fold level="part" title={words().tried} badge={n > 0 ? count(n) : undefined}>
      {() => <TriedLog />}
    </Fold>
  );
}
