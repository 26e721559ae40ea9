/** One plain sentence on a row, for who knows nothing of intervals. */
import { leading } from '../../lab/verdicts/register-results.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import { language } from '../state/preferences.ts';
import { say } from '../words/dictionary.ts';
import { whole } from './numbers.ts';
import type { Row } from './rows.ts';
import { armName, verdictWord } from './telling.ts';
import { words } from './words.ts';

/** Between claims that are whole sentences. */
export const SEMICOLON = { en: '; ', zh: '；' } as const;

interface Said {
  name: string;
  words: { en: string; zh: string };
}

/** Several pairs of arms may have to be alike in the same thing: it is said once. */
const listed = (list: readonly Said[], names: readonly string[]): string => {
  const said = list.filter(({ name }) => names.includes(name)).map((one) => say(one.words));
  return [...new Set(said)].join(SEMICOLON[language.value]);
};

/** Why the parts decide nothing. */
function stopped({ judgement, claim }: RowResult, seeds: string): string | null {
  const w = words().plain;
  const stop = judgement!.stop;
  if (stop === null) return null;
  if (stop.is === 'identical') return w.identical({ names: stop.arms.map(armName).join(words().and) });
  const { conditions, manipulations, paths } = judgement!;
  switch (stop.is) {
    case 'manipulation':
      return w.untaken({ names: listed(manipulations, stop.names) });
    case 'untold':
      return w.untold({ names: listed([...manipulations, ...paths], stop.names), seeds });
    case 'path':
      return w.unlinked({ names: listed(paths, stop.names) });
    case 'nothing':
      return w.silent({ names: listed(claim.parts, stop.names) });
    case 'condition': {
      const names = listed(conditions, stop.names);
      const differ = conditions.some(({ verdict }) => verdict === 'not met');
      return differ ? w.differ({ names }) : w.notShown({ names, seeds });
    }
  }
}

function ofParts(result: RowResult, seeds: string): string {
  const w = words().plain;
  const { verdict, alone, claim } = result;
  const { parts } = result.judgement!;
  const n = parts.length;
  const held = whole(parts.filter((part) => part.verdict === 'supported').length);
  if (verdict === 'supported')
    return claim.logic === 'any' && n > 1 ? w.any({ held, n: whole(n) }) : w.supported({ n });
  if (verdict === 'partly') return w.partly({ held, n: whole(n) });
  if (verdict === 'not supported' || verdict === 'reversed') return w[verdict];
  return verdict === alone ? w.undecided({ seeds }) : w.corrected({ alone: verdictWord(alone) });
}

export function plainOf(row: Row): string {
  const w = words().plain;
  const { result, claim, outdated } = row;
  if (claim.open !== undefined) return w.open;
  if (result === null) return outdated ? w.outdated : w.none;
  if (result.judgement === null) return w.few;
  const seeds = whole(leading(result)?.effect.n ?? 0);
  return stopped(result, seeds) ?? ofParts(result, seeds);
}
