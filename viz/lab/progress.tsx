/** How far an experiment is: a bar, runs computed and reused, the time that is left, and a way to stop. */
import { duration, whole } from './numbers.ts';
import { job, stop } from './work.ts';
import { words } from './words.ts';

export function Progress() {
  const w = words().run;
  const now = job.value;
  if (now === null) return null;
  const standing = now.update?.standing;
  const done = standing ? standing.computed + standing.reused + standing.failed : 0;
  const all = standing?.total ?? 0;
  const seconds = now.update?.seconds ?? null;
  const phase = now.update?.phase;
  const tuning = phase === 'tuning';
  const say = tuning ? w.tuning : phase === 'draws' ? w.drawing : w.done;
  const parts = [
    standing ? say({ done: whole(done), all: whole(all) }) : w.pricing,
    ...(standing ? [w.tally({ computed: whole(standing.computed), reused: whole(standing.reused) })] : []),
    ...(standing && standing.failed > 0 ? [w.failed({ n: whole(standing.failed) })] : []),
    ...(seconds !== null && done < all && !tuning ? [w.left({ time: duration(seconds) })] : []),
  ];
  return (
    <div class="lab-progress" data-phase={phase}>
      {/* How many trial runs it takes is known when they are done. */}
      <progress aria-label={w.progress} max={Math.max(1, all)} {...(tuning ? {} : { value: done })} />
      <p class="small figures-font" data-progress>
        {parts.join(' · ')}
      </p>
      <button class="button" onClick={stop} disabled={now.stopping}>
        {w.stop}
      </button>
    </div>
  );
}
