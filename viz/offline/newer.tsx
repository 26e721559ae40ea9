/** In the head of the page: that there is a newer version, and the way to it. What is on the page comes along. */
import { lost, newer } from './versions.ts';
import { words } from './words.ts';

export function NewerVersion() {
  const w = words();
  if (!newer.value && !lost.value) return null;
  return (
    <span role="status" class="newer">
      <button class="button primary" title={w.comesAlong} onClick={() => location.reload()}>
        {newer.value ? w.newer : w.lost}
      </button>
    </span>
  );
}
