/**
 * Bets of a class without a server: each comes as a link that holds it, and whoever teaches pastes the links. Of a curve a
 * few points travel, evenly spaced from the first day to the last.
 */
import { unpack } from '../share/packing.ts';
import { read } from '../share/link.ts';
import { FIRST, shipped } from '../state/catalogue.ts';

/** Letter of the view under which a link holds a bet. */
export const LETTER = 'y';
const POINTS = 25;
const LONGEST_NAME = 40;
const BETWEEN = '|';

export interface ClassBet {
  /** As it was signed; empty where it was not. */
  readonly name: string;
  readonly values: readonly number[];
}

const dayOf = (point: number, days: number): number => (point * (days - 1)) / (POINTS - 1);

export function codeOf(name: string, values: readonly number[]): string {
  const points = Array.from({ length: POINTS }, (_, i) =>
    Number(values[Math.round(dayOf(i, values.length))].toPrecision(3)),
  );
  return `${name.replaceAll(BETWEEN, ' ').trim().slice(0, LONGEST_NAME)}${BETWEEN}${points.join(' ')}`;
}

/** Straight lines through the points; null where it is no bet. */
export function betIn(code: unknown, days: number): ClassBet | null {
  if (typeof code !== 'string') return null;
  const [name, list = ''] = code.split(BETWEEN);
  const points = list.split(' ').map(Number);
  if (list === '' || points.length !== POINTS || points.some((value) => !Number.isFinite(value))) return null;
  const values = Array.from({ length: days }, (_, day) => {
    const at = days === 1 ? 0 : (day * (POINTS - 1)) / (days - 1);
    const before = Math.min(POINTS - 2, Math.floor(at));
    return points[before] + (points[before + 1] - points[before]) * (at - before);
  });
  return { name: name.slice(0, LONGEST_NAME), values };
}

export interface Pasted {
  readonly bets: readonly ClassBet[];
  /** Links that hold a bet on another market, and what is no link with a bet. */
  readonly elsewhere: number;
  readonly unreadable: number;
}

const first = shipped(FIRST)!;

/** @param text links, with anything between them; the same link twice counts once */
export async function betsIn(text: string, market: string | null, days: number): Promise<Pasted> {
  const hashes = [...new Set(text.split(/\s+/).flatMap((one) => /#tf\S+$/.exec(one) ?? []))];
  const bets: ClassBet[] = [];
  let [elsewhere, unreadable] = [0, 0];
  for (const hash of hashes) {
    try {
      const unpacked = await unpack(hash);
      if (!unpacked.ok) throw new Error(unpacked.why);
      const { recipe, view } = read(unpacked.text, { name: first.name, base: first.json }, shipped);
      const bet = betIn(view[LETTER], days);
      if (bet === null) unreadable++;
      else if (recipe.name !== market) elsewhere++;
      else bets.push(bet);
    } catch {
      unreadable++;
    }
  }
  return { bets, elsewhere, unreadable };
}

/** What the class expected on each day, in the mean. */
export const meanOf = (bets: readonly ClassBet[]): number[] =>
  bets.length === 0
    ? []
    : bets[0].values.map((_, day) => bets.reduce((sum, { values }) => sum + values[day], 0) / bets.length);
