/** What belongs to the person at the screen: kept on this device, never in a link but for the language. */
import { computed, effect, signal } from '@preact/signals';

export type Language = 'en' | 'zh';
export type Theme = 'light' | 'dark' | 'system';

/** Storage is full or forbidden. */
export const keepsNothing = signal(false);

const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(`trustfall.${name}`);
  } catch {
    keepsNothing.value = true;
    return null;
  }
};

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`trustfall.${name}`, value);
  } catch {
    keepsNothing.value = true;
  }
}

const oneOf = <T extends string>(value: string | null, among: readonly T[], otherwise: T): T =>
  among.find((one) => one === value) ?? otherwise;

export const language = signal<Language>(
  oneOf(kept('language'), ['en', 'zh'], navigator.language.startsWith('zh') ? 'zh' : 'en'),
);
export const theme = signal<Theme>(oneOf(kept('theme'), ['light', 'dark', 'system'], 'system'));

const dark = matchMedia('(prefers-color-scheme: dark)');
const systemDark = signal(dark.matches);
dark.addEventListener('change', () => (systemDark.value = dark.matches));

const still = matchMedia('(prefers-reduced-motion: reduce)');
/** Whether motion is to be cut to what is needed. */
export const reducedMotion = signal(still.matches);
still.addEventListener('change', () => (reducedMotion.value = still.matches));

/** The scheme in force. */
export const scheme = computed<'light' | 'dark'>(() =>
  theme.value === 'system' ? (systemDark.value ? 'dark' : 'light') : theme.value,
);

effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  keep('language', language.value);
});
effect(() => {
  document.documentElement.dataset.scheme = scheme.value;
  keep('theme', theme.value);
});
