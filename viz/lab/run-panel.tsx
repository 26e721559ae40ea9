/** Choices for rows that are to be put to the test here, the price, and the way to start. */
import { useSignal } from '@preact/signals';
import type { Claim } from '../../lab/verdicts/register.ts';
import type { RegisterRequest } from './core/protocol.ts';
import { VARIANTS } from './claims.ts';
import { whole } from './numbers.ts';
import { PriceText, Problems, usePrice } from './price.tsx';
import { Progress } from './progress.tsx';
import { early, job, refused, start } from './work.ts';
import { words } from './words.ts';

const REPLICATIONS = [5, 10, 20, 40, 80, 'auto'] as const;
const DRAWS = [0, 12, 30, 100] as const;
const CONSUMERS = [200, 300, 500, 1000, 2000];

interface Chosen {
  replications: number | 'auto';
  consumers: number;
  ablate: boolean;
  robust: boolean;
  worlds: boolean;
  draws: number;
}

/** Of rows that say themselves how large their markets are. */
function sizeIn({ base }: Claim): number | null {
  const { consumers = null } = (base.population ?? {}) as { consumers?: number };
  return consumers;
}

/** @param name what the job is called; a row is called by its id */
export function RunPanel({
  claims,
  name,
  title,
  usual,
}: {
  claims: readonly Claim[];
  name: string;
  title: string;
  usual: Pick<Chosen, 'replications' | 'consumers'>;
}) {
  const w = words().run;
  const chosen = useSignal<Chosen>({ ...usual, ablate: false, robust: false, worlds: false, draws: 0 });
  const { replications, consumers, ablate, robust, worlds, draws } = chosen.value;
  const request: RegisterRequest = {
    kind: 'register',
    claims,
    replications,
    consumers,
    ablate,
    variants: robust ? VARIANTS : null,
    worlds,
    draws,
  };
  const price = usePrice(request);
  const busy = job.value;
  const set = (part: Partial<Chosen>): void => {
    chosen.value = { ...chosen.value, ...part };
  };
  const ownSize = claims.length === 1 ? sizeIn(claims[0]) : null;
  const ready = price !== null && !('problems' in price);
  return (
    <section class="lab-run card" aria-labelledby={`run-${name}`}>
      <h3 id={`run-${name}`}>{title}</h3>
      <div class="lab-fields">
        <Choice
          label={w.replications}
          of={REPLICATIONS}
          chosen={replications}
          say={(n) => (n === 'auto' ? w.auto : whole(n))}
          set={(n) => set({ replications: n })}
        />
        <Choice
          label={w.consumers}
          of={[...new Set([...CONSUMERS, consumers])]}
          chosen={consumers}
          say={whole}
          set={(n) => set({ consumers: n })}
        />
        <Choice
          label={w.draws}
          of={DRAWS}
          chosen={draws}
          say={(n) => (n === 0 ? w.noDraws : whole(n))}
          set={(n) => set({ draws: n })}
        />
        <Check label={w.ablate} on={ablate} set={(on) => set({ ablate: on })} />
        <Check label={w.robust} on={robust} set={(on) => set({ robust: on })} />
        <Check label={w.worlds} on={worlds} set={(on) => set({ worlds: on })} />
      </div>
      {ownSize !== null && <p class="small muted">{w.ownSize({ n: whole(ownSize) })}</p>}
      {busy === null && <PriceText price={price} />}
      {busy === null && (
        <button class="button primary" disabled={!ready} onClick={() => void start(request, name)}>
          {w.go}
        </button>
      )}
      {busy?.name === name && <Progress />}
      {busy !== null && busy.name !== name && <p class="small muted">{w.busy}</p>}
      {busy === null && early.value !== null && (
        <p class="lab-warning">{early.value.phase === 'tuning' ? w.earlyTuning : w.early}</p>
      )}
      {refused.value?.name === name && <Problems problems={refused.value.problems} />}
    </section>
  );
}

interface ChoiceProps<T> {
  label: string;
  of: readonly T[];
  chosen: T;
  say: (one: T) => string;
  set: (one: T) => void;
}

function Choice<T extends string | number>({ label, of, chosen, say, set }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select
        class="field"
        value={String(chosen)}
        onChange={({ currentTarget: { selectedIndex } }) => set(of[selectedIndex])}
      >
        {of.map((one) => (
          <option key={one} value={String(one)}>
            {say(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="lab-check">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
