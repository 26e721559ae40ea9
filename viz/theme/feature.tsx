import type { Feature } from '../feature.ts';
import { scheme, theme as chosen } from '../state/preferences.ts';
import { words } from '../words/shell.ts';

function OtherColours() {
  const w = words();
  const dark = scheme.value === 'dark';
  return (
    <button
      class="button plain icon"
      aria-label={dark ? w.light : w.dark}
      onClick={() => (chosen.value = dark ? 'light' : 'dark')}
    >
      <span aria-hidden="true">{dark ? '☀' : '☾'}</span>
    </button>
  );
}

export const theme: Feature = { id: 'theme', tool: OtherColours };
