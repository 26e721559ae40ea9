/** What any run has to tell: what the scenario begins, and what the event log holds. */
import type { MarketEvent } from '../../sim/index.ts';
import { scopeWith } from '../../lab/formula/formula.ts';
import type { Chronicle } from '../../lab/formula/formula.ts';
import { worded } from '../../lab/stories/blocks.ts';
import { spoken, written } from '../../lab/stories/sentence.ts';
import type { Bilingual, Form, Said, Spoken } from '../../lab/stories/sentence.ts';
import type { SentenceFile } from '../../lab/stories/story-file.ts';

/** Events nearer than this to the last that was told are passed over. */
const APART = 12;

/** A sentence for each day on which something begins; the same said twice is said once. */
export function beginnings({ scenario }: Chronicle): Said[] {
  const byDay = new Map<number, typeof scenario.interventions>();
  for (const one of scenario.interventions) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  return [...byDay].map(([day, list]) => {
    const brand = list.find((one) => one.brand !== null)?.brand ?? null;
    const labels = (language: 'en' | 'zh'): string[] => [
      ...new Set(list.map(({ label }) => label[language])),
    ];
    return {
      day,
      text: {
        en: `${labels('en').join('; ')}.`,
        zh: `${labels('zh').join('；')}。`,
      },
      look: brand === null ? {} : { brand },
    };
  });
}

const nameOf = ({ scenario }: Chronicle, brand: number): Bilingual =>
  scenario.brandNames[brand] ?? { en: 'a brand', zh: '某个品牌' };

function textOf(run: Chronicle, { kind, brand, value }: MarketEvent): Bilingual | null {
  const { en, zh } = nameOf(run, brand);
  const by = (form: Exclude<Form, '@'>, language: 'en' | 'zh'): string =>
    written(Math.abs(value), form, language);
  if (kind === 'trust-falls')
    return {
      en: `Trust in ${en} has fallen by ${by('2', 'en')} within two weeks.`,
      zh: `两周之内，对“${zh}”的信任跌了 ${by('2', 'zh')}。`,
    };
  if (kind === 'trust-recovers')
    return {
      en: `Trust in ${en} recovers: up by ${by('2', 'en')} within two weeks.`,
      zh: `对“${zh}”的信任在恢复：两周之内升了 ${by('2', 'zh')}。`,
    };
  if (kind === 'creator-collapses')
    return {
      en: `A creator collapses: ${by('%', 'en')} of the trust capital once held is gone.`,
      zh: `一位达人崩塌：曾经的信任资本没了 ${by('%', 'zh')}。`,
    };
  if (kind === 'widely-read')
    return {
      en: `A post about ${en} has reached ${by('n', 'en')} readers, more than any about it before.`,
      zh: `一条谈“${zh}”的帖子已有 ${by('n', 'zh')} 人读过，超过以往任何一条。`,
    };
  return null;
}

/** Events of the log that are far enough apart to be read one after the other. */
export function happenings(run: Chronicle): Said[] {
  const told: Said[] = [];
  for (const event of run.events) {
    const text = textOf(run, event);
    const before = told.at(-1);
    if (text === null || (before !== undefined && event.day - before.day < APART)) continue;
    const { day, brand } = event;
    const look = { lens: 'trust' as const, day, ...(brand >= 0 && { brand }) };
    told.push({ day, text, look });
  }
  return told;
}

/** How it ended, where no question was asked that this program knows. */
export function ending({ scenario }: Chronicle): Spoken {
  const brands = scenario.brandNames.length;
  const several: SentenceFile = {
    on: 'last',
    ranks: {
      lead: { en: 'At the end most trusted is', zh: '最后，最受信任的是' },
      form: '2',
      each: 'at(brand[b].trust, last)',
    },
    look: { lens: 'trust', figure: 'brands' },
  };
  const alone: SentenceFile = {
    on: 'last',
    moves: {
      en: 'trust in {@0}',
      zh: '对{@0}的信任',
      form: '2',
      least: 0.01,
      from: 'at(brand[0].trust, 0)',
      to: 'at(brand[0].trust, last)',
    },
    look: { lens: 'trust' },
  };
  return spoken(worded(brands > 1 ? several : alone, brands), scopeWith([]));
}
