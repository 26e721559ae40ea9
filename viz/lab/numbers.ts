/** Numbers as the laboratory writes them, in the language of the page. */
import type { Interval } from '../../lab/statistics/interval.ts';
import { language } from '../state/preferences.ts';
import { words } from './words.ts';

const locale = (): string => (language.value === 'zh' ? 'zh-CN' : 'en');

/** At most three significant digits. */
export function short(value: number): string {
  const size = Math.abs(value);
  const tiny = size !== 0 && (size < 1e-4 || size >= 1e7);
  const digits = size >= 1000 && !tiny ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(locale(), {
    ...digits,
    ...(tiny ? { notation: 'scientific' as const } : {}),
  })
    .format(value)
    .replace('-', '−');
}

export const whole = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(value);

export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' })
    .format(share)
    .replace('-', '−');

export const withInterval = (mean: number, { low, high }: Pick<Interval, 'low' | 'high'>): string =>
  `${short(mean)} [${short(low)}, ${short(high)}]`;

export const pValue = (p: number): string => (p < 0.001 ? '< 0.001' : short(p));

export function duration(seconds: number): string {
  const w = words().duration;
  if (seconds < 90) return w.seconds({ n: whole(Math.max(1, Math.ceil(seconds))) });
  if (seconds < 5400) return w.minutes({ n: whole(Math.round(seconds / 60)) });
  return w.hours({ n: short(seconds / 3600) });
}
