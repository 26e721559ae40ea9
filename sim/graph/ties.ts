import { PairList } from './compressed.ts';

/** The largest network accepted, in different ties; and in entries, which may be parallel or reciprocal. */
export const MOST_TIES = 5_000_000;
export const MOST_ENTRIES = 2 * MOST_TIES;

/** Ties as they stand in a file: the user's ids by node in order of appearance, and pairs of nodes. */
export class Ties {
  readonly names: string[] = [];
  readonly pairs = new PairList(true);
  /** Whether any tie had a weight or sign of its own. */
  weighted = false;
  private readonly index = new Map<string, number>();

  node(name: string): number {
    const known = this.index.get(name);
    if (known !== undefined) return known;
    this.index.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Pairs with nodes in a stable order: numeric ids by number, then text by code unit. */
  inOrder(): { names: string[]; pairs: PairList } {
    const { names, pairs } = this;
    const value = Float64Array.from(names, (name) =>
      /^[+-]?\d+(\.\d+)?$/.test(name) ? Number(name) : Infinity,
    );
    const order = names.map((_, i) => i);
    order.sort((i, j) => (value[i] === value[j] ? compareText(names[i], names[j]) : value[i] - value[j]));
    const place = new Int32Array(names.length);
    order.forEach((node, i) => (place[node] = i));
    for (let k = 0; k < pairs.size; k++) {
      pairs.a[k] = place[pairs.a[k]];
      pairs.b[k] = place[pairs.b[k]];
    }
    if (!this.weighted) pairs.weight = null;
    return { names: order.map((node) => names[node]), pairs };
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const WEIGHT = new Set('weight,edgeweight,w,strength,value,tie,rating,trust,score,权重,强度'.split(','));
const SIGN = new Set('sign,signed,polarity,符号'.split(','));

/** A column or attribute name as it is compared: lower case, without separators ("Edge_Weight" → "edgeweight"). */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}

/** Whether a column or attribute of this name is a tie's weight, or its sign. */
export function isWeightName(name: string): boolean {
  return WEIGHT.has(plainName(name));
}

export function isSignName(name: string): boolean {
  return SIGN.has(plainName(name));
}

/** A number as people write it, a decimal comma included; NaN if it is none or not finite. */
export function parseNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
    .replace(/^−/, '-');
  const value = plain === '' ? NaN : Number(plain);
  return Number.isFinite(value) ? value : NaN;
}

/** 1 or -1; NaN if the text is no sign. */
export function parseSign(text: string): number {
  const plain = text.trim().toLowerCase();
  if (plain === '+' || plain === 'positive' || plain === 'pos') return 1;
  if (plain === '-' || plain === '−' || plain === 'negative' || plain === 'neg') return -1;
  const value = parseNumber(plain);
  return value > 0 ? 1 : value < 0 ? -1 : NaN;
}
