/** An answer in the words of the page: sentences, its main causes, and the way back from them. */
import { chainLines, originRows, sentencesOf } from '../../../lab/documents/why/telling.ts';
import type { ChainLine, OriginRow, Told } from '../../../lab/documents/why/telling.ts';
import { en, zh } from '../../../lab/documents/why/words.ts';
import { UNKNOWN, brandPlane } from '../../../workers/frames.ts';
import type { WhyAnswer, WhyAsked } from '../../../workers/protocol.ts';
import { language } from '../../state/preferences.ts';
import type { RunData } from '../../state/run-data.ts';
import { say } from '../../words/dictionary.ts';
import { numberFormat } from '../../words/numbers.ts';
import { creatorName, percent, personName, whole } from '../naming.ts';
import { pointed } from './pointing.ts';
import { words } from './words.ts';

/** Causes that are drawn. */
const SHOWN = 6;

/** Effects on trust are small. */
const three = (sign: 'auto' | 'exceptZero'): Intl.NumberFormat =>
  numberFormat({ minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: sign });
export const signed = (x: number): string => three('exceptZero').format(x).replace('-', '−');

export const brandOf = ({ scenario }: RunData, b: number): string => say(scenario.brandNames[b]);

function toldIn(data: RunData, { home }: WhyAnswer, to: number): Told {
  const { scenario } = data;
  const at = (person: number, text: string): string =>
    person < 0 ? text : pointed({ person, day: null }, text);
  return {
    words: language.value === 'zh' ? zh : en,
    names: {
      person: (c) => at(c, personName(data, c)),
      brand: (b) => brandOf(data, b),
      creator: (v) => at(home[v] ?? -1, creatorName(data, v, to)),
      intervention: (order) => scenario.interventions.find((one) => one.order === order),
      label: ({ label, day }) => pointed({ person: null, day }, say(label)),
      post: ({ by, id, day }) => {
        if (day < 0) return '';
        const person = by === 'consumer' ? id : by === 'creator' && home[id] >= 0 ? home[id] : null;
        const where = words().postOf({ day: pointed({ person, day }, words().day({ day: whole(day) })) });
        return language.value === 'zh' ? where : ` ${where}`;
      },
    },
    number: (x) => three('auto').format(x),
    signed,
    percent,
  };
}

export interface CauseRow extends OriginRow {
  /** Of 1 of the scale on which the largest is 1; below 0 where it took from trust. */
  readonly long: number;
}

export interface ToldWhy {
  readonly sentences: readonly string[];
  readonly rows: readonly CauseRow[];
  /** What is not drawn. */
  readonly rest: { readonly n: number; readonly effect: number };
  readonly chain: readonly ChainLine[];
}

export function tellWhy(data: RunData, answer: WhyAnswer, { person, brand, from, to }: WhyAsked): ToldWhy {
  const { account, links } = answer;
  const { before, after, contributions } = account;
  const told = toldIn(data, answer, to);
  const [whose, about] = [personName(data, person), told.names.brand(brand)];
  const change = { state: 'trust', whose, about, from, to, before, after } as const;
  const origins = links.map(({ origin }) => origin).filter(({ effect }) => effect !== 0);
  const shown = origins.slice(0, SHOWN);
  const left = origins.slice(SHOWN);
  const largest = Math.abs(origins[0]?.effect ?? 1);
  return {
    sentences: sentencesOf(change, contributions, told),
    rows: originRows(shown, told).map((row, i) => ({
      ...row,
      // What was forgotten went every night.
      days: shown[i].cause === 'fading' ? '' : pointed({ person: null, day: shown[i].from }, row.days),
      long: shown[i].effect / largest,
    })),
    rest: { n: left.length, effect: left.reduce((sum, { effect }) => sum + effect, 0) },
    chain: chainLines(links, told, after < before),
  };
}

/** Whether the brand was unknown on the evening before; where no picture of it was kept, nothing is said. */
export function unknownOn(data: RunData, { person, brand, from }: WhyAsked): boolean {
  const before = Math.max(0, from - 1);
  const frame = data.frameAt(before);
  return (
    frame?.day === before && frame.people[brandPlane('trust', brand) * data.consumers + person] === UNKNOWN
  );
}
