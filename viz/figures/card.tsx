/** One figure in the stack: title, actions, drawing. */
import type { ReadonlySignal } from '@preact/signals';
import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Clock } from './hooks.ts';
import { built, firstChoice, titleOf } from './collection.ts';
import type { Definition } from './definition.ts';
import { FigureMenu } from './menu.tsx';
import type { FileAction, Look } from './menu.tsx';
import type { Source } from './model.ts';
import { shownDays } from './range.ts';
import { FigureView } from './view.tsx';

const FigureDialog = lazy(() =>
  import('./figure-dialog.tsx').then(({ FigureDialog: part }) => ({ default: part })),
);

/** Where a figure comes from, for exported files. */
export interface Provenance {
  scenario: string;
  seed: string;
  changes: number;
  fingerprint: string | null;
}

export interface FigureCardProps {
  definition: Definition;
  source: ReadonlySignal<Source>;
  clock: Clock;
  provenance: () => Provenance;
}

export function FigureCard({ definition, source, clock, provenance }: FigureCardProps) {
  const [looking, setLooking] = useState<Look | null>(null);
  const [chosen, setChosen] = useState(() => firstChoice(definition));
  const title = titleOf(definition, source.value);
  const file = async (what: FileAction): Promise<void> => {
    const { carryOut } = await import('./export.tsx');
    const day = clock.day.peek();
    const given = source.peek();
    const figure = built(definition, given, day, chosen);
    await carryOut(what, {
      name: definition.name,
      title,
      figure,
      day,
      shown: shownDays(given.length),
      provenance: provenance(),
    });
  };
  const shared = { definition, source, clock, title, chosen, choose: setChosen };
  return (
    <figure class="card figure-card" aria-label={title} data-figure={definition.name}>
      <header>
        <h2>{title}</h2>
        <FigureMenu name={definition.name} title={title} look={setLooking} file={file} />
      </header>
      <FigureView {...shared} height={definition.height} />
      {looking && (
        <Suspense fallback={null}>
          <FigureDialog {...shared} look={looking} close={() => setLooking(null)} />
        </Suspense>
      )}
    </figure>
  );
}
