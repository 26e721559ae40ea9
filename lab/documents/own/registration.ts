/** How a result stands to its registration: first in the answer and in a section of its own, before everything else. */
import type { Deviation, Standing } from '../../own/registration.ts';
import { code, paragraph, table } from '../model.ts';
import type { Document, Inline, Section } from '../model.ts';

const MOST_TOLD = 160;
const told = (value: unknown): string => {
  const words = value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > MOST_TOLD ? `${words.slice(0, MOST_TOLD)} …` : words;
};

const when = (registered: string): string => registered.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
const few = (hash: string): Inline => code(hash.slice(0, 16));
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** In one sentence or two, Chinese beneath. */
export function standingWords(standing: Standing): { en: Inline; zh: string } {
  switch (standing.is) {
    case 'not registered':
      return { en: 'Not registered beforehand.', zh: '事先没有登记。' };
    case 'altered':
      return {
        en: [
          'The registration was edited after it was made: it says hash ',
          few(standing.hash),
          ', its content has ',
          few(standing.content),
          '. It counts as none: not registered beforehand.',
        ],
        zh: '登记文件在制作之后被改动过（哈希值不符），视同事先没有登记。',
      };
    case 'registered': {
      const { registered, hash, runs, deviations } = standing;
      const early =
        runs.kept === 0
          ? 'before its first run'
          : `after ${runs.kept} of its ${runs.planned} runs had been computed`;
      const n = deviations.length;
      const changed =
        n === 0 ? 'Nothing was changed since.' : `${counted(n, 'thing was', 'things were')} changed since:`;
      return {
        en: [`Registered on ${when(registered)}, ${early} (hash `, few(hash), '). ', changed],
        zh:
          `登记于 ${when(registered)}，${runs.kept === 0 ? '在首次运行之前' : `其时 ${runs.planned} 次运行中已算过 ${runs.kept} 次`}；` +
          (n === 0 ? '此后没有改动。' : `此后改动了 ${n} 处。`),
      };
    }
  }
}

const deviationTable = (deviations: readonly Deviation[]) =>
  table('Deviations from the registration', deviations, ({ words, prose }) => [
    words('field', ({ path }) => code(path)),
    prose('registered', ({ registered }) => told(registered)),
    prose('now', ({ now }) => told(now)),
  ]);

const isDeviating = (standing: Standing): standing is Standing & { is: 'registered' } =>
  standing.is === 'registered' && standing.deviations.length > 0;

/** The document with its standing before all else. */
export function withStanding(document: Document, standing: Standing): Document {
  const { en, zh } = standingWords(standing);
  const words: Inline = [en, { is: 'aside', words: zh, language: 'zh' }];
  const section: Section = {
    id: 'registration',
    heading: 'Registration',
    blocks: [paragraph(words), ...(isDeviating(standing) ? [deviationTable(standing.deviations)] : [])],
  };
  return { ...document, answer: [{ words }, ...document.answer], sections: [section, ...document.sections] };
}
