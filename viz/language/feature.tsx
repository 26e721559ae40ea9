import type { Feature } from '../feature.ts';
import { language as chosen } from '../state/preferences.ts';
import { words } from '../words/shell.ts';

function OtherLanguage() {
  const w = words();
  return (
    <button
      class="button plain"
      aria-label={`${w.otherLanguage}: ${w.otherLanguageName}`}
      onClick={() => (chosen.value = chosen.value === 'en' ? 'zh' : 'en')}
    >
      {w.otherLanguage}
    </button>
  );
}

export const language: Feature = { id: 'language', tool: OtherLanguage };
